//! Vectors that python's cryptography made and node's WebCrypto confirmed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use serde_json::Value;
use submission::native::{Native, OfficeKey, now};
use submission::{Ciphers, EncryptionKey, Error, Header, Jwe, Metadata, Opener};

fn vectors() -> Value {
    serde_json::from_str(include_str!("vectors.json")).unwrap()
}

#[test]
fn what_others_sealed_opens() {
    let vectors = vectors();
    let key = OfficeKey::from_jwk(vectors["recipientPrivateJwk_TEST_ONLY"].to_string().as_bytes()).unwrap();
    assert_eq!(
        key.public(),
        &EncryptionKey::from_jwk(vectors["recipientPublicJwk"].to_string().as_bytes()).unwrap()
    );
    let mut seen = 0;
    for case in vectors["cases"].as_array().unwrap() {
        let jwe = Jwe::read(case["compact"].as_str().unwrap()).unwrap();
        let expected = &case["protectedHeader"];
        assert_eq!(jwe.header.kid, expected["kid"].as_str().unwrap());
        assert_eq!(jwe.header.content_type.as_deref(), expected["cty"].as_str());
        assert_eq!(jwe.header.deflated, !expected["zip"].is_null());
        let plain = now(jwe.open(&key)).unwrap().unwrap();
        if let Some(text) = case["plaintext_utf8"].as_str() {
            assert_eq!(plain, text.as_bytes());
        }
        let hash = now(Native.sha512(&plain)).unwrap().unwrap();
        assert_eq!(hash.to_string(), case["sha512_hex"].as_str().unwrap());
        // Written again it is the same text, to the letter.
        assert_eq!(jwe.to_text().unwrap(), case["compact"].as_str().unwrap());
        if case["name"] == "metadata" {
            let metadata = Metadata::from_json(&plain).unwrap();
            assert_eq!(
                metadata.service(),
                Some("urn:de:fim:leika:leistung:99000000000000")
            );
            assert_eq!(
                metadata.data_hash().to_string(),
                vectors["cases"][0]["sha512_hex"]
            );
            assert_eq!(
                metadata.attachments()[0].attachment_id,
                "11111111-2222-4333-8444-555555555555"
            );
        }
        seen += 1;
    }
    assert_eq!(seen, 4);
}

#[test]
fn our_header_is_the_one_of_the_vectors() {
    let vectors = vectors();
    let key = EncryptionKey::from_jwk(vectors["recipientPublicJwk"].to_string().as_bytes()).unwrap();
    let compact = vectors["cases"][0]["compact"].as_str().unwrap();
    let protected = Header::new(&key, "application/json").protected();
    assert_eq!(Some(protected.as_str()), compact.split('.').next());
}

#[test]
fn a_key_of_another_name_is_told_apart_from_a_changed_text() {
    let vectors = vectors();
    let private = vectors["recipientPrivateJwk_TEST_ONLY"].clone();
    let key = OfficeKey::from_jwk(private.to_string().as_bytes()).unwrap();
    assert_eq!(key.kid(), "test-encryption-key-1");
    let mut renamed = private;
    renamed["kid"] = "another".into();
    let renamed = OfficeKey::from_jwk(renamed.to_string().as_bytes()).unwrap();
    let compact = vectors["cases"][0]["compact"].as_str().unwrap();
    let opened = now(Jwe::read(compact).unwrap().open(&renamed)).unwrap();
    assert_eq!(opened, Err(Error::OtherKey));
}
