//! The browser's own cipher: AES-256-GCM. Pages without HTTPS have none (loopback excepted).

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesGcmParams, CryptoKey, SubtleCrypto};

/// Length of a key in bytes.
pub const KEY: usize = 32;
/// Length of a nonce in bytes. A nonce must never be used twice with the same key.
pub const NONCE: usize = 12;

/// Seals bytes; `bound` is not hidden but cannot be changed either. `None` where the browser has no cipher.
pub async fn seal(key: &[u8; KEY], nonce: &[u8; NONCE], bound: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
    let (subtle, key) = import(key, "encrypt").await?;
    let sealed = subtle
        .encrypt_with_object_and_js_u8_array(&parameters(nonce, bound), &key, &Uint8Array::from(plain))
        .ok()?;
    bytes(JsFuture::from(sealed).await.ok()?)
}

/// Opens what was sealed; `None` if the key is another one or a bit has changed.
pub async fn open(key: &[u8; KEY], nonce: &[u8; NONCE], bound: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (subtle, key) = import(key, "decrypt").await?;
    let plain = subtle
        .decrypt_with_object_and_js_u8_array(&parameters(nonce, bound), &key, &Uint8Array::from(sealed))
        .ok()?;
    bytes(JsFuture::from(plain).await.ok()?)
}

async fn import(key: &[u8; KEY], usage: &str) -> Option<(SubtleCrypto, CryptoKey)> {
    let subtle = web_sys::window()?.crypto().ok()?.subtle();
    let usages = Array::of1(&usage.into());
    let imported = subtle
        .import_key_with_str(
            "raw",
            &Uint8Array::from(key.as_slice()),
            "AES-GCM",
            false,
            &usages,
        )
        .ok()?;
    let key = JsFuture::from(imported).await.ok()?.dyn_into().ok()?;
    Some((subtle, key))
}

fn parameters(nonce: &[u8; NONCE], bound: &[u8]) -> AesGcmParams {
    let parameters = AesGcmParams::new("AES-GCM", &Uint8Array::from(nonce.as_slice()));
    parameters.set_additional_data(&Uint8Array::from(bound));
    parameters
}

// A promise's value is owned.
#[allow(clippy::needless_pass_by_value)]
fn bytes(buffer: JsValue) -> Option<Vec<u8>> {
    Some(Uint8Array::new(buffer.dyn_ref::<js_sys::ArrayBuffer>()?).to_vec())
}
