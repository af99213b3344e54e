//! The one sort of the crate. Every closure that is sorted by would bring its own copy of the standard library's
//! sort into the wasm module, a third of it in all; here everything is brought to numbers and sorted once.

/// The list, ordered by a number for each entry; entries with the same number stay in their order.
pub(crate) fn ordered<T: Clone>(list: &[T], key: impl Fn(&T) -> u64) -> Vec<T> {
    let mut keys: Vec<(u64, u32)> = list.iter().map(key).zip(0_u32..).collect();
    sort(&mut keys);
    keys.iter()
        .filter_map(|(_, n)| list.get(*n as usize).cloned())
        .collect()
}

#[inline(never)]
pub(crate) fn sort(keys: &mut [(u64, u32)]) {
    keys.sort_unstable();
}

/// A number that is the smaller the greater `value` is, which must not be negative.
pub(crate) const fn greatest_first(value: f32) -> u64 {
    // The bits of floats that are not negative are in the order of their values.
    (u32::MAX - value.max(0.0).to_bits()) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_by_number_and_keeps_equals_in_place() {
        let list = [("a", 0.5), ("b", 2.0), ("c", 0.5), ("d", 0.0), ("e", 1.0e-9)];
        let found: String = ordered(&list, |(_, value)| greatest_first(*value))
            .iter()
            .map(|(n, _)| *n)
            .collect();
        assert_eq!(found, "baced");
    }
}
