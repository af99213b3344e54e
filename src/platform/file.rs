//! Files that were chosen: read in slices, never as a whole into the module's memory.

use files::Part;
use js_sys::{Array, Uint8Array};
use std::ops::Range;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Event, HtmlInputElement};

/// A chosen file.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// Its name on the device.
    pub name: String,
    /// What the browser takes it for, mostly by its name; may be empty.
    pub declared: String,
    /// Its bytes.
    pub content: Content,
}

/// Bytes that the browser holds, on the disk or in memory.
#[derive(Debug, Clone)]
pub struct Content(Blob);

/// The files that were chosen with an input, in order. The input is empty afterwards, so that the same file can be chosen
/// again.
#[must_use]
pub fn chosen(event: &Event) -> Vec<Chosen> {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return Vec::new() };
    let mut found = Vec::new();
    if let Some(list) = input.files() {
        for index in 0..list.length() {
            if let Some(file) = list.get(index) {
                found.push(Chosen {
                    name: file.name(),
                    declared: file.type_(),
                    content: Content(file.into()),
                });
            }
        }
    }
    input.set_value("");
    found
}

impl Content {
    /// Bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        // Whole and below 2^53.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let size = self.0.size() as u64;
        size
    }

    /// A part of it; `None` if the device does not give it, e.g. because the file was moved or changed.
    pub async fn read(&self, range: Range<u64>) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(slice(&self.0, range)?.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }

    /// A copy of some parts. Nothing is read for it.
    #[must_use]
    pub fn copy(&self, parts: &[Part]) -> Option<Self> {
        let list = Array::new();
        for part in parts {
            match part {
                Part::Original(range) => list.push(slice(&self.0, range.clone())?.as_ref()),
                Part::New(bytes) => list.push(Uint8Array::from(bytes.as_slice()).as_ref()),
            };
        }
        Blob::new_with_blob_sequence(&list).ok().map(Self)
    }

    /// SHA-512 of the whole, computed by the browser outside of the page's thread; `None` if the device does not give
    /// it, or the page has no HTTPS.
    pub async fn sha512(&self) -> Option<[u8; 64]> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        let subtle = web_sys::window()?.crypto().ok()?.subtle();
        let digest = subtle
            .digest_with_str_and_buffer_source("SHA-512", buffer.dyn_ref::<js_sys::ArrayBuffer>()?)
            .ok()?;
        let digest = JsFuture::from(digest).await.ok()?;
        Uint8Array::new(&digest).to_vec().try_into().ok()
    }
}

fn slice(blob: &Blob, range: Range<u64>) -> Option<Blob> {
    // Sizes of files are below 2^53.
    #[allow(clippy::cast_precision_loss)]
    let (start, end) = (range.start as f64, range.end as f64);
    blob.slice_with_f64_and_f64(start, end).ok()
}
