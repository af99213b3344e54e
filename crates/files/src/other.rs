//! What is not taken, by its first bytes: so that people are told what they have chosen and what to do with it.

/// A kind of file that offices do not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Other {
    /// Photo in HEIC or AVIF, as telephones take them.
    Heic,
    /// Text document, table or presentation.
    Document,
    /// Several files in one: ZIP, RAR, 7z, gzip.
    Archive,
    /// Picture in another format: GIF, TIFF, WebP, BMP, SVG, Photoshop.
    Picture,
    /// Film or sound.
    Film,
    /// Web page, e-mail or other text with marks.
    WebPage,
    /// Program.
    Program,
    /// Anything else.
    Unknown,
}

impl Other {
    /// What the first bytes of a file say.
    #[must_use]
    pub fn of(head: &[u8]) -> Self {
        let starts = |start: &[u8]| head.starts_with(start);
        let at = |offset: usize, part: &[u8]| head.get(offset..).is_some_and(|rest| rest.starts_with(part));
        let has = |part: &[u8]| find(head, part);
        if at(4, b"ftyp") {
            let brand = head.get(8..12).unwrap_or_default();
            let photo: [&[u8]; 8] = [
                b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif",
            ];
            return if photo.contains(&brand) {
                Self::Heic
            } else {
                Self::Film
            };
        }
        if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
            let office: [&[u8]; 5] = [
                b"[Content_Types].xml",
                b"word/",
                b"xl/",
                b"ppt/",
                b"mimetypeapplication/vnd.oasis.opendocument",
            ];
            return if office.iter().any(|part| has(part)) {
                Self::Document
            } else {
                Self::Archive
            };
        }
        let table: [(&[u8], Self); 25] = [
            (b"MZ", Self::Program),
            (b"\x7fELF", Self::Program),
            (b"\xcf\xfa\xed\xfe", Self::Program),
            (b"\xce\xfa\xed\xfe", Self::Program),
            (b"\xca\xfe\xba\xbe", Self::Program),
            (b"#!", Self::Program),
            (b"\0asm", Self::Program),
            (b"L\0\0\0\x01\x14\x02\0", Self::Program),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Self::Document),
            (b"{\\rtf", Self::Document),
            (b"Rar!", Self::Archive),
            (b"7z\xbc\xaf\x27\x1c", Self::Archive),
            (b"\x1f\x8b", Self::Archive),
            (b"BZh", Self::Archive),
            (b"\xfd7zXZ\0", Self::Archive),
            (b"GIF8", Self::Picture),
            (b"II*\0", Self::Picture),
            (b"MM\0*", Self::Picture),
            (b"BM", Self::Picture),
            (b"8BPS", Self::Picture),
            (b"\0\0\0\x0cJXL ", Self::Picture),
            (b"\0\0\0\x0cjP  ", Self::Picture),
            (b"ID3", Self::Film),
            (b"OggS", Self::Film),
            (b"\x1aE\xdf\xa3", Self::Film),
        ];
        if let Some((_, other)) = table.iter().find(|(start, _)| starts(start)) {
            return *other;
        }
        if starts(b"RIFF") {
            return if at(8, b"WEBP") { Self::Picture } else { Self::Film };
        }
        let text: Vec<u8> = head.iter().map(u8::to_ascii_lowercase).collect();
        if find(&text, b"<svg") {
            Self::Picture
        } else if has_markup(head)
            || [&b"<?xml"[..], b"<body", b"mime-version:", b"received:"]
                .iter()
                .any(|part| find(&text, part))
        {
            Self::WebPage
        } else {
            Self::Unknown
        }
    }
}

/// Words with which browsers take bytes for a web page, or servers for a program. Honest documents have other marks in
/// their first bytes: XMP begins with `<?xpacket`.
const MARKUP: [&[u8]; 5] = [b"<html", b"<!doctype html", b"<script", b"<iframe", b"<?php"];

/// True if bytes hold what a browser or server could take for a page or program.
pub fn has_markup(bytes: &[u8]) -> bool {
    let small: Vec<u8> = bytes.iter().map(u8::to_ascii_lowercase).collect();
    MARKUP.iter().any(|word| find(&small, word))
}

pub fn find(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
