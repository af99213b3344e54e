//! Unpacking of `zip: DEF`. We never pack, but senders with other software do.

use crate::Error;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// Unpacks, and stops at the limit: a few bytes could be packed gigabytes.
pub fn inflate(packed: &[u8], limit: usize) -> Result<Vec<u8>, Error> {
    decompress_to_vec_with_limit(packed, limit).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Form("packed content"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;

    #[test]
    fn a_bomb_stops_at_the_limit() {
        let bomb = compress_to_vec(&vec![0; 10_000_000], 9);
        assert!(bomb.len() < 20_000);
        assert_eq!(inflate(&bomb, 1_000_000), Err(Error::TooLarge));
        assert_eq!(
            inflate(&bomb, 10_000_000).map(|plain| plain.len()),
            Ok(10_000_000)
        );
        assert_eq!(inflate(b"\xff\xff\xff", 10), Err(Error::Form("packed content")));
    }
}
