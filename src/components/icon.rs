//! Icons out of one sprite file. Owns their names and where the sprite lies; knows nothing of what they stand for.

use leptos::prelude::*;

/// Addresses of files that components refer to. The app provides it with the hashed names of its build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssetUrls {
    icons: StoredValue<String>,
}

impl AssetUrls {
    /// With the address of the sprite of icons.
    #[must_use]
    pub fn new(icons: impl Into<String>) -> Self {
        Self {
            icons: StoredValue::new(icons.into()),
        }
    }

    /// Address of a symbol in the sprite.
    pub(super) fn symbol(&self, key: &str) -> String {
        self.icons.with_value(|sprite| format!("{sprite}#{key}"))
    }
}

impl Default for AssetUrls {
    fn default() -> Self {
        Self::new("/assets/icons.svg")
    }
}

macro_rules! icons {
    ($($name:ident = $key:literal: $doc:literal),+ $(,)?) => {
        /// An icon of the sprite `assets/icons.svg`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum IconName {
            $(#[doc = $doc] $name,)+
        }

        impl IconName {
            /// Every icon.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The id of its symbol in the sprite; also how the catalogue names it.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }

            /// The icon that the catalogue names; a neutral sheet of paper if there is none of that name.
            #[must_use]
            pub fn from_key(key: &str) -> Self {
                match key { $($key => Self::$name,)+ _ => Self::Document }
            }
        }
    };
}

icons! {
    Search = "search": "Search.",
    Place = "place": "A place on the map.",
    Phone = "phone": "Phone number.",
    Mail = "mail": "E-mail address.",
    Fax = "fax": "Fax number.",
    Clock = "clock": "Time, deadline.",
    Calendar = "calendar": "A day.",
    Euro = "euro": "Money, fee.",
    Law = "law": "Legal basis.",
    Check = "check": "Done, chosen.",
    Info = "info": "Information.",
    Success = "success": "It worked.",
    Warning = "warning": "Take care.",
    Error = "error": "It failed.",
    Forward = "forward": "Onwards in reading direction.",
    Back = "back": "Back in reading direction.",
    Down = "down": "Opens downwards.",
    External = "external": "Leads to another website.",
    Document = "document": "A paper.",
    Download = "download": "Save a file.",
    Upload = "upload": "Hand in a file.",
    Print = "print": "Print.",
    Close = "close": "Close, remove.",
    Edit = "edit": "Change.",
    Language = "language": "Language.",
    Person = "person": "A person.",
    Building = "building": "An office.",
    Shield = "shield": "Protected.",
    Help = "help": "Help.",
    IdCard = "id-card": "Topic: identity, passport, residence.",
    Family = "family": "Topic: birth, family, marriage.",
    Hand = "hand": "Topic: money and support.",
    Car = "car": "Topic: car and driving licence.",
    House = "house": "Topic: housing and building.",
    Briefcase = "briefcase": "Topic: work and business.",
    Heart = "heart": "Topic: health.",
    Book = "book": "Topic: school and training.",
    Leaf = "leaf": "Topic: animals, leisure, environment.",
    Globe = "globe": "Topic: immigration; also a website.",
}

impl IconName {
    /// True if it points along the reading direction and has to be mirrored from right to left.
    const fn follows_reading(self) -> bool {
        matches!(self, Self::Forward | Self::Back | Self::External)
    }
}

/// A picture beside words.
///
/// Accessibility: decoration only (`aria-hidden`), never the only carrier of a meaning (WCAG 1.1.1, 1.4.1); takes the
/// colour of the text, also in forced colours; mirrored from right to left where it shows a direction.
#[component]
pub fn Icon(
    /// Which one.
    #[prop(into)]
    name: Signal<IconName>,
) -> impl IntoView {
    let urls = use_context::<AssetUrls>().unwrap_or_default();
    let class = move || {
        if name.get().follows_reading() {
            "al-icon al-icon--mirrored"
        } else {
            "al-icon"
        }
    };
    view! {
        <svg class=class aria-hidden="true" focusable="false" width="24" height="24">
            <use href=move || urls.symbol(name.get().key())></use>
        </svg>
    }
}
