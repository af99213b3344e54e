//! The device's clock.

use model::hours::berlin;
use model::{Date, Moment};

/// Today in Germany, whatever zone the device is in: offices and the backend go by it.
///
/// A clock outside the years 1 to 9999 counts as the last of days: then no date lies in the future, and the backend,
/// which knows the day, decides.
#[must_use]
pub fn today() -> Date {
    germany().map_or(Date::MAX, |now| now.date)
}

/// Day and time on the walls of Germany, whatever zone the device is in; `None` outside the years 1 to 9999.
#[must_use]
pub fn germany() -> Option<Moment> {
    // Whole seconds, far below 2^53.
    #[allow(clippy::cast_possible_truncation)]
    let seconds = (js_sys::Date::now() / 1000.0).floor() as i64;
    berlin(seconds)
}

/// True if the device shows the time of Germany at the moment.
#[must_use]
pub fn is_german() -> bool {
    let now = js_sys::Date::new_0();
    // Whole seconds, far below 2^53.
    #[allow(clippy::cast_possible_truncation)]
    let seconds = (now.get_time() / 1000.0).floor() as i64;
    // Minutes by which UTC is ahead of the device.
    let behind = now.get_timezone_offset() * 60.0;
    #[allow(clippy::cast_precision_loss)]
    let german = model::hours::berlin_offset(seconds) as f64;
    (behind + german).abs() < 1.0
}

/// Waits, without blocking the page.
pub async fn sleep(millis: u32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let millis = i32::try_from(millis).unwrap_or(i32::MAX);
            // Without a timer the promise never settles; a window always has one.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis);
        }
    });
    // The promise is only ever resolved.
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Milliseconds since 1970 on the device's clock.
#[must_use]
pub fn now_ms() -> u64 {
    // Whole and below 2^53; a clock before 1970 counts as zero.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let now = js_sys::Date::now() as u64;
    now
}
