//! Kinds of files that offices take.

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// PDF (ISO 32000).
    Pdf,
    /// JPEG (ISO 10918).
    Jpeg,
    /// PNG (ISO 15948).
    Png,
}

impl Media {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Jpeg, Self::Png];

    /// The media type.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// How a form's definition calls it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpeg",
            Self::Png => "png",
        }
    }

    /// How people call it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
        }
    }

    /// Endings of names, without the point; the first one is the usual one.
    #[must_use]
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            // Windows saves pictures of web pages as .jfif.
            Self::Jpeg => &["jpg", "jpeg", "jfif"],
            Self::Png => &["png"],
        }
    }

    /// The kind of a media type.
    #[must_use]
    pub fn of_mime(mime: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|media| media.mime() == mime)
    }

    /// A photo can be one of these.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png)
    }

    /// True if a browser or system may call it so. An empty text says nothing, so it contradicts nothing.
    #[must_use]
    pub fn may_be_declared(self, declared: &str) -> bool {
        let essence = declared.split(';').next().unwrap_or_default().trim();
        let also: &[&str] = match self {
            Self::Pdf => &["application/x-pdf"],
            Self::Jpeg => &["image/jpg", "image/pjpeg"],
            Self::Png => &["image/x-png"],
        };
        essence.is_empty()
            || essence.eq_ignore_ascii_case(self.mime())
            || also.iter().any(|known| essence.eq_ignore_ascii_case(known))
            || essence.eq_ignore_ascii_case("application/octet-stream")
    }
}
