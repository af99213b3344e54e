//! From bytes to what they are.

use crate::other::{find, has_markup};
use crate::tail::Tail;
use crate::{Fault, Media, Other, Part, check_name, extension, jpeg, pdf, png};

/// So many first bytes decide what a file is. Browsers look at fewer before they take something for a web page.
const HEAD: usize = 2048;

/// What a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits<'a> {
    /// Kinds.
    pub accept: &'a [Media],
    /// Most bytes of a file.
    pub max_bytes: u64,
}

impl Limits<'_> {
    /// What can be said before a file is read.
    ///
    /// # Errors
    /// A [`Fault`] about name or size.
    pub fn check(&self, name: &str, size: u64) -> Result<(), Fault> {
        check_name(name)?;
        if size == 0 {
            Err(Fault::Empty)
        } else if size > self.max_bytes {
            Err(Fault::TooLarge)
        } else {
            Ok(())
        }
    }
}

/// Size of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pixels {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl Pixels {
    /// All of them.
    #[must_use]
    pub fn count(self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }
}

/// What the reader of one kind found.
#[derive(Debug, Default)]
pub struct Found {
    pub pixels: Option<Pixels>,
    pub has_place: bool,
    pub has_metadata: bool,
    pub behind: u64,
    pub clean: Option<Vec<Part>>,
    pub alone: Option<Vec<Part>>,
}

/// What a whole file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Kind, by its content.
    pub media: Media,
    /// Size of the picture, if it is one.
    pub pixels: Option<Pixels>,
    /// It says where it was taken.
    pub has_place: bool,
    /// It says something about itself: when, where, with what it was taken, by whom, what it was called.
    pub has_metadata: bool,
    /// Bytes behind its end, e.g. a short film that some telephones hang on to a photo.
    pub behind: u64,
    /// Parts of a copy without any of that; `None` if it has none of it. Which way up the picture is stays.
    pub clean: Option<Vec<Part>>,
    /// Parts of a copy that ends where the picture ends; `None` if it does.
    pub alone: Option<Vec<Part>>,
}

impl Facts {
    /// Whether name, declared type and content agree, the content is taken here, and nothing hangs behind it.
    ///
    /// # Errors
    /// The [`Fault`].
    pub fn check(&self, name: &str, declared: &str, accept: &[Media]) -> Result<(), Fault> {
        if self.behind > 0 {
            return Err(Fault::Foreign);
        }
        if !accept.contains(&self.media) {
            return Err(Fault::NotHere(self.media));
        }
        if !self.media.extensions().contains(&extension(name).as_str()) {
            return Err(Fault::Extension(self.media));
        }
        if !self.media.may_be_declared(declared) {
            return Err(Fault::Declared(self.media));
        }
        Ok(())
    }
}

#[derive(Debug)]
enum Scan {
    /// Not enough bytes yet.
    Waiting,
    Pdf(pdf::Scan),
    Jpeg(jpeg::Scan),
    Png(png::Scan),
    Other(Other),
}

/// Looks at a file piece by piece; the sizes of the pieces make no difference.
#[derive(Debug)]
pub struct Inspector {
    head: Vec<u8>,
    size: u64,
    scan: Scan,
    tail: Tail,
}

impl Default for Inspector {
    fn default() -> Self {
        Self::new()
    }
}

impl Inspector {
    /// Before the first byte.
    #[must_use]
    pub fn new() -> Self {
        Self {
            head: Vec::new(),
            size: 0,
            scan: Scan::Waiting,
            tail: Tail::default(),
        }
    }

    /// Takes the next bytes.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.size = self
            .size
            .saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        self.tail.feed(bytes);
        if !matches!(self.scan, Scan::Waiting) {
            return self.scan.feed(bytes);
        }
        let (head, rest) = bytes
            .split_at_checked(HEAD - self.head.len())
            .unwrap_or((bytes, &[]));
        self.head.extend_from_slice(head);
        if self.head.len() == HEAD {
            self.begin();
            self.scan.feed(rest);
        }
    }

    fn begin(&mut self) {
        self.scan = if self.head.starts_with(pdf::START) {
            Scan::Pdf(pdf::Scan::default())
        } else if self.head.starts_with(b"\xff\xd8\xff") {
            Scan::Jpeg(jpeg::Scan::new())
        } else if self.head.starts_with(png::SIGNATURE) {
            Scan::Png(png::Scan::new())
        } else {
            Scan::Other(Other::of(&self.head))
        };
        self.scan.feed(&self.head);
    }

    /// What it is.
    ///
    /// # Errors
    /// A [`Fault`] about the content.
    pub fn finish(mut self) -> Result<Facts, Fault> {
        if self.size == 0 {
            return Err(Fault::Empty);
        }
        if matches!(self.scan, Scan::Waiting) {
            self.begin();
        }
        let (media, found) = match self.scan {
            Scan::Pdf(scan) => (Media::Pdf, scan.finish(self.size)),
            Scan::Jpeg(scan) => (Media::Jpeg, scan.finish(self.size)),
            Scan::Png(scan) => (Media::Png, scan.finish(self.size)),
            Scan::Other(other) => return Err(Fault::Kind(other)),
            Scan::Waiting => return Err(Fault::Empty),
        };
        let found = found?;
        let is_second_pdf = media != Media::Pdf && find(&self.head, pdf::START);
        if has_markup(&self.head) || is_second_pdf || self.tail.ends_in_archive() {
            return Err(Fault::Foreign);
        }
        Ok(Facts {
            media,
            pixels: found.pixels,
            has_place: found.has_place,
            has_metadata: found.has_metadata,
            behind: found.behind,
            clean: found.clean,
            alone: found.alone,
        })
    }
}

impl Scan {
    fn feed(&mut self, bytes: &[u8]) {
        match self {
            Self::Pdf(scan) => scan.feed(bytes),
            Self::Jpeg(scan) => scan.feed(bytes),
            Self::Png(scan) => scan.feed(bytes),
            Self::Waiting | Self::Other(_) => {}
        }
    }
}
