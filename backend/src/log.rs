//! Structured logs on standard error. No personal data: no answers, no ids, no addresses of clients, no full URLs.

use std::time::Duration;
use tracing::Level;

/// Starts logging.
pub fn start(level: Level, json: bool) {
    let builder = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_target(false)
        .with_ansi(false)
        .with_writer(std::io::stderr);
    // Fails only if something else has started it already.
    let _ = if json {
        builder.json().flatten_event(true).try_init()
    } else {
        builder.try_init()
    };
}

/// One line for each answer.
pub fn answered(method: &str, path: &str, status: u16, took: Duration) {
    let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let route = route(path);
    if path == api::paths::HEALTH || path.starts_with("/assets/") {
        tracing::debug!(method, route, status, ms, "answered");
    } else {
        tracing::info!(method, route, status, ms, "answered");
    }
}

/// What sort of address it is. The address itself may name a person's application or concern.
fn route(path: &str) -> &'static str {
    match path {
        api::paths::HEALTH => "health",
        _ if path.starts_with(api::paths::APPLICATIONS) && path.ends_with("/receipt") => "receipt",
        _ if path.starts_with(api::paths::APPLICATIONS) && path.contains("/attachments/") => "attachment",
        _ if path.starts_with(api::paths::APPLICATIONS) => "application",
        _ if path.starts_with(api::paths::ROOT) => "api",
        _ if path.starts_with("/assets/") => "asset",
        _ => "page",
    }
}
