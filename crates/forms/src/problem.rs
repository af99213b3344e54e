//! What is wrong with an answer: data, which the app turns into words.

use crate::{Decimal, Key, Path, iso};
use model::{Date, Slug};
use serde::{Deserialize, Serialize};

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The step to go to.
    pub step: Slug,
    /// The answer.
    pub field: Path,
    /// The part of the answer, if it is only that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// What is wrong.
    #[serde(flatten)]
    pub rule: Rule,
}

impl Problem {
    /// Where the error message's link leads: the wrong input itself.
    #[must_use]
    pub fn input(&self) -> Path {
        self.part
            .map_or_else(|| self.field.clone(), |part| self.field.child(part.as_str()))
    }
}

/// A part of an answer that has its own input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Day of a date.
    Day,
    /// Month of a date.
    Month,
    /// Year of a date.
    Year,
    /// Time of day.
    Time,
    /// Given names.
    Given,
    /// Family name.
    Family,
    /// Street.
    Street,
    /// House number.
    Number,
    /// Postcode.
    Postcode,
    /// Town or village.
    Place,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 10] = [
        Self::Day,
        Self::Month,
        Self::Year,
        Self::Time,
        Self::Given,
        Self::Family,
        Self::Street,
        Self::Number,
        Self::Postcode,
        Self::Place,
    ];

    /// The part of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == name)
    }

    /// Its name in answers and paths.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Time => "time",
            Self::Given => "given",
            Self::Family => "family",
            Self::Street => "street",
            Self::Number => "number",
            Self::Postcode => "postcode",
            Self::Place => "place",
        }
    }
}

/// What is wrong: each failure has its own rule, so that each gets its own words and way out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case")]
pub enum Rule {
    /// Nothing is answered, or nothing in this part.
    Missing,
    /// Not the shape that the question's kind has: no person can cause it.
    WrongShape,
    /// The form has no such question: no person can cause it.
    UnknownField,
    /// An answer to a question that is not asked: no person can cause it.
    NotAsked,

    /// Too many characters.
    TooLong {
        /// Most characters.
        max: u32,
        /// Characters too many.
        over: u32,
    },
    /// Too few characters.
    TooShort {
        /// Fewest characters.
        min: u32,
    },
    /// Not in the form that the question's pattern demands.
    NotInForm,
    /// A character that authorities' systems cannot take (DIN 91379).
    Character {
        /// The character as typed.
        found: String,
    },

    /// Not a number.
    NotANumber,
    /// A number with decimals where a whole one is needed.
    NotWhole,
    /// Point or comma could mean thousands or decimals, as in `1.234`.
    AmbiguousNumber,
    /// Too many decimals.
    TooManyDecimals {
        /// Most decimals.
        max: u8,
    },
    /// More digits than can be stored.
    NumberTooLong,
    /// Less than allowed.
    TooSmall {
        /// Least.
        min: Decimal,
    },
    /// More than allowed.
    TooLarge {
        /// Greatest.
        max: Decimal,
    },

    /// Day, month or year is not readable; the part says which.
    NotADate,
    /// The month has no such day.
    NoSuchDay,
    /// The year does not have four digits.
    YearDigits,
    /// In the future where only today or the past makes sense.
    DateInFuture,
    /// In the past where only today or the future makes sense.
    DateInPast,
    /// Before the earliest day.
    DateTooEarly {
        /// Earliest day.
        #[serde(with = "iso")]
        min: Date,
    },
    /// After the latest day.
    DateTooLate {
        /// Latest day.
        #[serde(with = "iso")]
        max: Date,
    },
    /// Not a time of day.
    NotATime,

    /// Not one of the choices.
    NoSuchChoice,
    /// Too few chosen.
    TooFewChoices {
        /// Fewest.
        min: u32,
    },
    /// Too many chosen.
    TooManyChoices {
        /// Most.
        max: u32,
    },
    /// "None of these" together with another choice.
    ExclusiveChoice,
    /// Not agreed to.
    NotAgreed,

    /// Too few rows.
    TooFewRows {
        /// Fewest.
        min: u32,
    },
    /// Too many rows.
    TooManyRows {
        /// Most.
        max: u32,
    },

    /// Not five digits.
    NotAPostcode,
    /// There is no such postcode.
    UnknownPostcode,
    /// A house number without a digit.
    NotAHouseNumber,

    /// No @.
    EmailWithoutAt,
    /// Several @.
    EmailSeveralAt,
    /// Nothing readable before the @.
    EmailName,
    /// What follows the @ is not the name of a mail server.
    EmailServer,
    /// Not a telephone number.
    NotATelephone,
    /// Neither area code nor country code.
    TelephoneWithoutPrefix,
    /// Too few or too many digits for a telephone number.
    TelephoneDigits,

    /// Something else than digits.
    NotDigits,
    /// Wrong number of digits.
    DigitCount {
        /// Fewest.
        min: u32,
        /// Most.
        max: u32,
        /// Digits typed.
        found: u32,
    },
    /// Not an IBAN: two letters, two digits, letters and digits.
    NotAnIban,
    /// A country that has no IBAN.
    IbanCountry {
        /// The first two letters.
        country: String,
    },
    /// Wrong length for its country.
    IbanLength {
        /// Characters that the country's numbers have.
        expected: u32,
        /// Characters typed.
        found: u32,
    },
    /// Something else where numbers of the country have a digit, often O for 0.
    IbanDigit {
        /// Place in the number, from 1.
        position: u32,
        /// What stands there.
        found: String,
    },
    /// Something else where numbers of the country have a letter.
    IbanLetter {
        /// Place in the number, from 1.
        position: u32,
        /// What stands there.
        found: String,
    },
    /// The check digits do not fit: mistyped.
    IbanCheck,
    /// A tax identification number without 11 digits.
    TaxIdDigits,
    /// Eleven digits that cannot be a tax identification number: mistyped.
    TaxIdCheck,
    /// Not the nine characters and the check digit of an identity card.
    NotAnIdCard,
    /// The check digit does not fit: mistyped.
    IdCardCheck,
    /// Not a German number plate.
    NotAPlate,

    /// A file of a kind that is not taken.
    FileKind {
        /// Its name.
        name: String,
    },
    /// A file that is too large.
    FileTooLarge {
        /// Its name.
        name: String,
        /// Most bytes.
        max: u64,
    },
    /// A file without content.
    FileEmpty {
        /// Its name.
        name: String,
    },
    /// A file whose name is not what it looks like.
    FileName,
    /// A file that is there already.
    FileTwice {
        /// Its name.
        name: String,
    },
    /// Too many files.
    TooManyFiles {
        /// Most files.
        max: u32,
    },

    /// A rule of the form itself: its message is [`crate::Form::demand`]'s.
    Own {
        /// The rule's name.
        id: Key,
    },
}
