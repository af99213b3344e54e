//! Fills the placeholders of `index.html`.

use super::{Asset, locales};
use crate::failure::{Failure, Outcome};
use crate::files;
use model::Lang;
use std::path::Path;

/// Writes the finished page.
///
/// Placeholders are `{{style}}`, `{{script}}`, `{{assets}}`, `{{favicon}}` and `{{<lang>.<message id>}}`.
pub fn stage(folder: &Path, manifest: &str, favicon: &str, style: &Asset, script: &Asset) -> Outcome {
    let path = folder.join("index.html");
    let template = files::read_text(&path)?;
    let mut page = String::with_capacity(template.len() + manifest.len());
    let mut rest = template.as_str();
    while let Some((before, after)) = rest.split_once("{{") {
        page.push_str(before);
        let (name, after) = after
            .split_once("}}")
            .ok_or_else(|| Failure::Input(format!("{}: a placeholder has no end", path.display())))?;
        page.push_str(&escape(&match name {
            "style" => format!("/{}", style.url),
            "style-integrity" => style.integrity.clone(),
            "script" => format!("/{}", script.url),
            "script-integrity" => script.integrity.clone(),
            "favicon" => format!("/{favicon}"),
            "assets" => manifest.to_owned(),
            other => message(other)?,
        }));
        rest = after;
    }
    page.push_str(rest);
    files::write(&path, page)
}

fn message(placeholder: &str) -> Outcome<String> {
    let unknown = || Failure::Input(format!("index.html: unknown placeholder {placeholder}"));
    let (tag, id) = placeholder.split_once('.').ok_or_else(unknown)?;
    let lang = Lang::from_tag(tag).ok_or_else(unknown)?;
    locales::message(lang, id)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}
