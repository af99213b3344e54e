//! The headers of the page, for the backend and for whatever server a Land puts in front.

use super::Asset;
use crate::failure::{Failure, Outcome};
use crate::files;
use serde_json::json;
use std::path::Path;

/// Writes `headers.json`: header name to value, for documents.
pub fn stage(folder: &Path, script: &Asset) -> Outcome {
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; \
         connect-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'; frame-src 'none'; \
         frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        script.integrity
    );
    let headers = json!({
        "Content-Security-Policy": policy,
        "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Resource-Policy": "same-origin",
        // All that Chromium knows; it complains about names that it does not.
        "Permissions-Policy": "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
            fullscreen=(), gamepad=(), geolocation=(self), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), \
            microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), \
            screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
        "Cache-Control": "no-store",
    });
    let text = serde_json::to_string_pretty(&headers).map_err(|error| Failure::Input(error.to_string()))?;
    files::write(&folder.join("headers.json"), text)
}
