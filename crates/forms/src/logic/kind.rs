//! Types of expressions' values and how they go together.

use std::fmt;

/// Type of an expression's value. Every value can also be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// Anything: cannot be checked.
    Any,
    /// Nothing.
    Nothing,
    /// Yes or no.
    Truth,
    /// A number.
    Number,
    /// A text.
    Text,
    /// This very text.
    Word(String),
    /// A day, or a part of one: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`.
    Day,
    /// A time of day: `HH:MM`.
    Time,
    /// One of these values.
    Choice(Vec<String>),
    /// A list.
    List(Box<Type>),
    /// An object with these members.
    Record(Vec<(String, Type)>),
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => f.write_str("anything"),
            Self::Nothing => f.write_str("nothing"),
            Self::Truth => f.write_str("yes or no"),
            Self::Number => f.write_str("a number"),
            Self::Text => f.write_str("a text"),
            Self::Word(word) => write!(f, "the text {word:?}"),
            Self::Day => f.write_str("a date"),
            Self::Time => f.write_str("a time"),
            Self::Choice(values) => write!(f, "one of {}", values.join(", ")),
            Self::List(of) => write!(f, "a list of {of}"),
            Self::Record(_) => f.write_str("a group"),
        }
    }
}

/// The type of a value that has one of two types.
pub(super) fn join(left: Type, right: Type) -> Type {
    match (left, right) {
        (left, right) if left == right => left,
        (Type::Nothing, other) | (other, Type::Nothing) => other,
        (Type::Word(a), Type::Word(b)) => Type::Choice(vec![a, b]),
        (Type::Choice(mut all), Type::Word(word)) => {
            all.push(word);
            Type::Choice(all)
        }
        (left, right) if is_text(&left) && is_text(&right) => Type::Text,
        _ => Type::Any,
    }
}

pub(super) const fn is_text(kind: &Type) -> bool {
    matches!(
        kind,
        Type::Text | Type::Word(_) | Type::Choice(_) | Type::Any | Type::Nothing
    )
}

/// False if two values of these types never are equal.
pub(super) fn comparable(left: &Type, right: &Type) -> bool {
    use Type::{Any, Choice, Day, List, Nothing, Number, Record, Text, Time, Truth, Word};
    match (left, right) {
        (Any | Nothing, _) | (_, Any | Nothing) => true,
        (Truth, Truth) | (Number, Number) | (Text, Text | Word(_)) | (Word(_), Text) => true,
        (Day, Day) | (Time, Time) | (Record(_), Record(_)) => true,
        (Word(_), Word(_)) => true,
        (Text, Choice(_)) | (Choice(_), Text) => true,
        (Choice(all), Word(word)) | (Word(word), Choice(all)) => all.contains(word),
        (Choice(left), Choice(right)) => left.iter().any(|value| right.contains(value)),
        (Day, Word(word)) | (Word(word), Day) => {
            let (year, rest) = word.split_at_checked(4).unwrap_or((word, ""));
            year.len() == 4
                && year.bytes().all(|b| b.is_ascii_digit())
                && (rest.is_empty() || rest.starts_with('-'))
        }
        (Time, Word(word)) | (Word(word), Time) => word.len() == 5 && word.get(2..3) == Some(":"),
        (List(left), List(right)) => comparable(left, right),
        _ => false,
    }
}

/// The type of a member, by its path; everything for the empty path.
pub(crate) fn member(kind: &Type, path: &str) -> Option<Type> {
    let mut kind = kind;
    for name in path.split('.').filter(|name| !name.is_empty()) {
        kind = match kind {
            Type::Record(members) => members
                .iter()
                .find(|(member, _)| member == name)
                .map(|(_, kind)| kind)?,
            Type::List(of) if name.bytes().all(|b| b.is_ascii_digit()) => of,
            Type::Any => return Some(Type::Any),
            _ => return None,
        };
    }
    Some(kind.clone())
}
