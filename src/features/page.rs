//! What a change of page does: title of the tab, focus on the heading. Owns nothing else.

use crate::i18n::{ids, use_i18n};
use crate::platform::page;
use leptos::prelude::*;

/// Remembers whether a page has been shown yet; cheap to copy.
#[derive(Clone, Copy)]
pub struct Navigation {
    started: StoredValue<bool>,
    /// The page before that of the place, without the place: where its choice leads back to.
    before_place: StoredValue<Option<String>>,
}

impl Navigation {
    /// Makes it known to every component below.
    pub fn provide() {
        provide_context(Self {
            started: StoredValue::new(false),
            before_place: StoredValue::new(None),
        });
    }

    /// Remembers a page, to come back to it from that of the place.
    pub fn remember(self, path: String) {
        self.before_place.set_value(Some(path));
    }

    /// The page that was remembered.
    #[must_use]
    pub fn before_place(self) -> Option<String> {
        self.before_place.get_value()
    }
}

/// The one heading of level 1: sets the title of the tab and takes the focus when it appears, except on the first page,
/// where the browser's own start of reading is right.
#[component]
pub fn PageTitle(
    /// Text of the heading.
    #[prop(into)]
    text: Signal<String>,
    /// Puts "Error:" before the title of the tab (GOV.UK pattern): heard first when the page changes.
    #[prop(into, optional)]
    has_errors: Signal<bool>,
    /// Smaller text above it, e.g. the name of the application that a step belongs to.
    #[prop(into, optional)]
    caption: MaybeProp<String>,
    /// Language of the text, where it is not the page's.
    #[prop(into, optional)]
    lang: Signal<Option<&'static str>>,
    /// Language of the caption, where it is not the page's.
    #[prop(into, optional)]
    caption_lang: Signal<Option<&'static str>>,
    /// Class, where the page has a look of its own.
    #[prop(default = "al-title")]
    class: &'static str,
) -> impl IntoView {
    let i18n = use_i18n();
    Effect::new(move |_| {
        let heading = text.get();
        let title = if has_errors.get() {
            ids::common_title_error(heading)
        } else {
            ids::common_title(heading)
        };
        page::set_title(&i18n.text(&title));
    });
    let navigation = use_context::<Navigation>();
    Effect::new(move |_| {
        let Some(navigation) = navigation else { return };
        if navigation.started.get_value() {
            request_animation_frame(|| {
                if !page::focus_target() {
                    page::focus_heading();
                }
            });
        }
        navigation.started.set_value(true);
    });
    view! {
        {move || caption.get().map(|caption| view! { <p class=|| "al-caption" lang=caption_lang>{caption}</p> })}
        <h1 class=class tabindex="-1" lang=lang>
            {text}
        </h1>
    }
}
