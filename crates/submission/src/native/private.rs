//! Private keys: the office's, to open with, and the Land's and the backend's, to sign with.

use super::{gcm, pem};
use crate::encoding::{decode, encode};
use crate::{EncryptionKey, Error, NONCE, Opener, Signed, Unavailable, VerificationKey};
use aws_lc_rs::aead::{Aad, Nonce};
use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{
    KeyPair, KeyPairComponents, KeySize, OAEP_SHA256_MGF1SHA256, OaepPrivateDecryptingKey,
    PrivateDecryptingKey, PublicKeyComponents,
};
use aws_lc_rs::signature::{KeyPair as _, RSA_PSS_SHA512};
use serde_json::{Value, json};

const REFUSED: Error = Error::Key("not an RSA key in PKCS#8");

/// A pair of keys under a name. Never prints its secret.
struct Pair {
    kid: String,
    pair: KeyPair,
}

impl Pair {
    fn generate(kid: &str) -> Result<Self, Error> {
        let pair = KeyPair::generate(KeySize::Rsa4096).map_err(|_| Error::Unavailable)?;
        Ok(Self {
            kid: kid.to_owned(),
            pair,
        })
    }

    fn from_pem(kid: &str, text: &str) -> Result<Self, Error> {
        let der = pem::read(text).ok_or(Error::Key("not a PEM file with a private key"))?;
        let pair = KeyPair::from_pkcs8(&der).map_err(|_| REFUSED)?;
        Ok(Self {
            kid: kid.to_owned(),
            pair,
        })
    }

    fn der(&self) -> Result<Pkcs8V1Der<'static>, Error> {
        self.pair.as_der().map_err(|_| Error::Unavailable)
    }

    fn to_pem(&self) -> Result<String, Error> {
        Ok(pem::write(self.der()?.as_ref()))
    }

    fn to_jwk(&self, alg: &str, operation: &str) -> Value {
        let public = self.pair.public_key();
        let n = public.modulus().big_endian_without_leading_zero().to_vec();
        let e = public.exponent().big_endian_without_leading_zero().to_vec();
        json!({
            "kty": "RSA", "alg": alg, "key_ops": [operation], "kid": self.kid,
            "n": encode(n), "e": encode(e),
        })
    }
}

/// An office's private key.
pub struct OfficeKey {
    pair: Pair,
    public: EncryptionKey,
    opener: OaepPrivateDecryptingKey,
}

impl OfficeKey {
    /// Makes a new key of 4096 bit; some seconds.
    ///
    /// # Errors
    /// [`Error::Unavailable`].
    pub fn generate(kid: &str) -> Result<Self, Error> {
        Self::new(Pair::generate(kid)?)
    }

    /// Reads a key from a PEM file.
    ///
    /// # Errors
    /// [`Error::Key`].
    pub fn from_pem(kid: &str, text: &str) -> Result<Self, Error> {
        Self::new(Pair::from_pem(kid, text)?)
    }

    /// Reads a private JWK with all its members, as FIT-Connect's tools keep it.
    ///
    /// # Errors
    /// [`Error::Key`].
    pub fn from_jwk(jwk: &[u8]) -> Result<Self, Error> {
        let jwk: Value = serde_json::from_slice(jwk).map_err(|_| Error::Key("not a JSON object"))?;
        let text = |name: &str| jwk.get(name).and_then(Value::as_str).unwrap_or_default();
        let part = |name: &str| decode(text(name)).map_err(|_| REFUSED);
        let components = KeyPairComponents {
            public_key: PublicKeyComponents {
                n: part("n")?,
                e: part("e")?,
            },
            d: part("d")?,
            p: part("p")?,
            q: part("q")?,
            dP: part("dp")?,
            dQ: part("dq")?,
            qInv: part("qi")?,
        };
        let pair = KeyPair::from_components(&components).map_err(|_| REFUSED)?;
        Self::new(Pair {
            kid: text("kid").to_owned(),
            pair,
        })
    }

    fn new(pair: Pair) -> Result<Self, Error> {
        let jwk = pair.to_jwk(EncryptionKey::ALG, "wrapKey");
        let public = EncryptionKey::from_jwk(jwk.to_string().as_bytes())?;
        let private = PrivateDecryptingKey::from_pkcs8(pair.der()?.as_ref()).map_err(|_| REFUSED)?;
        let opener = OaepPrivateDecryptingKey::new(private).map_err(|_| REFUSED)?;
        Ok(Self { pair, public, opener })
    }

    /// The public key, to be signed by the Land and published.
    #[must_use]
    pub const fn public(&self) -> &EncryptionKey {
        &self.public
    }

    /// The private key as a PEM file. Whoever has it reads every application of this office.
    ///
    /// # Errors
    /// [`Error::Unavailable`].
    pub fn to_pem(&self) -> Result<String, Error> {
        self.pair.to_pem()
    }
}

impl Opener for OfficeKey {
    fn kid(&self) -> &str {
        self.public.kid()
    }

    async fn open(
        &self,
        wrapped_key: &[u8],
        nonce: &[u8; NONCE],
        bound: &[u8],
        sealed: &[u8],
    ) -> Option<Vec<u8>> {
        let mut room = vec![0; self.opener.min_output_size()];
        let content_key = self
            .opener
            .decrypt(&OAEP_SHA256_MGF1SHA256, wrapped_key, &mut room, None)
            .ok()?;
        let mut content = sealed.to_vec();
        let length = gcm(content_key)?
            .open_in_place(
                Nonce::assume_unique_for_key(*nonce),
                Aad::from(bound),
                &mut content,
            )
            .ok()?
            .len();
        content.truncate(length);
        Some(content)
    }
}

/// A private key to sign with.
pub struct SigningKey {
    pair: Pair,
    public: VerificationKey,
}

impl SigningKey {
    /// Makes a new key of 4096 bit; some seconds.
    ///
    /// # Errors
    /// [`Error::Unavailable`].
    pub fn generate(kid: &str) -> Result<Self, Error> {
        Self::new(Pair::generate(kid)?)
    }

    /// Reads a key from a PEM file.
    ///
    /// # Errors
    /// [`Error::Key`].
    pub fn from_pem(kid: &str, text: &str) -> Result<Self, Error> {
        Self::new(Pair::from_pem(kid, text)?)
    }

    fn new(pair: Pair) -> Result<Self, Error> {
        let jwk = pair.to_jwk(VerificationKey::ALG, "verify");
        let public = VerificationKey::from_jwk(jwk.to_string().as_bytes())?;
        Ok(Self { pair, public })
    }

    /// The public key, for those who check.
    #[must_use]
    pub const fn public(&self) -> &VerificationKey {
        &self.public
    }

    /// The private key as a PEM file.
    ///
    /// # Errors
    /// [`Error::Unavailable`].
    pub fn to_pem(&self) -> Result<String, Error> {
        self.pair.to_pem()
    }

    /// Signs a payload; `kind` says what it is.
    ///
    /// # Errors
    /// [`Error::Unavailable`].
    pub fn sign(&self, kind: &str, payload: &[u8]) -> Result<String, Error> {
        let message = Signed::message(self.public.kid(), kind, payload);
        let mut signature = vec![0; self.pair.pair.public_modulus_len()];
        self.pair
            .pair
            .sign(
                &RSA_PSS_SHA512,
                &SystemRandom::new(),
                message.as_bytes(),
                &mut signature,
            )
            .map_err(|_| Error::from(Unavailable))?;
        Ok(Signed::text(&message, &signature))
    }
}
