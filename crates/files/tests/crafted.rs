//! Files made to deceive, each as it would be chosen: none is taken, and each is told what it is.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::too_many_lines
)]

#[path = "support/craft.rs"]
mod craft;
#[path = "support/files.rs"]
mod support;

use craft::{changed, joined, jpeg_of, png_of, segment, with, zip};
use files::{Fault, Inspector, Limits, MAX_PIXELS, Media, Other, safe_name};
use support::{data, position};

const LIMITS: Limits<'_> = Limits {
    accept: &Media::ALL,
    max_bytes: 1_000_000,
};

/// As the backend judges: name, size, content, and whether all agree.
fn judge(name: &str, declared: &str, bytes: &[u8]) -> Result<(), Fault> {
    LIMITS.check(name, bytes.len() as u64)?;
    let mut inspector = Inspector::new();
    for piece in bytes.chunks(700) {
        inspector.feed(piece);
    }
    inspector.finish()?.check(name, declared, LIMITS.accept)
}

const HTML: &[u8] = b"<!DOCTYPE html><html><script>alert(1)</script></html>";

/// Each as name, declared type, bytes, and the reason that is given.
fn corpus() -> Vec<(String, &'static str, Vec<u8>, Fault)> {
    let kind = Fault::Kind;
    let exe = joined(&[b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff", &[0; 300]]);
    let cut = |name: &str, keep: usize| data(name)[..keep].to_vec();
    let cut_by = |name: &str, off: usize| cut(name, data(name).len() - off);
    let (pdf, jpeg, png) = (data("plain.pdf"), data("plain.jpg"), data("plain.png"));
    let pdf_zip_in_comment = {
        let tail = b"\n%%EOF\n";
        let archive = zip("a.class", u16::try_from(tail.len()).unwrap());
        joined(&[&pdf[..position(&pdf, b"%%EOF").unwrap()], b"%", &archive, tail])
    };
    let mut list: Vec<(&str, &'static str, Vec<u8>, Fault)> = vec![
        // Renamed.
        (
            "rechnung.pdf",
            "application/pdf",
            exe.clone(),
            kind(Other::Program),
        ),
        ("foto.jpg", "image/jpeg", exe, kind(Other::Program)),
        (
            "foto.png",
            "image/png",
            joined(&[b"\x7fELF\x02\x01\x01", &[0; 100]]),
            kind(Other::Program),
        ),
        (
            "a.pdf",
            "",
            joined(&[b"\xcf\xfa\xed\xfe", &[0; 100]]),
            kind(Other::Program),
        ),
        (
            "a.pdf",
            "",
            b"#!/bin/sh\nrm -rf ~\n".to_vec(),
            kind(Other::Program),
        ),
        ("a.pdf", "", b"\0asm\x01\0\0\0".to_vec(), kind(Other::Program)),
        (
            "a.pdf",
            "",
            b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F".to_vec(),
            kind(Other::Program),
        ),
        (
            "a.pdf",
            "",
            b"\xca\xfe\xba\xbe\0\0\0\x34".to_vec(),
            kind(Other::Program),
        ),
        ("a.pdf", "application/pdf", HTML.to_vec(), kind(Other::WebPage)),
        (
            "a.jpg",
            "image/jpeg",
            joined(&[b"\n\n  ", HTML]),
            kind(Other::WebPage),
        ),
        (
            "a.pdf",
            "",
            b"<?php system($_GET[0]); ?>".to_vec(),
            kind(Other::WebPage),
        ),
        (
            "a.png",
            "image/png",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(),
            kind(Other::Picture),
        ),
        (
            "a.svg",
            "image/svg+xml",
            b"<?xml version='1.0'?><svg/>".to_vec(),
            kind(Other::Picture),
        ),
        (
            "a.pdf",
            "",
            b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>".to_vec(),
            kind(Other::WebPage),
        ),
        (
            "post.pdf",
            "",
            b"Received: from a\r\nMIME-Version: 1.0\r\n\r\n".to_vec(),
            kind(Other::WebPage),
        ),
        ("a.pdf", "", zip("a.txt", 0), kind(Other::Archive)),
        (
            "brief.pdf",
            "",
            zip("word/document.xml", 0),
            kind(Other::Document),
        ),
        (
            "tabelle.pdf",
            "",
            zip("xl/workbook.xml", 0),
            kind(Other::Document),
        ),
        ("a.docx", "", zip("[Content_Types].xml", 0), kind(Other::Document)),
        (
            "a.odt",
            "",
            joined(&[&zip("mimetypeapplication/vnd.oasis.opendocument.text", 0)]),
            kind(Other::Document),
        ),
        (
            "a.doc",
            "application/msword",
            joined(&[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &[0; 512]]),
            kind(Other::Document),
        ),
        ("a.pdf", "", b"{\\rtf1\\ansi}".to_vec(), kind(Other::Document)),
        ("a.pdf", "", b"Rar!\x1a\x07\x01\0".to_vec(), kind(Other::Archive)),
        (
            "a.pdf",
            "",
            b"7z\xbc\xaf\x27\x1c\0\x04".to_vec(),
            kind(Other::Archive),
        ),
        (
            "a.pdf.gz",
            "application/gzip",
            b"\x1f\x8b\x08\0\0\0\0\0".to_vec(),
            kind(Other::Archive),
        ),
        (
            "bombe.zip",
            "application/zip",
            joined(&[&zip("42.zip", 0), &vec![0; 90_000]]),
            kind(Other::Archive),
        ),
        (
            "a.jpg",
            "image/jpeg",
            b"GIF89a\x01\0\x01\0\0\0\0;".to_vec(),
            kind(Other::Picture),
        ),
        (
            "a.jpg",
            "image/jpeg",
            b"GIF89a/*<script>*/=1;".to_vec(),
            kind(Other::Picture),
        ),
        (
            "a.tif",
            "image/tiff",
            b"II*\0\x08\0\0\0".to_vec(),
            kind(Other::Picture),
        ),
        (
            "a.png",
            "image/png",
            b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(),
            kind(Other::Picture),
        ),
        (
            "a.png",
            "image/png",
            b"BM\x36\0\0\0\0\0\0\0".to_vec(),
            kind(Other::Picture),
        ),
        (
            "IMG_1.heic",
            "image/heic",
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(),
            kind(Other::Heic),
        ),
        (
            "IMG_1.jpg",
            "image/jpeg",
            b"\0\0\0\x1cftypavif\0\0\0\0avifmif1".to_vec(),
            kind(Other::Heic),
        ),
        (
            "IMG_1.jpg",
            "image/jpeg",
            b"\0\0\0\x18ftypmp42\0\0\0\0isom".to_vec(),
            kind(Other::Film),
        ),
        ("a.pdf", "", b"Guten Tag".to_vec(), kind(Other::Unknown)),
        ("a.pdf", "", vec![0; 5000], kind(Other::Unknown)),
        ("a.pdf", "", joined(&[b" ", &pdf]), kind(Other::Unknown)),
        // Content, name and declared type contradict each other.
        ("a.jpg", "image/jpeg", pdf.clone(), Fault::Extension(Media::Pdf)),
        (
            "a.pdf",
            "application/pdf",
            jpeg.clone(),
            Fault::Extension(Media::Jpeg),
        ),
        ("a.jpg", "image/jpeg", png.clone(), Fault::Extension(Media::Png)),
        ("a.pdf.exe", "", pdf.clone(), Fault::Extension(Media::Pdf)),
        ("a.pdf ", "", pdf.clone(), Fault::Extension(Media::Pdf)),
        ("a.html", "text/html", pdf.clone(), Fault::Extension(Media::Pdf)),
        ("a.pdf", "text/html", pdf.clone(), Fault::Declared(Media::Pdf)),
        ("a.png", "image/svg+xml", png.clone(), Fault::Declared(Media::Png)),
        // Two files in one.
        (
            "a.pdf",
            "",
            joined(&[b"%PDF-1.7\n", HTML, &pdf[9..]]),
            Fault::Foreign,
        ),
        ("a.pdf", "", joined(&[HTML, &pdf]), kind(Other::WebPage)),
        ("a.pdf", "", joined(&[&pdf, HTML]), Fault::Foreign),
        ("a.pdf", "", joined(&[&pdf, &zip("a.txt", 0)]), Fault::Foreign),
        ("a.pdf", "", pdf_zip_in_comment, Fault::Foreign),
        ("a.pdf", "", joined(&[&pdf, &jpeg]), Fault::Foreign),
        ("a.jpg", "", joined(&[&jpeg, &zip("a.class", 0)]), Fault::Foreign),
        (
            "a.jpg",
            "",
            joined(&[&jpeg, b"Rar!\x1a\x07\x01\0"]),
            Fault::Foreign,
        ),
        ("a.jpg", "", joined(&[&jpeg, &pdf]), Fault::Foreign),
        (
            "a.jpg",
            "",
            joined(&[&jpeg[..2], &segment(0xfe, HTML), &jpeg[2..]]),
            Fault::Foreign,
        ),
        (
            "a.jpg",
            "",
            joined(&[&jpeg[..2], &segment(0xe5, b"<?php phpinfo(); ?>"), &jpeg[2..]]),
            Fault::Foreign,
        ),
        (
            "a.jpg",
            "",
            joined(&[&jpeg[..2], &segment(0xfe, &pdf), &jpeg[2..]]),
            Fault::Foreign,
        ),
        ("a.png", "", joined(&[&png, &zip("a.jar", 0)]), Fault::Foreign),
        ("a.png", "", joined(&[&png, &[0; 8]]), Fault::Foreign),
        ("a.png", "", with("photo.png", b"IEND", HTML), Fault::Damaged),
        // Locked, cut off, damaged.
        ("a.pdf", "", data("locked-rc4.pdf"), Fault::Encrypted),
        ("a.pdf", "", data("locked-aes.pdf"), Fault::Encrypted),
        ("a.pdf", "", data("locked-objects.pdf"), Fault::Encrypted),
        ("a.pdf", "", b"%PDF-".to_vec(), Fault::Damaged),
        ("a.pdf", "", b"%PDF-1.7\n%%EOF".to_vec(), Fault::Damaged),
        (
            "a.pdf",
            "",
            joined(&[b"%PDF-1.7\n", &[b'x'; 5000], b"\n%%EOF"]),
            Fault::Damaged,
        ),
        ("a.pdf", "", cut_by("plain.pdf", 20), Fault::Damaged),
        ("a.pdf", "", cut("plain.pdf", 300), Fault::Damaged),
        ("a.jpg", "", b"\xff\xd8\xff".to_vec(), Fault::Damaged),
        ("a.jpg", "", b"\xff\xd8\xff\xd9".to_vec(), Fault::Damaged),
        ("a.jpg", "", cut_by("photo.jpg", 2), Fault::Damaged),
        ("a.jpg", "", cut("photo.jpg", 500), Fault::Damaged),
        ("a.jpg", "", b"\xff\xd8\xff\xe0\0\0".to_vec(), Fault::Damaged),
        (
            "a.jpg",
            "",
            joined(&[&jpeg[..2], b"\0", &jpeg[2..]]),
            kind(Other::Unknown),
        ),
        ("a.jpg", "", jpeg_of(0, 100), Fault::Damaged),
        ("a.png", "", b"\x89PNG\r\n\x1a\n".to_vec(), Fault::Damaged),
        ("a.png", "", cut_by("plain.png", 12), Fault::Damaged),
        ("a.png", "", cut("plain.png", 60), Fault::Damaged),
        (
            "a.png",
            "",
            changed("plain.png", b"IHDR", b"IHDX"),
            Fault::Damaged,
        ),
        (
            "a.png",
            "",
            changed("plain.png", b"IDAT", b"JDAT"),
            Fault::Damaged,
        ),
        ("a.png", "", png_of(0, 5), Fault::Damaged),
        (
            "a.png",
            "",
            joined(&[b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR", &[0; 50]]),
            Fault::Damaged,
        ),
        // Bombs: small files that are huge once they are opened.
        ("a.jpg", "", jpeg_of(65_535, 65_535), Fault::TooManyPixels),
        ("a.png", "", png_of(100_000, 100_000), Fault::TooManyPixels),
        ("a.png", "", png_of(u32::MAX, u32::MAX), Fault::TooManyPixels),
        (
            "a.png",
            "",
            png_of(u32::try_from(MAX_PIXELS).unwrap() + 1, 1),
            Fault::TooManyPixels,
        ),
        // Sizes.
        ("a.pdf", "", Vec::new(), Fault::Empty),
        (
            "a.pdf",
            "",
            joined(&[&pdf, &vec![b' '; 1_000_001]]),
            Fault::TooLarge,
        ),
        // Names.
        ("", "", pdf.clone(), Fault::NameMissing),
        (" . ", "", pdf.clone(), Fault::NameMissing),
        ("rechnung\u{202e}fdp.exe", "", pdf.clone(), Fault::NameDirection),
        ("exe.\u{2067}fdp.pdf", "", pdf.clone(), Fault::NameDirection),
        ("a\u{200f}.pdf", "", pdf.clone(), Fault::NameDirection),
        ("a\0.exe\0.pdf", "", pdf.clone(), Fault::NameHidden),
        ("a\n.pdf", "", pdf.clone(), Fault::NameHidden),
        ("a\u{1b}[2J.pdf", "", pdf.clone(), Fault::NameHidden),
        ("a\u{200b}.pdf", "", pdf.clone(), Fault::NameHidden),
        ("a\u{e0041}.pdf", "", pdf.clone(), Fault::NameHidden),
        ("../../../etc/cron.d/a.pdf", "", pdf.clone(), Fault::NamePath),
        ("..\\a.pdf", "", pdf.clone(), Fault::NamePath),
    ];
    let long = "a".repeat(10_000) + ".pdf";
    list.push((&long, "", pdf, Fault::NameTooLong));
    list.into_iter()
        .map(|(name, declared, bytes, fault)| (name.to_owned(), declared, bytes, fault))
        .collect()
}

#[test]
fn none_is_taken_and_each_is_told_its_reason() {
    let corpus = corpus();
    assert!(corpus.len() >= 100, "{} files", corpus.len());
    for (number, (name, declared, bytes, fault)) in corpus.iter().enumerate() {
        let short: String = name.chars().take(40).collect();
        assert_eq!(
            judge(name, declared, bytes),
            Err(*fault),
            "number {number}: {short:?}"
        );
    }
}

#[test]
fn what_they_are_made_of_is_taken() {
    for (name, bytes) in [
        ("a.pdf", data("plain.pdf")),
        ("a.pdf", joined(&[&data("plain.pdf"), b"\r\n\0\0\0 \n"])),
        ("a.jpg", data("plain.jpg")),
        ("a.png", data("plain.png")),
        ("a.jpg", jpeg_of(8000, 6000)),
        ("a.png", png_of(8160, 6144)),
    ] {
        assert_eq!(judge(name, "", &bytes), Ok(()), "{name}");
    }
}

#[test]
fn no_name_leaves_its_folder_or_gets_an_ending_of_its_own() {
    for (name, ..) in corpus() {
        let safe = safe_name(&name, Media::Pdf);
        assert!(
            std::path::Path::new(&safe).components().count() == 1 && safe.ends_with(".pdf"),
            "{safe}"
        );
    }
}

#[test]
fn hostile_pictures_cannot_make_lists_grow() {
    let jpeg = data("plain.jpg");
    let mut many = jpeg[..2].to_vec();
    for _ in 0..40_000 {
        many.extend(segment(0xfe, b"x"));
        many.extend(segment(0xdd, b"\0\0"));
    }
    many.extend_from_slice(&jpeg[2..]);
    assert_eq!(judge("a.jpg", "", &many), Err(Fault::Damaged));
}
