//! Messages and the texts of one language. Pure: knows no browser and no signals, so that native tests read sentences as
//! citizens do.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use model::Lang;

/// Typed constructors, one per message of `locales/de`, made by `build.rs`.
pub mod ids {
    use super::{Arg, Msg};
    include!(concat!(env!("OUT_DIR"), "/ids.rs"));
}

/// The value of a variable in a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A text; shown as it is.
    Text(String),
    /// A number; selects plural variants.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        // Counts on a page stay far below 2^53, where f64 is exact.
        #[allow(clippy::cast_precision_loss)]
        Self::Number(number as f64)
    }
}

/// A message with its variables, not yet in any language.
#[derive(Debug, Clone, PartialEq)]
pub struct Msg {
    id: &'static str,
    attribute: Option<&'static str>,
    args: Vec<(&'static str, Arg)>,
}

impl Msg {
    const fn new(id: &'static str, attribute: Option<&'static str>, args: Vec<(&'static str, Arg)>) -> Self {
        Self { id, attribute, args }
    }

    /// The id, the last resort when a text is missing.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }
}

/// A locale file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LocaleError {
    /// The language tag is not well-formed.
    #[error("not a language tag: {0}")]
    Tag(&'static str),
    /// The file is not Fluent.
    #[error("locale {0} cannot be parsed")]
    Syntax(&'static str),
}

/// The texts of one language.
pub struct Locale {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Locale {
    /// Reads the locale file of a language.
    ///
    /// # Errors
    /// [`LocaleError`] if it is not Fluent.
    pub fn parse(lang: Lang, source: String) -> Result<Self, LocaleError> {
        let tag = lang.tag().parse().map_err(|_| LocaleError::Tag(lang.tag()))?;
        let resource = FluentResource::try_new(source).map_err(|_| LocaleError::Syntax(lang.tag()))?;
        let mut bundle = FluentBundle::new(vec![tag]);
        // Both languages run from left to right, so the invisible isolation marks would only end up in copied text.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Ok(Self { lang, bundle })
    }

    /// Without any text, in German.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            lang: Lang::De,
            bundle: FluentBundle::default(),
        }
    }

    /// The language of these texts.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The message in this language; its id if the locale lacks it.
    #[must_use]
    pub fn format(&self, msg: &Msg) -> String {
        let pattern = self
            .bundle
            .get_message(msg.id)
            .and_then(|message| match msg.attribute {
                Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
                None => message.value(),
            });
        let Some(pattern) = pattern else {
            return msg.id.to_owned();
        };
        let mut args = FluentArgs::with_capacity(msg.args.len());
        for (name, value) in &msg.args {
            match value {
                Arg::Text(text) => args.set(*name, FluentValue::from(text.as_str())),
                Arg::Number(number) => args.set(*name, *number),
            }
        }
        // A variable that is missing shows as its name; the constructors make that impossible for German.
        self.bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }
}
