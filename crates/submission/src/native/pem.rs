//! PEM (RFC 7468), which openssl and every key store read and write.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

const BEGIN: &str = "-----BEGIN PRIVATE KEY-----";
const END: &str = "-----END PRIVATE KEY-----";

/// A PKCS#8 key as text.
pub fn write(der: &[u8]) -> String {
    let text = BASE64_STANDARD.encode(der);
    let mut pem = format!("{BEGIN}\n");
    for (at, letter) in text.chars().enumerate() {
        if at > 0 && at % 64 == 0 {
            pem.push('\n');
        }
        pem.push(letter);
    }
    pem.push_str(&format!("\n{END}\n"));
    pem
}

/// The first PKCS#8 key in a text.
pub fn read(text: &str) -> Option<Vec<u8>> {
    let (_, rest) = text.split_once(BEGIN)?;
    let (body, _) = rest.split_once(END)?;
    let letters: String = body.split_whitespace().collect();
    BASE64_STANDARD.decode(letters).ok()
}
