//! Changing the language.

use super::icon::{Icon, IconName};
use crate::i18n::{ids, t};
use leptos::prelude::*;
use model::Lang;

/// The page in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageLink {
    /// The language.
    pub lang: Lang,
    /// Its own name for itself, e.g. "English".
    pub label: String,
    /// The same page in it.
    pub href: String,
}

/// Links to the page in other languages.
///
/// Accessibility: a named `nav`; each link has the language's own name with `lang` and `hreflang` (WCAG 3.1.2); the
/// current one is marked by `aria-current`; 44 px high.
#[component]
pub fn LanguageSwitch(
    /// The languages, the current one among them.
    #[prop(into)]
    languages: Signal<Vec<LanguageLink>>,
    /// The page's language.
    #[prop(into)]
    current: Signal<Lang>,
    /// Name of the `nav`, if "Language" is taken on the page.
    #[prop(into, optional)]
    label: MaybeProp<String>,
) -> impl IntoView {
    let items = move || {
        let languages = languages.get().into_iter();
        languages
            .map(|language| {
                let (lang, tag) = (language.lang, language.lang.tag());
                let is_current = move || (current.get() == lang).then_some("true");
                view! {
                    <li>
                        <a
                            class="al-language__link"
                            href=language.href
                            lang=tag
                            hreflang=tag
                            aria-current=is_current
                        >
                            {language.label}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    let fallback = t(ids::component_language);
    view! {
        <nav class="al-language" aria-label=move || label.get().unwrap_or_else(|| fallback.get())>
            <Icon name=IconName::Language />
            <ul class="al-language__list" role="list">{items}</ul>
        </nav>
    }
}
