//! Sealed drafts: what was sealed opens again, and nothing else does. The cipher here is the `aes-gcm` crate; in the
//! browser it is WebCrypto's.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use blake2::Digest;
use blake2::digest::consts::U8;
use forms::bundle::{Bundle, BundleError};
use forms::draft_file::{self, DraftFileError};
use forms::sealed::{self, Code, Header, KEEP_MS, Kdf, Key, Open, SealedError, derive};
use proptest::prelude::*;

const PASSPHRASE: &str = "Sieben Schwäne am Ufer";
const CANARY: &str = "Kanarienvogel";

fn cipher(key: &Key) -> Aes256Gcm {
    Aes256Gcm::new(key.into())
}

fn header() -> Header {
    Header {
        kdf: Kdf::default(),
        salt: *b"0123456789abcdef",
        nonce: *b"nonce-nonce-",
        open: Open {
            saved_ms: 1_764_000_000_000,
            form: Some("hundesteuer-anmeldung".parse().unwrap()),
        },
    }
}

fn seal(key: &Key, header: &Header, plain: &[u8]) -> Vec<u8> {
    let bound = header.to_bytes();
    let payload = Payload {
        msg: plain,
        aad: &bound,
    };
    let ciphertext = cipher(key).encrypt(&Nonce::from(header.nonce), payload).unwrap();
    sealed::join(&bound, &ciphertext)
}

#[derive(Debug, PartialEq)]
enum Refused {
    Before(SealedError),
    ByTheCipher,
}

fn open(key: &Key, bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    let sealed = sealed::read(bytes).map_err(Refused::Before)?;
    let payload = Payload {
        msg: sealed.ciphertext,
        aad: sealed.bound,
    };
    cipher(key)
        .decrypt(&Nonce::from(sealed.header.nonce), payload)
        .map_err(|_| Refused::ByTheCipher)
}

/// Makes the checksum fit again, as somebody would who changes a draft on purpose.
fn with_checksum(mut bytes: Vec<u8>) -> Vec<u8> {
    let end = bytes.len() - 8;
    let check = blake2::Blake2b::<U8>::digest(&bytes[..end]);
    bytes[end..].copy_from_slice(&check);
    bytes
}

fn bundle() -> Bundle {
    Bundle {
        draft: format!("{{\"name\":\"{CANARY}\"}}").into_bytes(),
        files: vec![
            ("photo-1".into(), vec![0, 255, 7]),
            ("proof".into(), CANARY.into()),
        ],
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn what_was_sealed_opens_with_the_passphrase_and_with_nothing_else() {
    let header = header();
    let key = derive(PASSPHRASE, header.kdf, &header.salt).unwrap();
    let bytes = seal(&key, &header, &bundle().to_bytes());
    assert!(!bytes.windows(CANARY.len()).any(|part| part == CANARY.as_bytes()));
    assert_eq!(sealed::read(&bytes).unwrap().header, header);
    // Typed with more blanks: the same passphrase.
    let again = derive("  Sieben  Schwäne am Ufer ", header.kdf, &header.salt).unwrap();
    assert_eq!(Bundle::from_bytes(&open(&again, &bytes).unwrap()), Ok(bundle()));
    let wrong = derive("Sieben Schwäne am Ufe", header.kdf, &header.salt).unwrap();
    assert_eq!(open(&wrong, &bytes), Err(Refused::ByTheCipher));
}

/// These are the vectors of `docs/drafts.md`: drafts of today are read for ever.
#[test]
fn vectors() {
    let docs: String = include_str!("../../../docs/drafts.md")
        .split_whitespace()
        .collect();
    let header = header();
    let key = derive(PASSPHRASE, header.kdf, &header.salt).unwrap();
    let plain = Bundle {
        draft: br#"{"format":1,"form":"f","version":1,"answers":{}}"#.to_vec(),
        files: vec![("a".into(), b"xyz".to_vec())],
    }
    .to_bytes();
    let bytes = seal(&key, &header, &plain);
    let code = Code::from_random(*b"\0\x11\x22\x33\x44\x55\x66\x77\x88\x99\xaa\xbb\xcc\xdd\xee\xff");
    let from_code = derive(&code.to_string(), header.kdf, &header.salt).unwrap();
    for vector in [
        hex(&key),
        hex(&header.to_bytes()),
        hex(&plain),
        hex(&bytes),
        code.to_string(),
        hex(&from_code),
    ] {
        assert!(docs.contains(&vector), "docs/drafts.md lacks {vector}");
    }
}

#[test]
fn ten_thousand_flipped_bits_are_refused_also_with_a_checksum_that_fits() {
    let header = header();
    let key = [7; 32];
    let bytes = seal(&key, &header, &vec![b'x'; 1200]);
    let bits = bytes.len() * 8;
    assert!(bits >= 10_000, "{bits}");
    let body = bits - 64;
    for bit in 0..bits {
        let mut changed = bytes.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(matches!(
            open(&key, &changed),
            Err(Refused::Before(SealedError::Damaged | SealedError::NotADraft))
        ));
        if bit < body {
            let refused = open(&key, &with_checksum(changed));
            assert!(refused.is_err(), "bit {bit}");
        }
    }
}

#[test]
fn what_is_newer_foreign_weak_or_a_bomb_is_told_apart() {
    let bytes = seal(&[7; 32], &header(), b"x");
    let change = |at: usize, with: &[u8]| {
        let mut changed = bytes.clone();
        changed[at..at + with.len()].copy_from_slice(with);
        sealed::read(&with_checksum(changed)).unwrap_err()
    };
    assert_eq!(change(8, &[2]), SealedError::Newer(2));
    assert_eq!(change(9, &[2]), SealedError::UnsafeParameters);
    assert_eq!(change(10, &1024_u32.to_le_bytes()), SealedError::UnsafeParameters);
    assert_eq!(change(10, &u32::MAX.to_le_bytes()), SealedError::UnsafeParameters);
    assert_eq!(change(14, &u32::MAX.to_le_bytes()), SealedError::UnsafeParameters);
    assert_eq!(change(18, &0_u32.to_le_bytes()), SealedError::UnsafeParameters);
    assert_eq!(change(50, &u16::MAX.to_le_bytes()), SealedError::Damaged);
    assert_eq!(sealed::read(b"%PDF-1.7"), Err(SealedError::NotADraft));
    for end in 8..bytes.len() {
        assert_eq!(sealed::read(&bytes[..end]), Err(SealedError::Damaged));
    }
}

#[test]
fn a_draft_is_kept_for_thirty_days() {
    let open = header().open;
    let day = 24 * 60 * 60 * 1000;
    assert!(!open.is_expired(open.saved_ms));
    assert!(!open.is_expired(open.saved_ms + 30 * day - 1));
    assert!(open.is_expired(open.saved_ms + 30 * day));
    // The clock was wrong when it was saved: it does not stay for years.
    assert!(!open.is_expired(open.saved_ms - 20 * day));
    assert!(open.is_expired(open.saved_ms - 31 * day));
    assert_eq!(open.expires_ms(), open.saved_ms + KEEP_MS);
}

#[test]
fn a_code_is_read_as_people_type_it() {
    let code = Code::from_random([0xa5; 16]);
    let text = code.to_string();
    assert_eq!(text.len(), 31);
    assert_eq!(Code::parse(&text), Some(code));
    assert_eq!(Code::parse(&text.to_lowercase().replace('-', " ")), Some(code));
    assert_eq!(Code::parse(&text.replace('1', "l").replace('0', "o")), Some(code));
    assert_eq!(Code::parse(text.split_at(1).1), None);
    assert_eq!(Code::parse(&format!("{text}0")), None);
    assert_eq!(Code::parse("ZZZZZZZZZZZZZZZZZZZZZZZZZZ"), None);
    assert_eq!(Code::parse(PASSPHRASE), None);
    assert_eq!(format!("{code:?}"), "Code(…)");
    let header = header();
    assert_eq!(
        derive(&text, header.kdf, &header.salt),
        derive(&text.to_lowercase(), header.kdf, &header.salt)
    );
}

#[test]
fn a_draft_file_survives_what_mail_and_editors_do() {
    let sealed: Vec<u8> = (0..=255).cycle().take(1000).collect();
    let text = draft_file::to_text("Ein Entwurf.\n\nSo öffnen Sie ihn: …\n", &sealed);
    assert!(text.starts_with("Ein Entwurf."));
    assert!(text.lines().all(|line| line.len() <= 76), "{text}");
    assert_eq!(draft_file::from_bytes(text.as_bytes()), Ok(sealed.clone()));
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(draft_file::from_bytes(windows.as_bytes()), Ok(sealed.clone()));
    let quoted: String = text.lines().map(|line| format!("> {line}\n")).collect();
    assert_eq!(draft_file::from_bytes(quoted.as_bytes()), Ok(sealed));
    let cut = &text.as_bytes()[..text.len() - 100];
    assert_eq!(draft_file::from_bytes(cut), Err(DraftFileError::Damaged));
    assert_eq!(
        draft_file::from_bytes(b"Liebe Oma,"),
        Err(DraftFileError::NotADraft)
    );
    assert_eq!(
        draft_file::from_bytes(
            text.replacen("AMTSLOTSE DRAFT-----\n", "AMTSLOTSE DRAFT-----\n*", 1)
                .as_bytes()
        ),
        Err(DraftFileError::Damaged)
    );
}

#[test]
fn a_bundle_that_does_not_add_up_is_refused() {
    let bytes = bundle().to_bytes();
    assert_eq!(Bundle::from_bytes(&bytes), Ok(bundle()));
    for end in 0..bytes.len() {
        assert!(Bundle::from_bytes(&bytes[..end]).is_err());
    }
    let mut longer = bytes;
    longer.push(0);
    assert_eq!(Bundle::from_bytes(&longer), Err(BundleError::Damaged));
    let list = |json: &str| {
        let mut bytes = u32::try_from(json.len()).unwrap().to_le_bytes().to_vec();
        bytes.extend(json.as_bytes());
        Bundle::from_bytes(&bytes)
    };
    assert_eq!(list(r#"{"format":1,"draft":0}"#), Ok(Bundle::default()));
    assert_eq!(list(r#"{"format":2,"news":[]}"#), Err(BundleError::Newer(2)));
    let twice = r#"{"format":1,"draft":0,"files":[{"name":"a","size":0},{"name":"a","size":0}]}"#;
    assert_eq!(list(twice), Err(BundleError::Damaged));
    let huge = r#"{"format":1,"draft":0,"files":[{"name":"a","size":18446744073709551615}]}"#;
    assert_eq!(list(huge), Err(BundleError::Damaged));
}

proptest! {
    #[test]
    fn readers_do_not_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), cut in 0usize..300) {
        let _ = Bundle::from_bytes(&bytes);
        let _ = draft_file::from_bytes(&bytes);
        let _ = sealed::read(&bytes);
        // Past the gates that chance does not pass.
        let mut inner = seal(&[7; 32], &header(), &bytes);
        inner.truncate(inner.len() - cut.min(inner.len() - 8));
        if inner.len() > 16 {
            let _ = sealed::read(&with_checksum(inner));
        }
        let text = [b"-----BEGIN AMTSLOTSE DRAFT-----".as_slice(), &bytes, b"-----END AMTSLOTSE DRAFT-----"].concat();
        let _ = draft_file::from_bytes(&text);
    }

    #[test]
    fn every_code_comes_back(bytes in any::<[u8; 16]>()) {
        let code = Code::from_random(bytes);
        prop_assert_eq!(Code::parse(&code.to_string()), Some(code));
    }

    #[test]
    fn every_bundle_comes_back(
        draft in proptest::collection::vec(any::<u8>(), 0..100),
        files in proptest::collection::btree_map(".{0,20}", proptest::collection::vec(any::<u8>(), 0..100), 0..5),
    ) {
        let bundle = Bundle { draft, files: files.into_iter().collect() };
        prop_assert_eq!(Bundle::from_bytes(&bundle.to_bytes()), Ok(bundle));
    }
}
