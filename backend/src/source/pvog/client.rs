//! Calls to the directory: bounded in time, size and number, answered from memory where they can be.

use super::config::Config;
use super::kept::{Age, Kept};
use crate::error::{Error, Outcome};
use model::Lang;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use ureq::Agent;
use ureq::tls::TlsConfig;

/// Largest answer in bytes.
const MAX_ANSWER: u64 = 2 * 1024 * 1024;
/// For so long nobody who can be helped with an old answer waits for a directory that has just failed.
const REST: Duration = Duration::from_secs(10);

/// A question to the directory.
#[derive(Debug)]
pub struct Call<'a> {
    /// Path after the base.
    pub path: &'a str,
    /// Parameters.
    pub query: &'a [(&'a str, &'a str)],
    /// The language of names and texts.
    pub lang: Lang,
    /// When the answer has to be there.
    pub until: Instant,
}

/// Asks the directory.
pub struct Client {
    agent: Agent,
    base: String,
    timeout: Duration,
    client_id: Option<String>,
    max_calls: usize,
    calls: AtomicUsize,
    kept: Mutex<Kept>,
    failed: Mutex<Option<Instant>>,
}

impl Client {
    pub fn new(config: &Config) -> Outcome<Self> {
        let builder = Agent::config_builder()
            .https_only(!config.is_local())
            .max_redirects(0)
            .tls_config(TlsConfig::builder().root_certs(config.roots()?).build())
            .user_agent(concat!("Amtslotse/", env!("CARGO_PKG_VERSION")));
        let settings = if config.is_local() {
            builder.proxy(None).build()
        } else {
            builder.build()
        };
        Ok(Self {
            agent: settings.into(),
            base: config.base.clone(),
            timeout: Duration::from_secs(config.timeout_secs.into()),
            client_id: config.client_id.clone(),
            max_calls: config.max_calls,
            calls: AtomicUsize::new(0),
            kept: Mutex::new(Kept::new(
                Duration::from_secs(config.keep_secs.into()),
                Duration::from_secs(config.keep_stale_secs.max(config.keep_secs).into()),
                config.keep_bytes,
            )),
            failed: Mutex::new(None),
        })
    }

    /// Until when one question has to be answered, however many calls it takes.
    pub fn until(&self) -> Instant {
        Instant::now() + self.timeout
    }

    /// What the directory says; `None` if it knows nothing of the kind.
    pub fn get<T: DeserializeOwned>(&self, call: &Call) -> Outcome<Option<T>> {
        let key = format!("{} {:?} {}", call.path, call.query, call.lang.tag());
        let now = Instant::now();
        let old = match locked(&self.kept).get(&key, now) {
            Some((content, Age::Good)) => return content.map(|content| read(&content)).transpose(),
            Some((content, Age::Old)) => Some(content),
            None => None,
        };
        let is_down = || locked(&self.failed).is_some_and(|at| now.saturating_duration_since(at) < REST);
        let error = match &old {
            Some(_) if is_down() => Error::Directory("has failed just now".to_owned()),
            _ => match self.fresh(call) {
                Ok((content, value)) => {
                    locked(&self.kept).put(key, content, now);
                    return Ok(value);
                }
                Err(error) => error,
            },
        };
        let Some(content) = old else {
            return Err(error);
        };
        tracing::warn!(%error, "an old answer was used");
        content.map(|content| read(&content)).transpose()
    }

    /// A new answer, as it came and as it is read: what cannot be read is not worth keeping.
    fn fresh<T: DeserializeOwned>(&self, call: &Call) -> Outcome<Fresh<T>> {
        let content = self.call(call).map(|content| content.map(Arc::from));
        let read = content.and_then(|content: Option<Arc<[u8]>>| {
            let value = content.as_deref().map(read).transpose()?;
            Ok((content, value))
        });
        if matches!(read, Err(Error::Directory(_))) {
            *locked(&self.failed) = Some(Instant::now());
        }
        read
    }

    fn call(&self, call: &Call) -> Outcome<Option<Vec<u8>>> {
        let late = || Error::Directory("no answer in time".to_owned());
        let _under_way = UnderWay::begin(&self.calls, self.max_calls)?;
        let left = call.until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(late());
        }
        let mut request = self
            .agent
            .get(format!("{}{}", self.base, call.path))
            .config()
            .timeout_global(Some(left))
            .build()
            .header("accept", api::JSON)
            .header("accept-language", call.lang.tag());
        if let Some(id) = &self.client_id {
            request = request.header("pvog-sud-api-client-id", id);
        }
        for (name, value) in call.query {
            request = request.query(*name, *value);
        }
        // The address holds what somebody looks for: no message names it.
        let mut response = match request.call() {
            Ok(response) => response,
            // It says 400 where a key of the right form belongs to nothing.
            Err(ureq::Error::StatusCode(400 | 404)) => return Ok(None),
            Err(ureq::Error::StatusCode(status)) => return Err(Error::Directory(format!("status {status}"))),
            Err(ureq::Error::Timeout(_)) => return Err(late()),
            Err(_) => return Err(Error::Directory("not reachable".to_owned())),
        };
        match response.status().as_u16() {
            200 => {}
            204 => return Ok(None),
            status => return Err(Error::Directory(format!("status {status}"))),
        }
        let body = response.body_mut().with_config().limit(MAX_ANSWER);
        let content = body.read_to_vec();
        content
            .map(Some)
            .map_err(|_| Error::Directory("an answer that is cut, late or too large".to_owned()))
    }
}

/// What came, and what it says; nothing if the directory knows nothing of the kind.
type Fresh<T> = (Option<Arc<[u8]>>, Option<T>);

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Members that are null are as good as none.
fn read<T: DeserializeOwned>(content: &[u8]) -> Outcome<T> {
    let value: Result<Value, _> = serde_json::from_slice(content);
    value
        .and_then(|value| serde_json::from_value(without_nulls(value)))
        .map_err(|_| Error::Directory("an answer of another form".to_owned()))
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Array(items) => items
            .into_iter()
            .filter(|item| !item.is_null())
            .map(without_nulls)
            .collect(),
        Value::Object(members) => members
            .into_iter()
            .filter(|(_, member)| !member.is_null())
            .map(|(name, member)| (name, without_nulls(member)))
            .collect(),
        scalar => scalar,
    }
}

/// A call under way; counted until it ends, however it ends.
struct UnderWay<'a>(&'a AtomicUsize);

impl<'a> UnderWay<'a> {
    fn begin(calls: &'a AtomicUsize, most: usize) -> Outcome<Self> {
        let begun = Self(calls);
        if calls.fetch_add(1, Ordering::Relaxed) < most {
            Ok(begun)
        } else {
            Err(Error::Busy)
        }
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn so_many_calls_and_no_more() {
        let calls = AtomicUsize::new(0);
        let first = UnderWay::begin(&calls, 1).unwrap();
        assert!(matches!(UnderWay::begin(&calls, 1), Err(Error::Busy)));
        drop(first);
        assert!(UnderWay::begin(&calls, 1).is_ok());
    }

    #[test]
    fn null_is_as_good_as_nothing() {
        let found: Vec<HashMap<String, String>> = read(br#"[null, {"a": null, "b": "c"}]"#).unwrap();
        assert_eq!(found.len(), 1);
        assert!(read::<Vec<String>>(b"<html>").is_err());
    }
}
