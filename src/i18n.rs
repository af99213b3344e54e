//! Text for people: Fluent messages of one language at a time, behind typed constructors.
//!
//! Owns the loaded bundle and the current language. Knows nothing of where a locale file comes from: `app.rs` fetches
//! it and hands it in.

mod text;

use leptos::prelude::*;
use model::Lang;

pub use text::{Arg, Locale, LocaleError, Msg, ids};

/// The texts and the language of the running app; cheap to copy.
#[derive(Clone, Copy)]
pub struct I18n {
    locale: RwSignal<Locale, LocalStorage>,
}

impl I18n {
    /// Makes the texts known to every component below.
    pub fn provide(locale: Locale) -> Self {
        let i18n = Self {
            locale: RwSignal::new_local(locale),
        };
        provide_context(i18n);
        i18n
    }

    /// Changes the language; every text on the page follows.
    pub fn set(self, locale: Locale) {
        self.locale.set(locale);
    }

    /// The current language. Tracked.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.locale.with(Locale::lang)
    }

    /// The current language, without following it.
    #[must_use]
    pub fn lang_untracked(self) -> Lang {
        self.locale.with_untracked(Locale::lang)
    }

    /// A message in the current language. Tracked.
    #[must_use]
    pub fn text(self, msg: &Msg) -> String {
        self.locale.with(|locale| locale.format(msg))
    }
}

/// The texts of the running app. Outside of one (in a test of a lone component) German ids are shown.
#[must_use]
pub fn use_i18n() -> I18n {
    use_context::<I18n>().unwrap_or_else(|| I18n {
        locale: RwSignal::new_local(Locale::empty()),
    })
}

/// A message as a signal that follows the language: `t(ids::common_back)`.
#[must_use]
pub fn t(msg: impl Fn() -> Msg + Send + Sync + 'static) -> Signal<String> {
    let i18n = use_i18n();
    Signal::derive(move || i18n.text(&msg()))
}
