//! What an answer means: the value behind what was typed.

mod parts;
mod scalar;

use crate::{Choice, Context, Decimal, Kind, Part, Rule};
use model::{Date, Postcode};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Number, Value};

/// The meaning of an answer, in the standard spelling of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// A line or lines of text, a number with letters, an address on the net.
    Text(String),
    /// A number.
    Number(Decimal),
    /// An amount in euros.
    Money(Decimal),
    /// A day.
    Date(Date),
    /// A year, perhaps with month and day.
    PartialDate(PartialDate),
    /// A day and a time of day.
    DateTime(Date, Time),
    /// A time of day.
    Time(Time),
    /// Yes or no.
    YesNo(bool),
    /// Agreed.
    Agreed,
    /// A choice's value.
    Choice(String),
    /// Several choices' values, in the form's order.
    Choices(Vec<String>),
    /// A person's name.
    Name {
        /// Given names.
        given: String,
        /// Family name.
        family: String,
    },
    /// An address in Germany.
    Address {
        /// Street.
        street: String,
        /// House number.
        number: String,
        /// Postcode.
        postcode: Postcode,
        /// Town or village.
        place: String,
    },
    /// Files.
    Files(Vec<FileRef>),
}

/// A year, perhaps with month, perhaps with day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartialDate {
    /// Year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month; only with a month.
    pub day: Option<u8>,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
}

/// An uploaded file, as it stands in the answers; its content travels beside them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRef {
    /// Names the content.
    pub id: String,
    /// Name of the file.
    pub name: String,
    /// Media type, by its content.
    #[serde(rename = "type")]
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// SHA-512 of the content, in small hexadecimal digits.
    pub sha512: String,
}

/// What is wrong with an answer or a part of it.
pub(crate) type Faults = Vec<(Option<Part>, Rule)>;

/// The meaning of what was typed; `None` if nothing was.
pub(crate) fn read(
    kind: &Kind,
    choices: &[&Choice],
    raw: Option<&Value>,
    ctx: &Context<'_>,
) -> Result<Option<Typed>, Faults> {
    match raw {
        Some(raw) if !is_blank(raw) => match kind {
            Kind::PersonName => parts::name(raw).map(Some),
            Kind::Address => parts::address(raw, ctx).map(Some),
            Kind::Date { min, max } => parts::date(raw, *min, *max, ctx).map(Some),
            Kind::DateTime { min, max } => parts::date_time(raw, *min, *max, ctx).map(Some),
            Kind::PartialDate { min, max } => parts::partial_date(raw, *min, *max, ctx).map(Some),
            _ => scalar::read(kind, choices, raw).map_err(|rule| vec![(None, rule)]),
        },
        _ => Ok(None),
    }
}

/// Nothing but spaces, also in every part.
pub(crate) fn is_blank(raw: &Value) -> bool {
    match raw {
        Value::Null => true,
        Value::String(text) => text.chars().all(char::is_whitespace),
        Value::Array(items) => items.is_empty(),
        Value::Object(parts) => parts.values().all(|part| !part.is_object() && is_blank(part)),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

impl Typed {
    /// The value as it is submitted; see [`crate::schema`].
    #[must_use]
    pub fn to_json(&self) -> Value {
        let object = |members: &[(&str, &str)]| {
            let members = members
                .iter()
                .map(|(name, value)| ((*name).to_owned(), Value::from(*value)));
            Value::Object(members.collect::<Map<_, _>>())
        };
        match self {
            Self::Text(text) | Self::Choice(text) => Value::from(text.as_str()),
            Self::Number(number) | Self::Money(number) => number_json(*number),
            Self::Date(date) => Value::from(date.to_string()),
            Self::PartialDate(date) => Value::from(date.to_string()),
            Self::DateTime(date, time) => Value::from(format!("{date}T{time}")),
            Self::Time(time) => Value::from(time.to_string()),
            Self::YesNo(flag) => Value::from(*flag),
            Self::Agreed => Value::from(true),
            Self::Choices(values) => Value::from(values.clone()),
            Self::Name { given, family } => object(&[("given", given), ("family", family)]),
            Self::Address {
                street,
                number,
                postcode,
                place,
            } => object(&[
                ("street", street),
                ("number", number),
                ("postcode", &postcode.to_string()),
                ("place", place),
            ]),
            Self::Files(files) => serde_json::to_value(files).unwrap_or_default(),
        }
    }
}

/// A JSON number: whole ones without point.
pub(crate) fn number_json(number: Decimal) -> Value {
    match number.to_whole() {
        Some(whole) => Value::from(whole),
        None => Number::from_f64(number.to_f64()).map_or(Value::Null, Value::Number),
    }
}

impl std::fmt::Display for PartialDate {
    /// `2020`, `2020-05` or `2020-05-03`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}", self.year)?;
        let Some(month) = self.month else { return Ok(()) };
        write!(f, "-{month:02}")?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

impl std::fmt::Display for Time {
    /// `09:05`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}
