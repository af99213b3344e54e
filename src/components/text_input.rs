//! One line of text.

use super::field::FieldContext;
use leptos::prelude::*;

/// Which keys a phone shows. Never `type=number`: it loses leading zeros and changes by scrolling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InputKind {
    /// Any text.
    #[default]
    Text,
    /// Digits only: postcode, day, number of pieces.
    Digits,
    /// A number with decimals.
    Decimal,
    /// E-mail address.
    Email,
    /// Phone number.
    Phone,
    /// Web address.
    Url,
}

impl InputKind {
    const fn html(self) -> &'static str {
        match self {
            Self::Text | Self::Digits | Self::Decimal | Self::Url => "text",
            Self::Email => "email",
            Self::Phone => "tel",
        }
    }

    const fn mode(self) -> Option<&'static str> {
        match self {
            Self::Text => None,
            Self::Digits => Some("numeric"),
            Self::Decimal => Some("decimal"),
            Self::Email => Some("email"),
            Self::Phone => Some("tel"),
            Self::Url => Some("url"),
        }
    }
}

/// How wide a field is: the width tells how much is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InputWidth {
    /// All there is.
    #[default]
    Full,
    /// About 2 characters: a day.
    Chars2,
    /// About 4 characters: a year.
    Chars4,
    /// About 5 characters: a postcode.
    Chars5,
    /// About 10 characters: a number, an amount.
    Chars10,
    /// About 20 characters: a name, a phone number.
    Chars20,
}

impl InputWidth {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Full => "al-input",
            Self::Chars2 => "al-input al-input--2",
            Self::Chars4 => "al-input al-input--4",
            Self::Chars5 => "al-input al-input--5",
            Self::Chars10 => "al-input al-input--10",
            Self::Chars20 => "al-input al-input--20",
        }
    }
}

/// A line of text inside a `Field`.
///
/// Accessibility: label and errors come from the field; `autocomplete` for every personal fact (WCAG 1.3.5); no
/// placeholder, no `maxlength`, no `required`: too long or empty is said after the attempt to go on, pasting always
/// works. Prefix and suffix are hidden from screen readers, so the label names the unit too.
#[component]
pub fn TextInput(
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// Typed or pasted: the whole new text.
    on_input: Callback<String>,
    /// Left the field; validate here at the earliest.
    #[prop(optional)]
    on_blur: Option<Callback<()>>,
    /// Which keys a phone shows.
    #[prop(into, optional)]
    kind: InputKind,
    /// Token of the HTML standard, e.g. `given-name`; `off` on shared devices.
    #[prop(into, optional)]
    autocomplete: MaybeProp<String>,
    /// How wide.
    #[prop(into, optional)]
    width: InputWidth,
    /// Marks spelling mistakes: only for prose, never for names and codes.
    #[prop(optional)]
    spellcheck: bool,
    /// Unit before it, e.g. "€".
    #[prop(into, optional)]
    prefix: MaybeProp<String>,
    /// Unit after it, e.g. "cm".
    #[prop(into, optional)]
    suffix: MaybeProp<String>,
    /// Language of what is typed, if it differs from the page's.
    #[prop(into, optional)]
    lang: Option<String>,
) -> impl IntoView {
    let field = FieldContext::take();
    let affix = |text: MaybeProp<String>| {
        move || {
            text.get()
                .map(|text| view! { <span class="al-input-wrap__affix" aria-hidden="true">{text}</span> })
        }
    };
    view! {
        <div class="al-input-wrap">
            {affix(prefix)}
            <input
                id=field.id.clone()
                name=field.id.clone()
                class=width.class()
                type=kind.html()
                inputmode=kind.mode()
                autocomplete=move || autocomplete.get()
                spellcheck=if spellcheck { "true" } else { "false" }
                autocapitalize=matches!(kind, InputKind::Email | InputKind::Url).then_some("none")
                lang=lang
                dir=matches!(kind, InputKind::Email | InputKind::Url | InputKind::Phone).then_some("ltr")
                aria-describedby=field.described_by
                aria-invalid=field.aria_invalid()
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
                on:blur=move |_| {
                    if let Some(on_blur) = on_blur {
                        on_blur.run(());
                    }
                }
            />
            {affix(suffix)}
        </div>
    }
}
