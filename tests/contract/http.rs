//! HTTP without a library: requests exactly as written, also those that no library would send.

use api::{Request, Response, Transport, TransportError};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const PATIENCE: Duration = Duration::from_secs(20);

/// Sends bytes and reads until the other side closes; `None` if no complete answer came.
pub async fn raw(address: SocketAddr, bytes: &[u8]) -> Option<Response> {
    let exchange = async {
        let mut stream = TcpStream::connect(address).await.ok()?;
        // The server may answer and close before it has read everything.
        let _ = stream.write_all(bytes).await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        parse(&answer)
    };
    tokio::time::timeout(PATIENCE, exchange).await.ok().flatten()
}

/// Sends a request on a connection of its own.
pub async fn send(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> Option<Response> {
    let mut bytes = format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
    for (name, value) in headers {
        bytes.push_str(&format!("{name}: {value}\r\n"));
    }
    if !body.is_empty() || method == "PUT" || method == "POST" {
        bytes.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    bytes.push_str("\r\n");
    let mut bytes = bytes.into_bytes();
    bytes.extend_from_slice(body);
    raw(address, &bytes).await
}

fn parse(answer: &[u8]) -> Option<Response> {
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&answer[..end]).ok()?;
    let mut lines = head.split("\r\n");
    let status: u16 = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let response = Response {
        status,
        headers,
        body: answer[end + 4..].to_vec(),
    };
    let length: usize = response
        .header("content-length")
        .and_then(|length| length.parse().ok())
        .unwrap_or(0);
    // Fewer bytes than announced: cut. (An answer to HEAD announces more than it sends; there the body is empty.)
    (response.body.is_empty() || response.body.len() == length).then_some(response)
}

/// The client's transport over real connections.
pub struct Native(pub SocketAddr);

impl Transport for Native {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let answer = send(
            self.0,
            request.method.as_str(),
            &request.path,
            &request.headers,
            &request.body,
        );
        answer.await.ok_or(TransportError::Offline)
    }
}
