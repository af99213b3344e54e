//! Where the device is, asked only when the citizen presses for it. It stays on the device.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Position, PositionError, PositionOptions};

/// Longest wait, in milliseconds.
const TIMEOUT_MILLIS: u32 = 10_000;

/// Why the position is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PositionUnknown {
    /// The citizen or the browser does not allow it.
    #[error("not allowed")]
    Denied,
    /// The device cannot tell, or not in time.
    #[error("not available")]
    Unavailable,
}

/// Latitude and longitude in degrees (WGS 84).
///
/// # Errors
/// [`PositionUnknown`].
pub async fn find() -> Result<(f64, f64), PositionUnknown> {
    let geolocation = web_sys::window()
        .and_then(|window| window.navigator().geolocation().ok())
        .ok_or(PositionUnknown::Unavailable)?;
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        let found = Closure::once_into_js(move |position: Position| {
            // A promise takes any value.
            let _ = resolve.call1(&wasm_bindgen::JsValue::UNDEFINED, &position);
        });
        let failed = Closure::once_into_js(move |error: PositionError| {
            let _ = reject.call1(&wasm_bindgen::JsValue::UNDEFINED, &error);
        });
        let options = PositionOptions::new();
        options.set_timeout(TIMEOUT_MILLIS);
        // Without a request nothing settles the promise; a browser that has geolocation takes it.
        let _ = geolocation.get_current_position_with_error_callback_and_options(
            found.unchecked_ref(),
            Some(failed.unchecked_ref()),
            &options,
        );
    });
    match wasm_bindgen_futures::JsFuture::from(promise).await {
        Ok(position) => {
            let coordinates = position.unchecked_into::<Position>().coords();
            Ok((coordinates.latitude(), coordinates.longitude()))
        }
        Err(error) => {
            // Browsers have renamed the class, so only its members can be relied on.
            let denied = error.unchecked_into::<PositionError>().code() == PositionError::PERMISSION_DENIED;
            Err(if denied {
                PositionUnknown::Denied
            } else {
                PositionUnknown::Unavailable
            })
        }
    }
}
