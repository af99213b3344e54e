//! Whether postcode and place of an address go together.

use crate::{Places, fold};
use model::{Municipality, Postcode};

/// What the places of the catalogue say to a postcode and the name of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressFit {
    /// They go together.
    Fits,
    /// The catalogue does not know the postcode: elsewhere in Germany, or too new.
    Unknown,
    /// The postcode belongs to these municipalities, the most populous first, and none of them, nor a known place in
    /// them, has that name.
    Differs(Vec<String>),
}

impl Places {
    /// Compares postcode and place. Parts of municipalities are known only as far as the catalogue has them, so what
    /// differs is worth a hint and no more: it can still be right.
    ///
    /// The beginning of a name goes together as well, since it may still be typed; so does a name with an addition, as in
    /// `Jena-Isserstedt`, `Weimar (Thüringen)`.
    #[must_use]
    pub fn fit_address(&self, postcode: Postcode, place: &str) -> AddressFit {
        let mut all = self.of_postcode(postcode);
        if all.is_empty() {
            return AddressFit::Unknown;
        }
        let typed = fold(place);
        if typed.is_empty() || all.iter().any(|m| self.goes_with(m, &typed)) {
            return AddressFit::Fits;
        }
        all.sort_by_key(|m| std::cmp::Reverse(m.population));
        AddressFit::Differs(all.into_iter().map(|m| m.name.clone()).collect())
    }

    fn goes_with(&self, municipality: &Municipality, typed: &str) -> bool {
        let within = self.localities.iter().filter(|l| l.ars == municipality.ars);
        let former = municipality.former.iter().map(String::as_str);
        let mut names = std::iter::once(municipality.name.as_str())
            .chain(former)
            .chain(within.map(|locality| locality.name.as_str()));
        names.any(|name| {
            let name = fold(name);
            // "Mühlhausen" is what people say for "Mühlhausen/Thüringen".
            let first = name.split(' ').next().unwrap_or(&name);
            let words: Vec<&str> = typed.split(' ').collect();
            name.starts_with(typed)
                || words.contains(&first)
                || format!(" {typed} ").contains(&format!(" {name} "))
        })
    }
}
