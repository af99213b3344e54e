//! Kinds of answers.

use crate::logic::Expr;
use crate::valid::latin::Latin;
use crate::{Code, DateLimit, Decimal, Part, Pattern};
use files::Media;
use model::LocalText;

/// What kind of answer a question expects. What is typed is text; each kind says how it is understood.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// One line.
    Text {
        /// Fewest characters.
        min: u32,
        /// Most characters.
        max: u32,
        /// Characters that the office's systems can take.
        characters: Latin,
        /// What the text must look like.
        pattern: Option<Pattern>,
        /// What it must look like, in words: the message if the pattern does not fit.
        format: Option<LocalText>,
    },
    /// Digits only, e.g. a chip number. Spaces are forgiven.
    Digits {
        /// Fewest digits.
        min: u32,
        /// Most digits.
        max: u32,
    },
    /// Given names and family name of a person.
    PersonName,
    /// Several lines.
    LongText {
        /// Most characters.
        max: u32,
    },
    /// A whole number.
    WholeNumber {
        /// Least.
        min: Option<i64>,
        /// Greatest.
        max: Option<i64>,
    },
    /// A number with decimals.
    Decimal {
        /// Least.
        min: Option<Decimal>,
        /// Greatest.
        max: Option<Decimal>,
        /// Most decimals.
        decimals: u8,
    },
    /// An amount in euros.
    Money {
        /// Least.
        min: Option<Decimal>,
        /// Greatest.
        max: Option<Decimal>,
    },
    /// A day, in three fields.
    Date {
        /// Earliest.
        min: Option<DateLimit>,
        /// Latest.
        max: Option<DateLimit>,
    },
    /// A year, perhaps with month, perhaps with day: for what is not known exactly.
    PartialDate {
        /// Earliest.
        min: Option<DateLimit>,
        /// Latest.
        max: Option<DateLimit>,
    },
    /// A day and a time of day, as clocks show it there.
    DateTime {
        /// Earliest day.
        min: Option<DateLimit>,
        /// Latest day.
        max: Option<DateLimit>,
    },
    /// A time of day.
    Time,
    /// Yes or no.
    YesNo,
    /// One of several.
    OneOf {
        /// The choices.
        choices: Vec<Choice>,
        /// So many that they are searched by typing.
        search: bool,
    },
    /// Any of several.
    SeveralOf {
        /// The choices.
        choices: Vec<Choice>,
        /// Fewest.
        min: u32,
        /// Most.
        max: Option<u32>,
    },
    /// A postal address in Germany.
    Address,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Telephone,
    /// An account number.
    Iban,
    /// Steuerliche Identifikationsnummer.
    TaxId,
    /// Serial number of an identity card, with its check digit.
    IdCardNumber,
    /// A German number plate.
    VehiclePlate,
    /// Uploaded files.
    File {
        /// Kinds that are taken.
        accept: Vec<Media>,
        /// Most bytes of one file.
        max_bytes: u64,
        /// Most files.
        max_files: u32,
    },
    /// A statement to agree to.
    Declaration {
        /// The statement.
        text: LocalText,
    },
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What is stored.
    pub value: Code,
    /// What is read.
    pub label: LocalText,
    /// One sentence more.
    pub hint: Option<LocalText>,
    /// Offered only if this holds.
    pub when: Option<Expr>,
    /// "None of these": not together with another.
    pub exclusive: bool,
}

/// What the browser may fill in by itself (WCAG 1.3.5; HTML `autocomplete`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Autocomplete(&'static str);

impl Autocomplete {
    /// Tokens of WCAG 2.2, section 7, that a form of an authority can need. `name`, `address` and `bday` also stand
    /// for their parts.
    const TOKENS: [&'static str; 20] = [
        "name",
        "honorific-prefix",
        "given-name",
        "additional-name",
        "family-name",
        "organization",
        "organization-title",
        "street-address",
        "address-line1",
        "address-line2",
        "address-level2",
        "country-name",
        "postal-code",
        "bday",
        "sex",
        "language",
        "url",
        "email",
        "tel",
        "address",
    ];

    /// The token, if it is one.
    #[must_use]
    pub fn from_token(token: &str) -> Option<Self> {
        Self::TOKENS.into_iter().find(|known| *known == token).map(Self)
    }

    /// The attribute's value for an input that holds this part of the answer, or all of it.
    #[must_use]
    pub fn for_part(self, part: Option<Part>) -> Option<&'static str> {
        match (self.0, part) {
            ("address", None) => Some("street-address"),
            (token, None) => Some(token),
            ("name", Some(Part::Given)) => Some("given-name"),
            ("name", Some(Part::Family)) => Some("family-name"),
            // There is no token for street without house number: `address-line1` holds both.
            ("address", Some(Part::Street)) => Some("address-line1"),
            ("address", Some(Part::Postcode)) => Some("postal-code"),
            ("address", Some(Part::Place)) => Some("address-level2"),
            ("bday", Some(Part::Day)) => Some("bday-day"),
            ("bday", Some(Part::Month)) => Some("bday-month"),
            ("bday", Some(Part::Year)) => Some("bday-year"),
            _ => None,
        }
    }
}

impl Kind {
    /// The inputs that the answer consists of, in order; none if it is one input.
    #[must_use]
    pub const fn parts(&self) -> &'static [Part] {
        match self {
            Self::PersonName => &[Part::Given, Part::Family],
            Self::Date { .. } | Self::PartialDate { .. } => &[Part::Day, Part::Month, Part::Year],
            Self::DateTime { .. } => &[Part::Day, Part::Month, Part::Year, Part::Time],
            Self::Address => &[Part::Street, Part::Number, Part::Postcode, Part::Place],
            _ => &[],
        }
    }
}
