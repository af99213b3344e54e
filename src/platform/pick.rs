//! The file that somebody has chosen.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

/// A chosen file, not read yet; it stays with the browser.
#[derive(Debug, Clone)]
pub struct Picked(File);

/// The first file that the input of this event holds.
#[must_use]
pub fn first(event: &Event) -> Option<Picked> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    input.files()?.get(0).map(Picked)
}

impl Picked {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its bytes; `None` if it is larger than that, or gone.
    pub async fn read(&self, max: usize) -> Option<Vec<u8>> {
        #[allow(clippy::cast_precision_loss)]
        if self.0.size() > max as f64 {
            return None;
        }
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(js_sys::Uint8Array::new(&buffer).to_vec())
    }
}
