//! The real backend on a free port, with a site and a folder of its own.

use crate::http;
use api::Response;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

static COUNT: AtomicU32 = AtomicU32::new(0);

/// `AMTSLOTSE_BACKEND`, or what the same cargo has built beside this test.
pub fn program() -> PathBuf {
    let beside = || {
        let test = std::env::current_exe().unwrap();
        test.parent().unwrap().parent().unwrap().join("backend")
    };
    let program = std::env::var_os("AMTSLOTSE_BACKEND").map_or_else(beside, PathBuf::from);
    assert!(
        program.is_file(),
        "{}: build it (cargo build -p amtslotse-backend) or set AMTSLOTSE_BACKEND",
        program.display()
    );
    program
}

/// A folder that is removed with the value.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!(
            "amtslotse-contract-{}-{name}-{number}",
            std::process::id()
        ));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A running backend.
pub struct Backend {
    process: Child,
    pub address: SocketAddr,
}

impl Backend {
    /// Starts it; it has said its address when this returns.
    pub fn start(site: &Path, data: &Path, options: &[&str]) -> Self {
        Self::logging(site, data, options, Stdio::inherit())
    }

    /// Starts it with its log going elsewhere.
    pub fn logging(site: &Path, data: &Path, options: &[&str], log: Stdio) -> Self {
        let mut process = Command::new(program())
            .args(["serve", "--listen", "127.0.0.1:0", "--site"])
            .arg(site)
            .arg("--data")
            .arg(data)
            .args(options)
            .stdout(Stdio::piped())
            .stderr(log)
            .env("AMTSLOTSE_LOG", "error")
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/');
        let address = address.parse().unwrap_or_else(|_| panic!("no address: {line:?}"));
        Self { process, address }
    }

    pub async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Option<Response> {
        http::send(self.address, method, path, headers, body).await
    }

    pub async fn get(&self, path: &str) -> Response {
        self.send("GET", path, &[], b"").await.unwrap()
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// SIGTERM; true if it ended without a failure.
    pub fn terminate(&mut self) -> bool {
        let pid = self.process.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &pid])
                .status()
                .unwrap()
                .success()
        );
        self.process.wait().unwrap().success()
    }
}

impl Drop for Backend {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Runs `backend inbox`.
pub fn inbox(data: &Path, arguments: &[&str]) -> Output {
    Command::new(program())
        .arg("inbox")
        .args(arguments)
        .arg("--data")
        .arg(data)
        .output()
        .unwrap()
}

/// What `backend inbox list --json` lists.
pub fn listed(data: &Path) -> Vec<serde_json::Value> {
    let output = inbox(data, &["list", "--json"]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}
