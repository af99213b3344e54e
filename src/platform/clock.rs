//! The device's clock.

use model::Date;

/// Today on the device's calendar.
///
/// A clock outside the years 1 to 9999 counts as the last of days: then no date lies in the future, and the backend,
/// which knows the day, decides.
#[must_use]
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let parts = (
        u16::try_from(now.get_full_year()),
        u8::try_from(now.get_month() + 1),
        u8::try_from(now.get_date()),
    );
    match parts {
        (Ok(year), Ok(month), Ok(day)) => Date::new(year, month, day).unwrap_or(Date::MAX),
        _ => Date::MAX,
    }
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
