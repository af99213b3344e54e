//! What happens when the app panics: the notice outside the module is asked to appear, before the module dies.

use web_sys::Event;

/// Installs the hook.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        give_up();
    }));
}

/// Shows the notice of `index.html` in place of the app.
pub fn give_up() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("amtslotse-panic")) {
        // If the page cannot even take an event there is nothing left to try.
        let _ = window.dispatch_event(&event);
    }
}
