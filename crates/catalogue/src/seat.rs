//! The municipality in which an address lies.

use crate::{Places, fold};
use model::{Address, Municipality, Postcode};

impl Places {
    /// The municipality of an address, by its postcode and the name of its place; `None` if that does not decide.
    #[must_use]
    pub fn of_address(&self, address: &Address) -> Option<&Municipality> {
        let city = fold(&address.city);
        let postcode = address.postcode.parse::<Postcode>();
        let near = postcode
            .map(|postcode| self.of_postcode(postcode))
            .unwrap_or_default();
        let named = |m: &&Municipality| !city.is_empty() && self.is_called(m, &city);
        let mut by_name = near.iter().copied().filter(named);
        match (by_name.next(), by_name.next(), near.as_slice()) {
            (Some(only), None, _) => Some(only),
            (None, _, [only]) => Some(*only),
            (None, _, []) => {
                // Large recipients have postcodes of their own.
                let mut all = self.municipalities.iter().filter(named);
                all.next().filter(|_| all.next().is_none())
            }
            _ => None,
        }
    }

    /// True if the municipality or a place in it has this name: "Mühlhausen" is Mühlhausen/Thüringen, "Kahla/Thür." is
    /// Kahla.
    fn is_called(&self, municipality: &Municipality, city: &str) -> bool {
        let begins =
            |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
        let fits = |name: &str| {
            let name = fold(name);
            name == city || begins(&name, city) || begins(city, &name)
        };
        let within = self.localities.iter().filter(|l| l.ars == municipality.ars);
        fits(&municipality.name)
            || municipality.former.iter().any(|name| fits(name))
            || within.into_iter().any(|locality| fits(&locality.name))
    }
}
