//! What validation needs from outside: the day, and which postcodes exist.

use model::{Date, Postcode};
use std::fmt;

/// What the answers are judged by besides the form.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The day on which the answers are checked.
    pub today: Date,
    /// True for a postcode that certainly does not exist. Without it every postcode of five digits passes.
    pub unknown_postcode: Option<&'a dyn Fn(Postcode) -> bool>,
}

impl Context<'_> {
    /// Checks on this day, without knowledge of postcodes.
    #[must_use]
    pub const fn on(today: Date) -> Self {
        Self {
            today,
            unknown_postcode: None,
        }
    }
}

impl fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("today", &self.today)
            .finish_non_exhaustive()
    }
}
