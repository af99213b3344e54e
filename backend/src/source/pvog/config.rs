//! What an operator says about the directory: a TOML file. `backend/pvog.example.toml` shows every setting.

use crate::error::{Error, Outcome};
use model::AreaKey;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use ureq::tls::{Certificate, PemItem, RootCerts, parse_pem};

/// Settings of the directory.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Address before all paths, without a slash at its end: `https`, or `http` on this machine.
    pub base: String,
    /// The Land that is asked for: two digits.
    pub land: String,
    /// Value of `pvog-sud-api-client-id`, as FITKO gives it out. No secret.
    #[serde(default)]
    pub client_id: Option<String>,
    /// Certificates (PEM) of the authorities to trust, instead of Mozilla's list: for a network that ends TLS itself.
    #[serde(default)]
    pub ca_file: Option<PathBuf>,
    /// Seconds that the answer to one question may take.
    #[serde(default = "timeout_secs")]
    pub timeout_secs: u16,
    /// Seconds for which an answer is good.
    #[serde(default = "keep_secs")]
    pub keep_secs: u32,
    /// Seconds for which it is still better than none, when the directory does not answer.
    #[serde(default = "keep_stale_secs")]
    pub keep_stale_secs: u32,
    /// Bytes of answers to keep.
    #[serde(default = "keep_bytes")]
    pub keep_bytes: usize,
    /// Most calls at once.
    #[serde(default = "max_calls")]
    pub max_calls: usize,
    /// Most services of a list.
    #[serde(default = "page_size")]
    pub page_size: u16,
    /// Where each call goes; the versions in them move.
    #[serde(default)]
    pub paths: Paths,
}

/// Paths after the base; `{ars}` and `{id}` are filled in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Paths {
    /// Places by name.
    pub places: String,
    /// Places by postcode.
    pub postcode: String,
    /// The place of a regional key.
    pub place: String,
    /// Services by words.
    pub services: String,
    /// A service with its texts and offices.
    pub service: String,
    /// An office.
    pub office: String,
}

impl Default for Paths {
    fn default() -> Self {
        Self {
            places: "/v2/locations".to_owned(),
            postcode: "/v3/locations/details".to_owned(),
            place: "/v3/locations/ars".to_owned(),
            services: "/v7/servicedescriptions/{ars}".to_owned(),
            service: "/v6/servicedescriptions/{id}/detail".to_owned(),
            office: "/v5/organisationunits/detail".to_owned(),
        }
    }
}

const fn timeout_secs() -> u16 {
    8
}

const fn keep_secs() -> u32 {
    3600
}

const fn keep_stale_secs() -> u32 {
    24 * 3600
}

const fn keep_bytes() -> usize {
    32 * 1024 * 1024
}

const fn max_calls() -> usize {
    16
}

const fn page_size() -> u16 {
    50
}

impl Config {
    /// Reads the file.
    pub fn read(path: &Path) -> Outcome<Self> {
        let text = std::fs::read_to_string(path).map_err(|source| Error::File {
            path: path.to_owned(),
            source,
        })?;
        Self::parse(&text).map_err(|what| Error::Damaged {
            path: path.to_owned(),
            what,
        })
    }

    /// Which authorities are trusted.
    pub fn roots(&self) -> Outcome<RootCerts> {
        let Some(path) = &self.ca_file else {
            return Ok(RootCerts::WebPki);
        };
        let pem = std::fs::read(path).map_err(|source| Error::File {
            path: path.clone(),
            source,
        })?;
        let certificates: Result<Vec<Certificate<'static>>, _> = parse_pem(&pem)
            .filter_map(|item| match item {
                Ok(PemItem::Certificate(certificate)) => Some(Ok(certificate)),
                Ok(_) => None,
                Err(error) => Some(Err(error)),
            })
            .collect();
        match certificates {
            Ok(known) if !known.is_empty() => Ok(RootCerts::Specific(Arc::new(known))),
            _ => Err(Error::Damaged {
                path: path.clone(),
                what: "has no certificates in PEM".to_owned(),
            }),
        }
    }

    fn parse(text: &str) -> Result<Self, String> {
        let config: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        let land: Option<AreaKey> = config.land.parse().ok();
        if config.land.len() != 2 || land.is_none() {
            return Err("land: two digits of a regional key".to_owned());
        }
        if !config.base.starts_with("https://") && !config.is_local() {
            return Err("base: https only, or http://127.0.0.1".to_owned());
        }
        if config.base.ends_with('/') || config.timeout_secs == 0 || config.max_calls == 0 {
            return Err("base has no slash at its end; timeout_secs and max_calls are at least 1".to_owned());
        }
        let Paths {
            places,
            postcode,
            place,
            services,
            service,
            office,
        } = &config.paths;
        let paths = [places, postcode, place, services, service, office];
        if let Some(wrong) = paths.into_iter().find(|path| !path.starts_with('/')) {
            return Err(format!("paths: {wrong:?} does not begin with a slash"));
        }
        Ok(config)
    }

    /// True if the directory runs on this machine, which only tests and proxies do.
    pub fn is_local(&self) -> bool {
        let rest = self.base.strip_prefix("http://127.0.0.1");
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_is_right_and_says_what_holds_anyway() {
        let example = Config::parse(include_str!("../../../pvog.example.toml")).unwrap();
        let shortest = Config::parse("base = \"https://a.de\"\nland = \"16\"").unwrap();
        assert_eq!(format!("{:?}", example.paths), format!("{:?}", shortest.paths));
        assert_eq!(example.keep_bytes, shortest.keep_bytes);
        assert_eq!(
            (example.timeout_secs, example.keep_secs),
            (shortest.timeout_secs, shortest.keep_secs)
        );
    }

    #[test]
    fn refuses_what_cannot_work() {
        for wrong in [
            "",
            "base = \"http://a.de\"\nland = \"16\"",
            "base = \"http://127.0.0.1.evil.de\"\nland = \"16\"",
            "base = \"https://a.de/\"\nland = \"16\"",
            "base = \"https://a.de\"\nland = \"160\"",
            "base = \"https://a.de\"\nland = \"16\"\ntimeout_secs = 0",
            "base = \"https://a.de\"\nland = \"16\"\nsecret = \"x\"",
            "base = \"https://a.de\"\nland = \"16\"\n[paths]\nplaces = \"v2\"",
        ] {
            assert!(Config::parse(wrong).is_err(), "{wrong}");
        }
    }
}
