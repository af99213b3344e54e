//! Made-up forms, answers and edits: the same ones from the same seed everywhere, natively and in WebAssembly.
//!
//! Definitions are right by construction and use every kind of item, nested and under conditions, with names that hide
//! outer ones. Answers are often right and sometimes anything.

mod answer;
mod damage;
mod definition;
mod edit;
mod expression;
mod random;

pub use answer::answers;
pub use damage::damaged;
pub use definition::definition;
pub use edit::{Edit, edits};
pub use random::Random;
