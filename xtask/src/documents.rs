//! What the search index reads of a service and of its language: one place for the site, its evaluation and its
//! benchmark, so that what is measured is what citizens get.

use crate::failure::{Failure, Outcome};
use crate::files;
use catalogue::Bundle;
use model::{Addressee, Lang, Level, ModuleKind, RichText, Service, ServiceTexts};
use search::{Document, LanguageData, Rank};

/// What the files of `data/search` are called before their language.
const KINDS: [&str; 4] = ["stopwords", "families", "parts", "synonyms"];

/// A service with the texts that the index reads.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What query files call it; the slug of the project's own services.
    pub id: String,
    /// Title in the words of citizens.
    pub title: String,
    /// Official name.
    pub name: String,
    /// Words that citizens type for it.
    pub words: Vec<String>,
    /// Short description.
    pub short: String,
    /// Everything else.
    pub body: String,
    /// Leistungsschlüssel, laws.
    pub keys: Vec<String>,
    /// What goes first on equal fit.
    pub rank: Rank,
}

impl Entry {
    /// An entry of which nothing else is known.
    pub fn titled(id: String, title: String) -> Self {
        Self {
            id,
            title,
            name: String::new(),
            words: Vec::new(),
            short: String::new(),
            body: String::new(),
            keys: Vec::new(),
            rank: rank(&[], Level::Land),
        }
    }

    fn of(service: &Service, texts: &ServiceTexts, lang: Lang) -> Self {
        let key = service.key.iter().map(ToString::to_string);
        let laws = texts.laws.iter().map(|law| law.name.clone());
        let level = service.responsible.first().map_or(Level::Land, |one| one.level);
        Self {
            id: service.slug.to_string(),
            title: service.title.text(lang).to_owned(),
            name: service.name.text(lang).to_owned(),
            words: texts.words.clone(),
            short: service.short.text(lang).to_owned(),
            body: body(texts),
            keys: key.chain(laws).collect(),
            rank: rank(&service.addressees, level),
        }
    }

    /// The same as the index takes it; `id` is what hits call it.
    pub fn document(&self, id: u32) -> Document<'_> {
        Document {
            id,
            title: &self.title,
            name: &self.name,
            words: &self.words,
            short: &self.short,
            body: &self.body,
            keys: &self.keys,
            rank: self.rank,
        }
    }
}

/// For whom and by whom; a service that names nobody is for citizens.
pub fn rank(addressees: &[Addressee], level: Level) -> Rank {
    let addressee = addressees.iter().copied().min().unwrap_or(Addressee::Citizen);
    Rank { addressee, level }
}

/// The rich texts of a service as plain text.
pub fn body(texts: &ServiceTexts) -> String {
    let rich = ModuleKind::ALL
        .into_iter()
        .filter_map(|kind| texts.rich_text(kind));
    rich.map(RichText::plain).collect::<Vec<_>>().join("\n")
}

/// Every service that citizens may see, with its index in `core.services`.
pub fn public(bundle: &Bundle, lang: Lang) -> Vec<(u32, Entry)> {
    let none = ServiceTexts::default();
    let services = (0..)
        .zip(&bundle.core.services)
        .filter(|(_, service)| service.is_public());
    let entries = services.map(|(at, service)| {
        let texts = bundle
            .texts
            .iter()
            .find(|(slug, known, _)| *slug == service.slug && *known == lang);
        let texts = texts.map_or(&none, |(_, _, texts)| texts);
        (at, Entry::of(service, texts, lang))
    });
    entries.collect()
}

/// The index over documents of a language.
///
/// # Errors
/// Mistakes in `data/search`, each with file and line.
pub fn index(lang: Lang, documents: &[Document<'_>]) -> Outcome<Vec<u8>> {
    Ok(search::build(lang, documents, &language(lang)?))
}

/// Stop words, families, parts of compounds and synonyms of a language.
fn language(lang: Lang) -> Outcome<LanguageData> {
    let mut contents = Vec::new();
    for kind in KINDS {
        let name = format!("{kind}.{}.txt", lang.tag());
        let path = files::root().join("data/search").join(&name);
        if path.is_file() {
            contents.push((name, files::read_text(&path)?));
        }
    }
    read_language(&contents)
}

fn read_language(contents: &[(String, String)]) -> Outcome<LanguageData> {
    let pairs: Vec<(&str, &str)> = contents
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let (data, problems) = LanguageData::read(&pairs);
    if problems.is_empty() {
        return Ok(data);
    }
    let lines = problems.iter().map(|problem| format!("data/search/{problem}"));
    Err(Failure::Input(lines.collect::<Vec<_>>().join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_first_addressee_and_the_level_of_the_first_office() {
        let both = rank(&[Addressee::Business, Addressee::Citizen], Level::District);
        assert_eq!(
            (both.addressee, both.level),
            (Addressee::Citizen, Level::District)
        );
        let business = rank(&[Addressee::Business], Level::Land);
        assert_eq!(business.addressee, Addressee::Business);
    }

    #[test]
    fn reads_the_projects_own_services() {
        let (bundle, _) = crate::catalogue::load().unwrap();
        let entries = public(&bundle, Lang::De);
        let (at, dog) = entries
            .iter()
            .find(|(_, entry)| entry.id == "hundesteuer-anmelden")
            .unwrap();
        assert!(!dog.words.is_empty());
        let place = usize::try_from(*at).unwrap();
        assert_eq!(bundle.core.services[place].slug.as_str(), dog.id);
    }

    #[test]
    fn names_file_and_line_of_a_mistake_in_the_language_data() {
        let broken = ("synonyms.de.txt".to_owned(), "# fine\n=\n".to_owned());
        let error = read_language(&[broken]).unwrap_err().to_string();
        assert!(error.starts_with("data/search/synonyms.de.txt:2: "), "{error}");
    }
}
