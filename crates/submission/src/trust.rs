//! Whose key it is: the Land signs for each office which key is sealed for, offline; the app is delivered with the
//! Land's own public key and believes nobody else.

use crate::{Ciphers, EncryptionKey, Error, Signed, VerificationKey};
use model::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// "This key belongs to this office from this day to that."
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyStatement {
    /// XZuFi identifier of the office.
    pub office: String,
    /// Its public key as JWK.
    pub key: Value,
    /// First day, `YYYY-MM-DD`.
    pub valid_from: String,
    /// Last day, `YYYY-MM-DD`.
    pub valid_to: String,
}

impl KeyStatement {
    /// What stands in `typ` of a signed statement.
    pub const KIND: &'static str = "amtslotse-office-key";

    /// The payload to sign.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        // Strings and a value that was JSON.
        serde_json::to_vec(self).unwrap_or_default()
    }
}

/// The key to seal with for this office on this day, if the Land has signed it.
///
/// # Errors
/// [`Error::Signature`], [`Error::OtherOffice`], [`Error::NotValid`], [`Error::Key`], [`Error::Form`]. After any of
/// them nothing may be sealed.
pub async fn check_key(
    ciphers: &impl Ciphers,
    land: &VerificationKey,
    statement: &str,
    office: &str,
    today: Date,
) -> Result<EncryptionKey, Error> {
    let payload = Signed::read(statement, KeyStatement::KIND)?
        .verify(ciphers, land)
        .await?;
    let statement: KeyStatement = serde_json::from_slice(&payload).map_err(|_| Error::Form("statement"))?;
    if statement.office != office {
        return Err(Error::OtherOffice);
    }
    let day = |text: &str| text.parse::<Date>().map_err(|_| Error::Form("day"));
    if today < day(&statement.valid_from)? || day(&statement.valid_to)? < today {
        return Err(Error::NotValid);
    }
    EncryptionKey::from_jwk(statement.key.to_string().as_bytes())
}
