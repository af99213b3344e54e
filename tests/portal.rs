//! The real backend with the real site, on a port and in a folder of its own.

use crate::Anything;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command as Plain, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::timeout;

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A running portal; ends with the value.
pub struct Portal {
    process: Child,
    program: PathBuf,
    folder: PathBuf,
    /// Its address without a slash at the end, e.g. `http://127.0.0.1:40123`.
    pub address: String,
}

impl Portal {
    /// Starts the backend of `AMTSLOTSE_BACKEND` with the site of `AMTSLOTSE_SITE`.
    ///
    /// # Errors
    /// If a variable is missing or the backend does not start.
    pub async fn start() -> Result<Self, Anything> {
        Self::start_with(&variable("AMTSLOTSE_SITE")?).await
    }

    /// Starts it with another site.
    ///
    /// # Errors
    /// If the backend does not start.
    pub async fn start_with(site: &Path) -> Result<Self, Anything> {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("amtslotse-test-{}-{number}", std::process::id()));
        let program = variable("AMTSLOTSE_BACKEND")?;
        let mut process = Command::new(&program)
            .args(["serve", "--listen", "127.0.0.1:0", "--fault-switches", "--site"])
            .arg(site)
            .arg("--data")
            .arg(&folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let stdout = process.stdout.take().ok_or("the backend has no output")?;
        let mut lines = BufReader::new(stdout).lines();
        let wait = async {
            while let Some(line) = lines.next_line().await? {
                if let Some(address) = line.split_whitespace().find(|word| word.starts_with("http://")) {
                    return Ok::<_, Anything>(address.trim_end_matches('/').to_owned());
                }
            }
            Err("the backend ended before it said its address".into())
        };
        let address = timeout(Duration::from_secs(20), wait).await??;
        // What it prints later must not fill the pipe.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self {
            process,
            program,
            folder,
            address,
        })
    }

    /// What `backend inbox` with these arguments prints.
    ///
    /// # Errors
    /// If it fails.
    pub fn inbox(&self, arguments: &[&str]) -> Result<String, Anything> {
        let output = Plain::new(&self.program)
            .arg("inbox")
            .args(arguments)
            .arg("--data")
            .arg(&self.folder)
            .output()?;
        if output.status.success() {
            Ok(String::from_utf8(output.stdout)?)
        } else {
            Err(String::from_utf8_lossy(&output.stderr).into_owned().into())
        }
    }

    /// Arms a fault switch: what comes to this path (`*` at its end stands for anything) goes wrong `times` times.
    ///
    /// # Errors
    /// If the backend does not take it.
    pub async fn fault(&self, path: &str, mode: serde_json::Value, times: u32) -> Result<(), Anything> {
        let body = serde_json::json!({ "path": path, "mode": mode, "times": times }).to_string();
        self.switch("POST", &body).await
    }

    /// Disarms every fault switch.
    ///
    /// # Errors
    /// If the backend does not answer.
    pub async fn heal(&self) -> Result<(), Anything> {
        self.switch("DELETE", "").await
    }

    async fn switch(&self, method: &str, body: &str) -> Result<(), Anything> {
        let host = self.address.trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).await?;
        let length = body.len();
        let request = format!(
            "{method} /__fault HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\n\
             content-length: {length}\r\nconnection: close\r\n\r\n{body}"
        );
        stream.write_all(request.as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        if answer.starts_with("HTTP/1.1 2") {
            Ok(())
        } else {
            Err(format!("the fault switch was not taken: {answer}").into())
        }
    }

    /// Ends the backend at once, as a power cut would.
    ///
    /// # Errors
    /// If it cannot be ended.
    pub async fn kill(&mut self) -> Result<(), Anything> {
        Ok(self.process.kill().await?)
    }

    /// Starts the backend again on the same port, with the same data.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn restart(&mut self) -> Result<(), Anything> {
        let listen = self.address.trim_start_matches("http://").to_owned();
        self.process = Command::new(&self.program)
            .args(["serve", "--fault-switches", "--listen", &listen, "--site"])
            .arg(variable("AMTSLOTSE_SITE")?)
            .arg("--data")
            .arg(&self.folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        for _ in 0..100 {
            if TcpStream::connect(&listen).await.is_ok() {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err("the backend did not come back".into())
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        // The folder belongs to this test alone; if it cannot be removed the system's own cleaning will.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A path from the environment.
///
/// # Errors
/// If it is not set: `cargo xtask test` sets it.
pub fn variable(name: &str) -> Result<PathBuf, Anything> {
    env::var_os(name)
        .map(PathBuf::from)
        .ok_or_else(|| format!("{name} is not set; run `cargo xtask test`").into())
}
