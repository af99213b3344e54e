//! The protected header.

use crate::encoding::encode;
use crate::{EncryptionKey, Error};
use serde_json::{Map, Value};

/// The only cipher for content.
const ENC: &str = "A256GCM";
/// Longest type of content or name of a key.
const MAX_NAME: usize = 256;
/// Members that may stand in a header; anything else could change its meaning.
const KNOWN: [&str; 6] = ["alg", "enc", "kid", "cty", "typ", "zip"];

/// As it is written: in this order, in which other implementations write it too.
#[derive(serde::Serialize)]
struct Written<'a> {
    alg: &'static str,
    enc: &'static str,
    kid: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    cty: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    zip: Option<&'static str>,
}

/// What a sealed text says of itself, in clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// For which key it was sealed.
    pub kid: String,
    /// Type of the content, such as `application/json`; attachments may have none.
    pub content_type: Option<String>,
    /// The content was packed before it was sealed. Ours never is: the length of what is packed says something about
    /// what is in it.
    pub deflated: bool,
}

impl Header {
    /// For what we seal ourselves.
    #[must_use]
    pub fn new(key: &EncryptionKey, content_type: &str) -> Self {
        Self {
            kid: key.kid().to_owned(),
            content_type: Some(content_type.to_owned()),
            deflated: false,
        }
    }

    /// The header as it stands in the text, which is also what the tag covers.
    #[must_use]
    pub fn protected(&self) -> String {
        let header = Written {
            alg: EncryptionKey::ALG,
            enc: ENC,
            kid: &self.kid,
            cty: self.content_type.as_deref(),
            zip: self.deflated.then_some("DEF"),
        };
        // Five texts: nothing that JSON could not hold.
        encode(serde_json::to_string(&header).unwrap_or_default())
    }

    pub(super) fn read(json: &[u8]) -> Result<Self, Error> {
        let header: Map<String, Value> = serde_json::from_slice(json).map_err(|_| Error::Form("header"))?;
        if header.keys().any(|name| !KNOWN.contains(&name.as_str())) {
            return Err(Error::Form("unknown member in the header"));
        }
        let text = |name: &str| header.get(name).and_then(Value::as_str);
        if text("alg") != Some(EncryptionKey::ALG) {
            return Err(Error::Form("alg"));
        }
        if text("enc") != Some(ENC) {
            return Err(Error::Form("enc"));
        }
        let kid = text("kid").filter(|kid| (1..=MAX_NAME).contains(&kid.len()));
        let kid = kid.ok_or(Error::Form("kid"))?.to_owned();
        let content_type = match header.get("cty") {
            None => None,
            Some(Value::String(text)) if (1..=MAX_NAME).contains(&text.len()) => Some(text.clone()),
            Some(_) => return Err(Error::Form("cty")),
        };
        let deflated = match header.get("zip") {
            None => false,
            Some(Value::String(text)) if text == "DEF" => true,
            Some(_) => return Err(Error::Form("zip")),
        };
        Ok(Self {
            kid,
            content_type,
            deflated,
        })
    }
}
