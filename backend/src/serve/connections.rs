//! Connections: how many, how long they may take to ask, and how they end.

use super::patience::Patient;
use crate::cli::ServeOptions;
use crate::http::Portal;
use axum::body::Body;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// Largest head of a request in bytes.
const MAX_HEAD: usize = 32 * 1024;
/// Most headers of a request.
const MAX_HEADERS: usize = 64;
/// How long requests under way may take to end after the signal to stop.
const GRACE: Duration = Duration::from_secs(10);
/// How long a client may take for the next piece of its answer.
const ANSWER: Duration = Duration::from_secs(30);
/// Pause when the system has no more file handles.
const PAUSE: Duration = Duration::from_millis(100);

/// Accepts connections until `stop` and lets the requests under way finish.
pub async fn serve(
    listener: TcpListener,
    portal: Portal,
    options: &ServeOptions,
    stop: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(options.header_timeout_secs.into()))
        .max_buf_size(MAX_HEAD)
        .max_headers(MAX_HEADERS);
    let places = Arc::new(Semaphore::new(options.max_connections.into()));
    let graceful = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener, &places) => accepted,
            () = &mut stop => break,
        };
        let (stream, peer, place) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                tracing::warn!(%error, "connection not accepted");
                tokio::time::sleep(PAUSE).await;
                continue;
            }
        };
        // Answers are small and complete: waiting to fill packets only delays them.
        let _ = stream.set_nodelay(true);
        let portal = portal.clone();
        let service = service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
            portal.clone().answer(request.map(Body::new), peer.ip())
        });
        let stream = Patient::new(stream, ANSWER);
        let connection = graceful.watch(http.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // Clients that go away are no failure of ours.
            if let Err(error) = connection.await {
                tracing::debug!(%error, "connection ended");
            }
            drop(place);
        });
    }
    // New connections are refused while the ones under way end.
    drop(listener);
    if tokio::time::timeout(GRACE, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time");
    }
}

type Accepted = (
    tokio::net::TcpStream,
    std::net::SocketAddr,
    tokio::sync::OwnedSemaphorePermit,
);

/// Waits for a free place first: what has no place waits in the system's queue.
async fn accept(listener: &TcpListener, places: &Arc<Semaphore>) -> std::io::Result<Accepted> {
    let place = Arc::clone(places)
        .acquire_owned()
        .await
        .map_err(std::io::Error::other)?;
    let (stream, peer) = listener.accept().await?;
    Ok((stream, peer, place))
}
