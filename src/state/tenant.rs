//! Who operates the portal: `/config.json`, which a Land edits without building anew.

use forms::idle::Limits;
use leptos::prelude::*;
use model::{Date, LinkTarget};
use serde::{Deserialize, Deserializer, de::Error as _};

/// Largest configuration in bytes.
pub const MAX_BYTES: usize = 64 * 1024;

/// What the legal pages say about the operator. What is missing is shown as missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tenant {
    /// Version of this format: 1.
    pub format: u16,
    /// Name and address, line by line.
    pub operator: Option<Vec<String>>,
    /// E-mail address.
    pub contact_email: Option<String>,
    /// Telephone number.
    pub contact_phone: Option<String>,
    /// Website of the operator.
    pub website: Option<LinkTarget>,
    /// The day of the last accessibility check, for the statement (BITV § 7).
    #[serde(deserialize_with = "date")]
    pub accessibility_checked_on: Option<Date>,
    /// Where to turn if a report of a barrier is not answered.
    pub enforcement_body: Option<EnforcementBody>,
    /// When an application that nobody touches is wiped; without it after 15 minutes.
    #[serde(default)]
    pub idle: Option<Idle>,
}

/// Times after the last touch of key or pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Idle {
    /// Seconds until the warning.
    pub warn_after_seconds: u32,
    /// Seconds until what was typed is wiped: at least 20 after the warning (WCAG 2.2.1), at most a day.
    pub wipe_after_seconds: u32,
}

/// Durchsetzungsstelle under the Land's accessibility law.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnforcementBody {
    /// Its name.
    pub name: String,
    /// Its website.
    pub url: LinkTarget,
}

fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let text: Option<String> = Option::deserialize(deserializer)?;
    text.map(|text| text.parse().map_err(D::Error::custom))
        .transpose()
}

impl Tenant {
    /// Reads the configuration; a damaged one counts as none, so that no page shows half of it.
    #[must_use]
    pub fn parse(json: &[u8]) -> Self {
        if json.len() > MAX_BYTES {
            return Self::default();
        }
        serde_json::from_slice::<Self>(json)
            .ok()
            .filter(|tenant| tenant.format == 1)
            .unwrap_or_default()
    }

    /// When an application that nobody touches is wiped; what is not allowed counts as not said.
    #[must_use]
    pub fn idle_limits(&self) -> Limits {
        let own = self
            .idle
            .and_then(|idle| Limits::new(idle.warn_after_seconds, idle.wipe_after_seconds));
        own.unwrap_or_default()
    }
}

/// The operator of the running app.
#[must_use]
pub fn use_tenant() -> StoredValue<Tenant> {
    use_context().unwrap_or_else(|| StoredValue::new(Tenant::default()))
}
