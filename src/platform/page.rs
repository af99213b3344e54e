//! The document: title, language, focus, what the build wrote into the page.

use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, Document, HtmlAnchorElement, HtmlElement, Url};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Tells browser and screen reader which language the page is in.
pub fn set_lang(tag: &str) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        // Only an invalid attribute name could fail.
        let _ = root.set_attribute("lang", tag);
    }
}

/// Moves the focus to the element with this id; true if it is there.
pub fn focus(id: &str) -> bool {
    let element = document()
        .and_then(|d| d.get_element_by_id(id))
        .and_then(|e| e.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Moves the focus to what the address points at within the page; false if it points at nothing.
pub fn focus_target() -> bool {
    let hash = web_sys::window()
        .and_then(|w| w.location().hash().ok())
        .unwrap_or_default();
    hash.strip_prefix('#')
        .is_some_and(|id| !id.is_empty() && focus(id))
}

/// Moves the focus to the heading of the page.
pub fn focus_heading() {
    let heading = document().and_then(|d| d.query_selector("#main h1").ok().flatten());
    if let Some(heading) = heading.and_then(|h| h.dyn_into::<HtmlElement>().ok()) {
        heading.set_tab_index(-1);
        // A heading that cannot take the focus leaves it where it is.
        let _ = heading.focus();
    }
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// True if the window is wide enough for text and aside beside each other (60rem, as in `style/layout.css`).
#[must_use]
pub fn is_wide() -> bool {
    let width = web_sys::window().and_then(|w| w.inner_width().ok()?.as_f64());
    width.is_some_and(|width| width >= 960.0)
}

/// Content of a `<meta name=…>` of the page.
#[must_use]
pub fn meta(name: &str) -> Option<String> {
    document()?
        .query_selector(&format!("meta[name=\"{name}\"]"))
        .ok()??
        .get_attribute("content")
}

/// The element that the app is drawn into, emptied.
#[must_use]
pub fn take_root() -> Option<HtmlElement> {
    let root = document()?
        .get_element_by_id("app")?
        .dyn_into::<HtmlElement>()
        .ok()?;
    root.set_text_content(None);
    Some(root)
}

/// Path of the current address.
#[must_use]
pub fn path() -> String {
    web_sys::window()
        .and_then(|w| w.location().pathname().ok())
        .unwrap_or_default()
}

/// Where the portal stands, e.g. `https://amtslotse.example`.
#[must_use]
pub fn origin() -> String {
    web_sys::window()
        .and_then(|w| w.location().origin().ok())
        .unwrap_or_default()
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // A page that cannot be loaded stays as it is.
        let _ = window.location().reload();
    }
}

/// Language tags that the browser asks for, the best one first.
#[must_use]
pub fn languages() -> Vec<String> {
    let languages = web_sys::window().map(|w| w.navigator().languages());
    languages
        .into_iter()
        .flatten()
        .filter_map(|tag| tag.as_string())
        .collect()
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print ignores it.
        let _ = window.print();
    }
}

/// Offers a text as a file to be saved.
pub fn download(name: &str, mime: &str, text: &str) {
    // A browser that cannot save a file leaves the page as it is.
    let _ = try_download(name, mime, text);
}

fn try_download(name: &str, mime: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = js_sys::Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link = document()?
        .create_element("a")
        .ok()?
        .dyn_into::<HtmlAnchorElement>()
        .ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url).ok()
}

/// A text as part of an address.
#[must_use]
pub fn encode(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}
