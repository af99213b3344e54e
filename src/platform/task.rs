//! Work before the framework runs.

use std::future::Future;

/// Runs a future on the browser's own queue; Leptos' is only there once something is mounted.
pub fn run(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}
