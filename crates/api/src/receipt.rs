//! What the backend says once an application is safe.

use crate::{ApplicationId, Reference, Timestamp};
use serde::{Deserialize, Serialize};

/// The application is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// The application.
    pub id: ApplicationId,
    /// What the citizen names towards the office.
    pub reference: Reference,
    /// When it was stored.
    pub received_at: Timestamp,
}

/// A [`Receipt`] as it travels. Unknown members are ignored, so that later versions may add some.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptWire {
    /// Id of the application.
    pub id: String,
    /// Reference number.
    pub reference: String,
    /// RFC 3339, UTC.
    pub received_at: String,
}

impl From<Receipt> for ReceiptWire {
    fn from(receipt: Receipt) -> Self {
        Self {
            id: receipt.id.to_string(),
            reference: receipt.reference.to_string(),
            received_at: receipt.received_at.to_string(),
        }
    }
}

impl TryFrom<ReceiptWire> for Receipt {
    type Error = crate::Unreadable;

    fn try_from(wire: ReceiptWire) -> Result<Self, Self::Error> {
        Ok(Self {
            id: wire.id.parse()?,
            reference: wire.reference.parse()?,
            received_at: wire.received_at.parse()?,
        })
    }
}
