//! Ciphers for programs that run natively, over aws-lc-rs.
//!
//! For the office's tools, the backend's signatures and the tests; the app uses the browser's.

mod pem;
mod private;

pub use private::{OfficeKey, SigningKey};

use crate::{CONTENT_KEY, Ciphers, EncryptionKey, GcmSealed, NONCE, Sha512, Unavailable, VerificationKey};
use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::rsa::{
    OAEP_SHA256_MGF1SHA256, OaepPublicEncryptingKey, PublicEncryptingKey, PublicKeyComponents,
};
use aws_lc_rs::signature::RSA_PSS_2048_8192_SHA512;
use aws_lc_rs::{digest, rand};
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// 65537, big-endian.
const EXPONENT: [u8; 3] = [1, 0, 1];

/// The ciphers of this machine. They are ready at once: [`now`] may wait for them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Native;

/// Runs a future of this crate over [`Native`] ciphers, which never wait; [`Unavailable`] for any other that does.
///
/// # Errors
/// [`Unavailable`].
pub fn now<T>(future: impl Future<Output = T>) -> Result<T, Unavailable> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Ok(value),
        Poll::Pending => Err(Unavailable),
    }
}

fn gcm(key: &[u8]) -> Option<LessSafeKey> {
    Some(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).ok()?))
}

impl Ciphers for Native {
    async fn seal(&self, key: &EncryptionKey, bound: &[u8], plain: &[u8]) -> Result<GcmSealed, Unavailable> {
        let (mut content_key, mut nonce) = ([0; CONTENT_KEY], [0; NONCE]);
        rand::fill(&mut content_key).map_err(|_| Unavailable)?;
        rand::fill(&mut nonce).map_err(|_| Unavailable)?;
        let components = PublicKeyComponents {
            n: key.modulus(),
            e: &EXPONENT,
        };
        let public: PublicEncryptingKey = components.try_into().map_err(|_| Unavailable)?;
        let public = OaepPublicEncryptingKey::new(public).map_err(|_| Unavailable)?;
        let mut wrapped_key = vec![0; public.ciphertext_size()];
        public
            .encrypt(&OAEP_SHA256_MGF1SHA256, &content_key, &mut wrapped_key, None)
            .map_err(|_| Unavailable)?;
        let mut sealed = plain.to_vec();
        gcm(&content_key)
            .ok_or(Unavailable)?
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(bound), &mut sealed)
            .map_err(|_| Unavailable)?;
        Ok(GcmSealed {
            wrapped_key,
            nonce,
            sealed,
        })
    }

    async fn sha512(&self, bytes: &[u8]) -> Result<Sha512, Unavailable> {
        let digest = digest::digest(&digest::SHA512, bytes);
        digest.as_ref().try_into().map(Sha512).map_err(|_| Unavailable)
    }

    async fn verify_ps512(
        &self,
        key: &VerificationKey,
        message: &[u8],
        signature: &[u8],
    ) -> Result<bool, Unavailable> {
        let components = PublicKeyComponents {
            n: key.modulus(),
            e: &EXPONENT[..],
        };
        Ok(components
            .verify(&RSA_PSS_2048_8192_SHA512, message, signature)
            .is_ok())
    }
}
