//! Which compressed variant a client takes (RFC 9110 §12.5.3).

use axum::http::{HeaderMap, header};

/// How a body is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Brotli.
    Brotli,
    /// gzip.
    Gzip,
    /// As it is.
    Identity,
}

impl Encoding {
    /// Value of `Content-Encoding`.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }
}

/// True if the client takes the encoding.
pub fn accepts(request: &HeaderMap, encoding: Encoding) -> bool {
    let Some(name) = encoding.name() else {
        return true;
    };
    let mut any = false;
    for value in request.get_all(header::ACCEPT_ENCODING) {
        for item in value.to_str().unwrap_or_default().split(',') {
            let mut parts = item.split(';').map(str::trim);
            let coding = parts.next().unwrap_or_default();
            let wanted = !parts.any(is_zero);
            if coding.eq_ignore_ascii_case(name) {
                return wanted;
            }
            any |= coding == "*" && wanted;
        }
    }
    any
}

/// `q=0`, `q=0.000`.
fn is_zero(parameter: &str) -> bool {
    parameter.split_once('=').is_some_and(|(name, value)| {
        name.trim().eq_ignore_ascii_case("q") && value.trim().parse() == Ok(0.0f32)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_browsers_and_others_send() {
        let accepts = |value: &str, encoding| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, value.parse().unwrap());
            accepts(&headers, encoding)
        };
        assert!(accepts("gzip, deflate, br, zstd", Encoding::Brotli));
        assert!(accepts("GZIP;q=0.5", Encoding::Gzip));
        assert!(accepts("*", Encoding::Brotli));
        assert!(!accepts("*, br;q=0.0", Encoding::Brotli));
        assert!(!accepts("*;q=0", Encoding::Gzip));
        assert!(!accepts("brotli, xgzip", Encoding::Brotli));
        assert!(!accepts("", Encoding::Gzip));
        assert!(accepts("", Encoding::Identity));
        assert!(!super::accepts(&HeaderMap::new(), Encoding::Gzip));
    }
}
