//! Checks of single values, each by its published rule. They take cleaned or raw text, give the value in its standard
//! spelling or the rule that it breaks, and never panic.

pub mod contact;
pub mod date;
pub mod iban;
pub mod id_card;
pub mod latin;
pub mod number;
pub mod plate;
pub mod postal;
pub mod tax_id;

mod latin_table;
