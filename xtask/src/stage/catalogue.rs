//! The catalogue, the search indexes and the application forms, as the app fetches them.

use super::Site;
use crate::documents;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::run::say;
use catalogue::{Bundle, Kind, pack};
use model::Lang;

/// Writes everything that comes from `data/`. A broken record is reported and left out; a form or a file of the search
/// that is broken stops the build, as nothing could stand in its place.
pub fn stage(site: &mut Site) -> Outcome {
    let (bundle, reports) = crate::catalogue::load()?;
    for report in &reports {
        say(&format!("left out or doubtful: {report}"));
    }
    crate::forms::check_all(&bundle.core)?;
    site.assets.core = site.put("core.bin", packed(Kind::Core, &bundle.core)?)?.url;
    site.assets.places = site.put("places.bin", packed(Kind::Places, &bundle.places)?)?.url;
    site.assets.texts = site.put_folder("texts", &texts(&bundle)?)?;
    for lang in Lang::ALL {
        let index = site.put(&format!("search-{}.bin", lang.tag()), index(&bundle, lang)?)?;
        site.assets.search.insert(lang.tag().to_owned(), index.url);
    }
    site.assets.forms = site.put_folder("forms", &forms()?)?;
    Ok(())
}

/// The search index of a language; hits name a service by its place in `core.services`.
fn index(bundle: &Bundle, lang: Lang) -> Outcome<Vec<u8>> {
    let entries = documents::public(bundle, lang);
    let documents: Vec<_> = entries.iter().map(|(at, entry)| entry.document(*at)).collect();
    documents::index(lang, &documents)
}

fn texts(bundle: &Bundle) -> Outcome<Vec<(String, Vec<u8>)>> {
    let name = |slug: &model::Slug, lang: Lang| format!("{slug}.{}.bin", lang.tag());
    bundle
        .texts
        .iter()
        .map(|(slug, lang, texts)| Ok((name(slug, *lang), packed(Kind::Texts, texts)?)))
        .collect()
}

fn forms() -> Outcome<Vec<(String, Vec<u8>)>> {
    let mut forms = Vec::new();
    for file in crate::forms::all()? {
        let name = file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        // Parsed and printed again, so that white space for editors costs the citizen nothing.
        let json: serde_json::Value = serde_json::from_str(&files::read_text(&file)?)
            .map_err(|error| Failure::Input(format!("{}: {error}", file.display())))?;
        forms.push((name, json.to_string().into_bytes()));
    }
    Ok(forms)
}

fn packed<T: serde::Serialize>(kind: Kind, value: &T) -> Outcome<Vec<u8>> {
    pack(kind, value).map_err(|error| Failure::Input(error.to_string()))
}
