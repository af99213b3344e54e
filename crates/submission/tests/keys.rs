//! Keys that are taken, and all those that are not, each for its reason.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic
)]

mod common;

use common::{LAND, OFFICE};
use serde_json::{Value, json};
use submission::native::{Native, OfficeKey, SigningKey, now};
use submission::{EncryptionKey, Error, KeyStatement, VerificationKey, check_key};

fn refused(change: impl FnOnce(&mut Value)) -> &'static str {
    let mut jwk = OFFICE.public().to_jwk();
    change(&mut jwk);
    match EncryptionKey::from_jwk(jwk.to_string().as_bytes()) {
        Err(Error::Key(why)) => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_offices_key_is_taken_with_or_without_certificates() {
    let mut jwk = OFFICE.public().to_jwk();
    assert_eq!(
        &EncryptionKey::from_jwk(jwk.to_string().as_bytes()).unwrap(),
        OFFICE.public()
    );
    jwk["use"] = "enc".into();
    jwk["x5c"] = json!(["MIIB"]);
    assert_eq!(
        &EncryptionKey::from_jwk(jwk.to_string().as_bytes()).unwrap(),
        OFFICE.public()
    );
    assert_eq!(OFFICE.public().modulus().len(), 512);
}

#[test]
fn anything_else_is_refused_with_its_reason() {
    assert_eq!(refused(|jwk| jwk["kty"] = "EC".into()), "kty is not RSA");
    for alg in ["RSA-OAEP", "RSA1_5", "RSA-OAEP-512", "none"] {
        assert_eq!(refused(|jwk| jwk["alg"] = alg.into()), "alg is another one");
    }
    for operations in [
        json!(["wrapKey", "unwrapKey"]),
        json!(["encrypt"]),
        json!([]),
        json!("wrapKey"),
    ] {
        assert_eq!(
            refused(|jwk| jwk["key_ops"] = operations),
            "key_ops is not exactly what the key is for"
        );
    }
    assert_eq!(refused(|jwk| jwk["use"] = "sig".into()), "use is another one");
    assert_eq!(refused(|jwk| jwk["e"] = "Aw".into()), "e is not AQAB");
    assert_eq!(
        refused(|jwk| jwk["kid"] = "".into()),
        "kid is missing or no plain name"
    );
    assert_eq!(
        refused(|jwk| jwk["kid"] = "zwei Wörter".into()),
        "kid is missing or no plain name"
    );
    assert_eq!(refused(|jwk| jwk["n"] = "%%".into()), "n is no base64url");
    assert_eq!(
        refused(|jwk| jwk["n"] = "".into()),
        "n is missing or begins with zero"
    );
    // 4095 bit: the first bit of 512 bytes is not set.
    let short = base64url(&[&[0x7f_u8][..], &[0xff; 511]].concat());
    assert_eq!(refused(|jwk| jwk["n"] = short.into()), "shorter than 4096 bit");
    let even = base64url(&[&[0xff_u8; 511][..], &[0xfe]].concat());
    assert_eq!(refused(|jwk| jwk["n"] = even.into()), "n is even");
    let long = base64url(&[0xff; 1025]);
    assert_eq!(refused(|jwk| jwk["n"] = long.into()), "longer than 8192 bit");
    assert_eq!(
        refused(|jwk| jwk["d"] = "AQ".into()),
        "a private key was published"
    );
    assert_eq!(
        EncryptionKey::from_jwk(b"[]"),
        Err(Error::Key("not a JSON object"))
    );
    assert_eq!(
        EncryptionKey::from_jwk(&vec![b' '; 70_000]),
        Err(Error::Key("too large"))
    );
    // A key for signatures is none to seal with, and the other way round.
    let signing = LAND.public().to_jwk().to_string();
    assert!(EncryptionKey::from_jwk(signing.as_bytes()).is_err());
    let sealing = OFFICE.public().to_jwk().to_string();
    assert!(VerificationKey::from_jwk(sealing.as_bytes()).is_err());
}

fn base64url(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

#[test]
fn keys_travel_as_pem() {
    let pem = OFFICE.to_pem().unwrap();
    assert!(pem.starts_with("-----BEGIN PRIVATE KEY-----\n") && pem.lines().all(|line| line.len() <= 64));
    let again = OfficeKey::from_pem("amt-2026", &pem).unwrap();
    assert_eq!(again.public(), OFFICE.public());
    assert!(OfficeKey::from_pem("amt-2026", "kein Schlüssel").is_err());
    assert!(SigningKey::from_pem("amt-2026", &pem.replace('A', "B")).is_err());
}

fn statement() -> KeyStatement {
    KeyStatement {
        office: "amtslotse.OE.administration-160685050".to_owned(),
        key: OFFICE.public().to_jwk(),
        valid_from: "2026-01-01".to_owned(),
        valid_to: "2026-12-31".to_owned(),
    }
}

fn checked(text: &str, office: &str, day: &str) -> Result<EncryptionKey, Error> {
    now(check_key(
        &Native,
        LAND.public(),
        text,
        office,
        day.parse().unwrap(),
    ))
    .unwrap()
}

#[test]
fn only_what_the_land_has_signed_is_sealed_for() {
    let office = "amtslotse.OE.administration-160685050";
    let payload = statement().to_json();
    let text = LAND.sign(KeyStatement::KIND, &payload).unwrap();
    for day in ["2026-01-01", "2026-06-15", "2026-12-31"] {
        assert_eq!(checked(&text, office, day).as_ref(), Ok(OFFICE.public()));
    }
    assert_eq!(checked(&text, office, "2025-12-31"), Err(Error::NotValid));
    assert_eq!(checked(&text, office, "2027-01-01"), Err(Error::NotValid));
    assert_eq!(
        checked(&text, "amtslotse.OE.administration-16055", "2026-06-15"),
        Err(Error::OtherOffice)
    );
    // Signed by somebody else under the Land's name.
    let stranger = SigningKey::generate("land-2026").unwrap();
    let forged = stranger.sign(KeyStatement::KIND, &payload).unwrap();
    assert_eq!(checked(&forged, office, "2026-06-15"), Err(Error::Signature));
    // Signed by the Land, but as something else.
    let receipt = LAND.sign("amtslotse-receipt", &payload).unwrap();
    assert_eq!(checked(&receipt, office, "2026-06-15"), Err(Error::Form("typ")));
    // Another payload under the same signature.
    let mut other = statement();
    other.valid_to = "2036-12-31".to_owned();
    let other = LAND.sign(KeyStatement::KIND, &other.to_json()).unwrap();
    let (head, _) = text.split_at(text.find('.').unwrap());
    let body = other.split('.').nth(1).unwrap();
    let signature = text.rsplit('.').next().unwrap();
    let mixed = format!("{head}.{body}.{signature}");
    assert_eq!(checked(&mixed, office, "2026-06-15"), Err(Error::Signature));
}

#[test]
fn a_signed_key_must_still_be_a_good_one() {
    let mut weak = statement();
    weak.key["alg"] = "RSA1_5".into();
    let text = LAND.sign(KeyStatement::KIND, &weak.to_json()).unwrap();
    assert_eq!(
        checked(&text, &weak.office, "2026-06-15"),
        Err(Error::Key("alg is another one"))
    );
}
