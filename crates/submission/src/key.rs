//! Public keys as JWK (RFC 7517), taken only if they are what they must be.

use crate::Error;
use crate::encoding::{decode, encode};
use serde_json::{Map, Value, json};

/// Smallest modulus in bits (FIT-Connect; BSI TR-02102-1 asks for 3000).
const MIN_BITS: usize = 4096;
/// Largest one: some browsers take no more, and a larger one only costs time.
const MAX_BITS: usize = 8192;
/// Longest name of a key.
const MAX_KID: usize = 256;
/// Largest JWK in bytes; certificates may stand in it.
const MAX_JWK: usize = 64 * 1024;
/// 65537.
const EXPONENT: &str = "AQAB";
/// Members of a private key. Who publishes one has no secret any more.
const PRIVATE: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// What both kinds of keys share.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Rsa {
    kid: String,
    modulus: Vec<u8>,
}

impl Rsa {
    /// `alg` and `operation` are what the key must be made for.
    fn read(jwk: &[u8], alg: &str, operation: &str, usage: &str) -> Result<Self, Error> {
        if jwk.len() > MAX_JWK {
            return Err(Error::Key("too large"));
        }
        let members: Map<String, Value> =
            serde_json::from_slice(jwk).map_err(|_| Error::Key("not a JSON object"))?;
        let text = |name: &str| members.get(name).and_then(Value::as_str);
        if text("kty") != Some("RSA") {
            return Err(Error::Key("kty is not RSA"));
        }
        if PRIVATE.iter().any(|name| members.contains_key(*name)) {
            return Err(Error::Key("a private key was published"));
        }
        if text("alg") != Some(alg) {
            return Err(Error::Key("alg is another one"));
        }
        if members.get("key_ops") != Some(&json!([operation])) {
            return Err(Error::Key("key_ops is not exactly what the key is for"));
        }
        if members.contains_key("use") && text("use") != Some(usage) {
            return Err(Error::Key("use is another one"));
        }
        let kid = text("kid").unwrap_or_default();
        if kid.is_empty() || kid.len() > MAX_KID || !kid.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Error::Key("kid is missing or no plain name"));
        }
        if text("e") != Some(EXPONENT) {
            return Err(Error::Key("e is not AQAB"));
        }
        let modulus = decode(text("n").unwrap_or_default()).map_err(|_| Error::Key("n is no base64url"))?;
        let Some(first) = modulus.first().filter(|first| **first != 0) else {
            return Err(Error::Key("n is missing or begins with zero"));
        };
        let zeros = usize::try_from(first.leading_zeros()).unwrap_or_default();
        let bits = modulus.len() * 8 - zeros;
        if bits < MIN_BITS {
            return Err(Error::Key("shorter than 4096 bit"));
        }
        if bits > MAX_BITS {
            return Err(Error::Key("longer than 8192 bit"));
        }
        if modulus.last().is_none_or(|last| last % 2 == 0) {
            return Err(Error::Key("n is even"));
        }
        Ok(Self {
            kid: kid.to_owned(),
            modulus,
        })
    }

    fn to_jwk(&self, alg: &str, operation: &str) -> Value {
        json!({
            "kty": "RSA", "alg": alg, "key_ops": [operation], "kid": self.kid,
            "n": encode(&self.modulus), "e": EXPONENT,
        })
    }
}

/// The public key of an office, to seal with: RSA, 4096 to 8192 bit, for wrapping keys and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncryptionKey(Rsa);

impl EncryptionKey {
    /// `alg` of the JOSE header and of the key.
    pub const ALG: &'static str = "RSA-OAEP-256";

    /// Reads a JWK.
    ///
    /// # Errors
    /// [`Error::Key`] with what is wrong about it.
    pub fn from_jwk(jwk: &[u8]) -> Result<Self, Error> {
        Rsa::read(jwk, Self::ALG, "wrapKey", "enc").map(Self)
    }

    /// Name of the key.
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.0.kid
    }

    /// The modulus, big-endian, without leading zeros.
    #[must_use]
    pub fn modulus(&self) -> &[u8] {
        &self.0.modulus
    }

    /// The key as it was published, without certificates.
    #[must_use]
    pub fn to_jwk(&self) -> Value {
        self.0.to_jwk(Self::ALG, "wrapKey")
    }

    /// The key in the form in which WebCrypto imports it for `encrypt`: there the operation is part of the key.
    #[must_use]
    pub fn to_web_crypto(&self) -> Value {
        self.0.to_jwk(Self::ALG, "encrypt")
    }
}

/// A public key to check signatures with (PS512): the Land's, which vouches for offices and receipts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerificationKey(Rsa);

impl VerificationKey {
    /// `alg` of the JOSE header and of the key.
    pub const ALG: &'static str = "PS512";

    /// Reads a JWK.
    ///
    /// # Errors
    /// [`Error::Key`] with what is wrong about it.
    pub fn from_jwk(jwk: &[u8]) -> Result<Self, Error> {
        Rsa::read(jwk, Self::ALG, "verify", "sig").map(Self)
    }

    /// Name of the key.
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.0.kid
    }

    /// The modulus, big-endian, without leading zeros.
    #[must_use]
    pub fn modulus(&self) -> &[u8] {
        &self.0.modulus
    }

    /// The key as it is published, which is also what WebCrypto imports.
    #[must_use]
    pub fn to_jwk(&self) -> Value {
        self.0.to_jwk(Self::ALG, "verify")
    }
}
