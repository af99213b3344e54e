//! Seal and open; and everything that must not open.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic
)]

mod common;

use common::{LAND, OFFICE, OTHER, application, attachment};
use proptest::prelude::*;
use submission::native::{Native, now};
use submission::{Error, Jwe, Opened, Receipt, Sealed, Signed, open, seal};

fn sealed() -> Sealed {
    now(seal(&Native, OFFICE.public(), &application()))
        .unwrap()
        .unwrap()
}

fn opened(sealed: &Sealed) -> Result<Opened, Error> {
    now(open(&Native, &*OFFICE, sealed)).unwrap()
}

#[test]
fn the_office_reads_what_was_sealed_for_it() {
    let (plain, sealed) = (application(), sealed());
    let opened = opened(&sealed).unwrap();
    assert_eq!(opened.data, plain.data);
    assert_eq!(
        opened.metadata.service(),
        Some("urn:de:fim:leika:leistung:99102013104000")
    );
    assert_eq!(opened.attachments.len(), 2);
    for (opened, plain) in opened.attachments.iter().zip(&plain.attachments) {
        assert_eq!(opened.content, plain.content);
        assert_eq!(opened.about.filename, plain.filename);
    }
    // Nothing of it can be read on the way.
    for text in [&sealed.metadata, &sealed.data, &sealed.attachments[0].jwe] {
        assert!(!text.contains("nachweis") && !text.contains("M\\u00fcller"));
    }
}

#[test]
fn sealing_twice_gives_two_texts() {
    let (one, other) = (sealed(), sealed());
    assert_ne!(one.data, other.data);
    let nonce = |sealed: &Sealed| sealed.data.split('.').nth(2).unwrap().to_owned();
    assert_ne!(nonce(&one), nonce(&other));
}

#[test]
fn another_office_cannot_open_it() {
    let outcome = now(open(&Native, &*OTHER, &sealed())).unwrap();
    assert_eq!(outcome, Err(Error::Sealed));
}

#[test]
fn exchanged_missing_and_added_parts_are_seen() {
    let whole = sealed();
    let mut swapped = whole.clone();
    let first = swapped.attachments[0].jwe.clone();
    swapped.attachments[0].jwe = swapped.attachments[1].jwe.clone();
    swapped.attachments[1].jwe = first;
    assert!(matches!(opened(&swapped), Err(Error::Hash(_))));

    let mut missing = whole.clone();
    missing.attachments.pop();
    assert_eq!(opened(&missing), Err(Error::Attachments));

    let mut added = whole.clone();
    added.attachments.push(added.attachments[0].clone());
    assert_eq!(opened(&added), Err(Error::Attachments));

    let mut renamed = whole.clone();
    renamed.attachments[0].id = "11111111-2222-4333-8444-777777777777".to_owned();
    assert_eq!(opened(&renamed), Err(Error::Attachments));

    // The data of another application, sealed for the same office.
    let mut other = application();
    other.data = b"{}".to_vec();
    let other = now(seal(&Native, OFFICE.public(), &other)).unwrap().unwrap();
    let mut mixed = whole;
    mixed.data = other.data;
    assert_eq!(opened(&mixed), Err(Error::Hash("data".to_owned())));
}

#[test]
fn two_attachments_of_one_id_are_not_sealed() {
    let mut twice = application();
    twice.attachments = vec![attachment("a", b"1"), attachment("a", b"2")];
    let outcome = now(seal(&Native, OFFICE.public(), &twice)).unwrap();
    assert_eq!(outcome, Err(Error::Attachments));
}

#[test]
fn other_algorithms_are_not_even_tried() {
    let text = sealed().data;
    let rest = text.split_once('.').unwrap().1;
    for (header, why) in [
        (r#"{"alg":"none","enc":"A256GCM","kid":"a"}"#, "alg"),
        (r#"{"alg":"RSA1_5","enc":"A256GCM","kid":"a"}"#, "alg"),
        (r#"{"alg":"dir","enc":"A256GCM","kid":"a"}"#, "alg"),
        (r#"{"alg":"RSA-OAEP-256","enc":"A128CBC-HS256","kid":"a"}"#, "enc"),
        (r#"{"alg":"RSA-OAEP-256","enc":"A256GCM"}"#, "kid"),
        (
            r#"{"alg":"RSA-OAEP-256","enc":"A256GCM","kid":"a","zip":"GZIP"}"#,
            "zip",
        ),
        (
            r#"{"alg":"RSA-OAEP-256","enc":"A256GCM","kid":"a","zip":true}"#,
            "zip",
        ),
        (
            r#"{"alg":"RSA-OAEP-256","enc":"A256GCM","kid":"a","cty":7}"#,
            "cty",
        ),
        (
            r#"{"alg":"RSA-OAEP-256","enc":"A256GCM","kid":"a","crit":["b64"]}"#,
            "unknown member in the header",
        ),
        (
            r#"{"alg":"RSA-OAEP-256","enc":"A256GCM","kid":"a","jku":"https://example.invalid"}"#,
            "unknown member in the header",
        ),
        ("[]", "header"),
    ] {
        let header = {
            use base64::Engine as _;
            base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(header)
        };
        assert_eq!(Jwe::read(&format!("{header}.{rest}")), Err(Error::Form(why)));
    }
    for text in ["", "a", "a.b.c.d", "a.b.c.d.e.f", "....", "é.é.é.é.é"] {
        assert!(Jwe::read(text).is_err(), "{text}");
    }
    assert_eq!(Jwe::read(&"a".repeat(100_000_000)), Err(Error::TooLarge));
}

#[test]
fn a_receipt_vouches_for_each_part() {
    let sealed = sealed();
    let receipt = now(Receipt::of(
        &Native,
        "AL-23CD-EF45-6".to_owned(),
        "5f0c2f4e-8b7a-4c1d-9e2f-0123456789ab".to_owned(),
        "2026-11-24T14:00:00Z".to_owned(),
        &sealed,
    ))
    .unwrap()
    .unwrap();
    let text = LAND.sign(Receipt::KIND, &receipt.to_json()).unwrap();
    let verify = |text: &str| now(Receipt::verify(&Native, LAND.public(), text)).unwrap();
    assert_eq!(verify(&text), Ok(receipt.clone()));
    assert_eq!(verify(&format!(" {text}\n")), Ok(receipt.clone()));
    // The same application sealed again is not what arrived.
    let again = now(Receipt::of(
        &Native,
        receipt.reference.clone(),
        receipt.application.clone(),
        receipt.received_at.clone(),
        &self::sealed(),
    ))
    .unwrap()
    .unwrap();
    assert_ne!(again, receipt);
    let (_, signature) = text.rsplit_once('.').unwrap();
    let message = Signed::message("land-2026", Receipt::KIND, &again.to_json());
    assert_eq!(verify(&format!("{message}.{signature}")), Err(Error::Signature));
    for text in ["", "a.b", "a.b.c", "a.b.c.d", "..", &text[1..]] {
        assert!(verify(text).is_err(), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_content_comes_back(data in proptest::collection::vec(any::<u8>(), 0..5000)) {
        let mut submission = application();
        submission.data = data;
        let sealed = now(seal(&Native, OFFICE.public(), &submission)).unwrap().unwrap();
        prop_assert_eq!(opened(&sealed).unwrap().data, submission.data);
    }

    #[test]
    fn a_changed_letter_is_never_accepted(at in any::<prop::sample::Index>(), with in "[A-Za-z0-9_.-]") {
        let mut sealed = sealed();
        let at = at.index(sealed.data.len());
        prop_assume!(sealed.data[at..=at] != with);
        sealed.data.replace_range(at..=at, &with);
        prop_assert!(opened(&sealed).is_err());
    }

    #[test]
    fn no_text_panics(text in ".{0,300}") {
        let _ = Jwe::read(&text);
        let _ = Signed::read(&text, "x");
        let _ = text.parse::<submission::Sha512>();
        let _ = submission::Metadata::from_json(text.as_bytes());
        let _ = submission::EncryptionKey::from_jwk(text.as_bytes());
    }
}
