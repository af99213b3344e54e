//! Where a fact comes from.

use crate::Date;
use serde::{Deserialize, Serialize};

/// Source and date of a fact. Every fact that the portal shows carries one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// Name of the source, e.g. a section of a law or a statistical list.
    pub source: String,
    /// Its address on the web, `https` only.
    pub url: Option<String>,
    /// The day for which the fact is known to hold.
    pub as_of: Date,
}
