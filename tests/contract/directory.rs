//! A stand-in for the service directory (PVOG Suchdienst) on loopback: gives the recorded answers of `contract/pvog`, or
//! behaves badly when told to.

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How it behaves.
#[derive(Debug, Clone, PartialEq)]
pub enum Mood {
    /// As recorded.
    Well,
    /// Answers come after a while.
    Slow(Duration),
    /// Connections end without an answer.
    Down,
    /// The answer to everything, with its status and one more header line.
    Always(u16, &'static str, Vec<u8>),
    /// More bytes are announced than come.
    Cut,
}

/// A running directory; it ends with the test's process.
pub struct Directory {
    pub address: SocketAddr,
    is_secure: bool,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    mood: Option<Mood>,
    seen: Vec<String>,
}

impl Directory {
    pub fn start() -> Self {
        Self::on(None)
    }

    /// Speaks TLS, with the certificate of that file.
    pub fn secure(certificate: &str) -> Self {
        let pem = std::fs::read(folder().join("tls").join(certificate)).unwrap();
        let chain: Vec<CertificateDer> = CertificateDer::pem_slice_iter(&pem).map(Result::unwrap).collect();
        let key = PrivateKeyDer::from_pem_slice(&pem).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .unwrap();
        Self::on(Some(Arc::new(config)))
    }

    fn on(tls: Option<Arc<ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (state, is_secure) = (Arc::new(Mutex::new(State::default())), tls.is_some());
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (shared, tls) = (Arc::clone(&shared), tls.clone());
                std::thread::spawn(move || match tls {
                    Some(tls) => answer(
                        StreamOwned::new(ServerConnection::new(tls).unwrap(), stream),
                        &shared,
                    ),
                    None => answer(stream, &shared),
                });
            }
        });
        Self {
            address,
            is_secure,
            state,
        }
    }

    pub fn scheme(&self) -> &'static str {
        if self.is_secure { "https" } else { "http" }
    }

    pub fn is(&self, mood: Mood) {
        self.state.lock().unwrap().mood = Some(mood);
    }

    /// What was asked since the last call: the heads of the requests.
    pub fn seen(&self) -> Vec<String> {
        std::mem::take(&mut self.state.lock().unwrap().seen)
    }
}

fn answer(mut stream: impl Read + Write, state: &Mutex<State>) {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => head.push(byte[0]),
            _ => return,
        }
    }
    let head = String::from_utf8(head).unwrap();
    let target = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let mood = {
        let mut state = state.lock().unwrap();
        state.seen.push(head);
        state.mood.clone().unwrap_or(Mood::Well)
    };
    let missing = if mood == Mood::Cut { 10 } else { 0 };
    let (status, line, body) = match mood {
        Mood::Well | Mood::Cut => recorded(&target),
        Mood::Slow(wait) => {
            std::thread::sleep(wait);
            recorded(&target)
        }
        Mood::Down => return,
        Mood::Always(status, line, body) => (status, line, body),
    };
    let length = body.len() + missing;
    let head = format!("HTTP/1.1 {status} x\r\nContent-Length: {length}\r\nConnection: close\r\n{line}\r\n");
    // The client may have gone already.
    let _ = stream
        .write_all(head.as_bytes())
        .and_then(|()| stream.write_all(&body));
}

const JSON: &str = "Content-Type: application/json\r\n";

fn recorded(target: &str) -> (u16, &'static str, Vec<u8>) {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let parameter = |name: &str| {
        let found = query.split('&').filter_map(|pair| pair.split_once('='));
        let value = found
            .filter(|(known, _)| *known == name)
            .map(|(_, value)| value)
            .next();
        value.unwrap_or_default().to_owned()
    };
    let locations = |member: &str, value: &str| {
        let mut all = file("locations");
        let berlin = json!({ "name": "Berlin", "gemeinde": "Berlin", "ars": "110000000000", "zip": "10115" });
        all.as_array_mut().unwrap().push(berlin);
        let all = all.as_array().unwrap().iter();
        Value::Array(
            all.filter(|one| one[member].as_str() == Some(value))
                .cloned()
                .collect(),
        )
    };
    let found = match path {
        "/api/v2/locations" => Some(locations("name", &parameter("q"))),
        "/api/v3/locations/details" => {
            let mut found = locations("plz", &parameter("plz"));
            let others = locations("zip", &parameter("plz"));
            found
                .as_array_mut()
                .unwrap()
                .extend(others.as_array().unwrap().clone());
            Some(found)
        }
        // One place, not a list of one.
        "/api/v3/locations/ars" => locations("ars", &parameter("q")).get(0).cloned(),
        "/api/v7/servicedescriptions/160000000000" => Some(file("servicedescriptions-search")),
        "/api/v6/servicedescriptions/L100042.LB.000002/detail" => Some(file("servicedescription-detail")),
        "/api/v5/organisationunits/detail" if parameter("q") == "L100042.OE.000009" => {
            Some(file("organisationunit-detail"))
        }
        // So it answers where an identifier of the right form belongs to nothing.
        "/api/v5/organisationunits/detail" => return (400, JSON, b"{}".to_vec()),
        _ => None,
    };
    found.map_or((404, JSON, b"{}".to_vec()), |found| {
        (200, JSON, found.to_string().into_bytes())
    })
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("contract/pvog")
}

/// A recorded answer.
pub fn file(name: &str) -> Value {
    let text = std::fs::read_to_string(folder().join(format!("{name}.synthetic.json"))).unwrap();
    serde_json::from_str(&text).unwrap()
}
