//! Files of real programs are taken, and lose what their owners want to keep for themselves.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[path = "support/files.rs"]
mod support;

use files::{Facts, Fault, Media, Part};
use proptest::prelude::*;
use support::{copy, data, inspect, inspect_in};

const HONEST: [(&str, Media); 9] = [
    ("plain.pdf", Media::Pdf),
    ("objects.pdf", Media::Pdf),
    ("linear.pdf", Media::Pdf),
    ("plain.jpg", Media::Jpeg),
    ("photo.jpg", Media::Jpeg),
    ("progressive.jpg", Media::Jpeg),
    ("cmyk.jpg", Media::Jpeg),
    ("plain.png", Media::Png),
    ("photo.png", Media::Png),
];

#[test]
fn honest_files_are_taken() {
    for (name, media) in HONEST {
        let facts = inspect(&data(name)).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
        assert_eq!(facts.media, media, "{name}");
        assert_eq!(facts.check(name, media.mime(), &Media::ALL), Ok(()), "{name}");
        assert_eq!(
            facts.check(name, "", &Media::ALL),
            Ok(()),
            "{name}: a browser may not know the type"
        );
        assert_eq!(facts.pixels.is_some(), media.is_picture(), "{name}");
        assert_eq!(facts.behind, 0);
        assert_eq!(facts.alone, None, "{name}");
    }
}

#[test]
fn content_name_and_declared_type_must_agree() {
    let facts = inspect(&data("plain.pdf")).unwrap();
    let check = |name, declared, accept: &[Media]| facts.check(name, declared, accept);
    assert_eq!(check("a.PDF", "application/pdf; x=y", &Media::ALL), Ok(()));
    assert_eq!(check("a.jpg", "", &Media::ALL), Err(Fault::Extension(Media::Pdf)));
    assert_eq!(
        check("a.pdf.exe", "", &Media::ALL),
        Err(Fault::Extension(Media::Pdf))
    );
    assert_eq!(check("a", "", &Media::ALL), Err(Fault::Extension(Media::Pdf)));
    assert_eq!(
        check("a.pdf", "text/html", &Media::ALL),
        Err(Fault::Declared(Media::Pdf))
    );
    assert_eq!(
        check("a.pdf", "", &[Media::Jpeg]),
        Err(Fault::NotHere(Media::Pdf))
    );
}

#[test]
fn a_photo_loses_where_and_when_but_not_which_way_up() {
    for (name, orientation) in [("photo.jpg", 6), ("progressive.jpg", 3), ("photo.png", 6)] {
        let original = data(name);
        let facts = inspect(&original).unwrap();
        assert!(facts.has_place && facts.has_metadata, "{name}");
        let clean = copy(&original, facts.clean.as_deref().unwrap());
        for secret in [
            &b"Kamerahersteller"[..],
            b"Erfurt",
            b"2026:05",
            b"GPS",
            b"xmpmeta",
        ] {
            assert!(
                !support::has(&clean, secret),
                "{name}: {}",
                String::from_utf8_lossy(secret)
            );
        }
        let after = inspect(&clean).unwrap();
        assert!(!after.has_place && !after.has_metadata, "{name}");
        assert_eq!(after.clean, None, "{name}: nothing is left to take away");
        assert_eq!(after.pixels, facts.pixels, "{name}");
        // The tag, its type, one value, and the value.
        let tag = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation];
        assert!(support::has(&clean, &tag), "{name}: orientation");
        assert_eq!(
            support::picture(&clean),
            support::picture(&original),
            "{name}: the picture itself"
        );
    }
}

#[test]
fn a_picture_without_remarks_stays_byte_by_byte() {
    for name in ["plain.jpg", "cmyk.jpg", "plain.png"] {
        let facts = inspect(&data(name)).unwrap();
        assert_eq!((facts.clean, facts.has_metadata), (None, false), "{name}");
    }
}

#[test]
fn a_film_behind_a_photo_is_cut_off() {
    for name in ["photo.jpg", "plain.jpg", "photo.png"] {
        let original = data(name);
        let mut motion = original.clone();
        motion.extend_from_slice(b"\0\0\0\x18ftypmp42\0\0\0\0isommp42 and so on");
        let facts = inspect(&motion).unwrap();
        assert_eq!(facts.check(name, "", &Media::ALL), Err(Fault::Foreign));
        assert_eq!(copy(&motion, facts.alone.as_deref().unwrap()), original);
        let clean = copy(&motion, facts.clean.as_deref().unwrap());
        assert_eq!(inspect(&clean).unwrap().behind, 0);
    }
}

#[test]
fn locked_documents_are_told_from_open_ones() {
    for name in ["locked-rc4.pdf", "locked-aes.pdf", "locked-objects.pdf"] {
        assert_eq!(inspect(&data(name)), Err(Fault::Encrypted), "{name}");
    }
    let mut talks_about_it = data("plain.pdf");
    let at = support::position(&talks_about_it, b"xref").unwrap();
    let page = b"9 0 obj\n<< /Length 14 >>\nstream\n/Encrypt 1 0 R\nendstream\nendobj\n";
    talks_about_it.splice(at..at, page.iter().copied());
    assert!(
        inspect(&talks_about_it).is_ok(),
        "the words of a page lock nothing"
    );
}

fn parts_fit(facts: &Facts, size: u64) -> bool {
    let fit = |parts: &Option<Vec<Part>>| {
        let mut last = 0;
        parts.iter().flatten().all(|part| match part {
            Part::New(bytes) => !bytes.is_empty(),
            Part::Original(range) => {
                let fits = range.start >= last && range.start < range.end && range.end <= size;
                last = range.end;
                fits
            }
        })
    };
    fit(&facts.clean) && fit(&facts.alone)
}

/// A real file with some bytes changed, some removed and some put in.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let names: Vec<&str> = HONEST.iter().map(|(name, _)| *name).collect();
    let edits = prop::collection::vec((any::<prop::sample::Index>(), 0..3u8, any::<u8>()), 0..12);
    (prop::sample::select(names), edits).prop_map(|(name, edits)| {
        let mut bytes = data(name);
        for (index, kind, byte) in edits {
            let at = index.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => {
                    bytes.remove(at);
                }
                _ => bytes.insert(at, byte),
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_sizes_of_the_pieces_make_no_difference(bytes in damaged(), sizes in prop::collection::vec(1..300usize, 1..20)) {
        let whole = inspect(&bytes);
        prop_assert_eq!(&inspect_in(&bytes, &sizes), &whole);
        prop_assert_eq!(&inspect_in(&bytes, &[1]), &whole);
    }

    #[test]
    fn what_is_left_of_a_damaged_photo_names_no_place(bytes in damaged()) {
        if let Ok(facts) = inspect(&bytes) {
            prop_assert!(parts_fit(&facts, bytes.len() as u64));
            if let Some(parts) = &facts.clean {
                let clean = copy(&bytes, parts);
                let after = inspect(&clean);
                prop_assert!(after.is_ok(), "{:?}", after);
                let after = after.unwrap();
                prop_assert!(!after.has_place && !after.has_metadata && after.behind == 0);
                prop_assert_eq!(after.clean, None);
            }
        }
    }

    #[test]
    fn any_bytes_give_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..5000), start in 0..4usize) {
        let starts: [&[u8]; 4] = [b"", b"%PDF-1.7\n", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"];
        let mut all = starts[start].to_vec();
        all.extend(bytes);
        prop_assert!(inspect(&all).is_err());
    }
}
