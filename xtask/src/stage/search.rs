//! The search indexes, one a language.

use crate::failure::{Failure, Outcome};
use crate::files;
use catalogue::Bundle;
use model::{Addressee, Lang, Level, Service, ServiceTexts};
use search::{Document, LanguageData, Rank, build};

/// What the files of `data/search` are called before their language.
const KINDS: [&str; 4] = ["stopwords", "families", "parts", "synonyms"];

/// The index of a language over every service that citizens may see.
pub fn index(bundle: &Bundle, lang: Lang) -> Outcome<Vec<u8>> {
    let none = ServiceTexts::default();
    let public = (0..)
        .zip(&bundle.core.services)
        .filter(|(_, service)| service.is_public());
    let entries: Vec<Entry<'_>> = public
        .map(|(id, service)| {
            let own = bundle
                .texts
                .iter()
                .find(|(slug, known, _)| *slug == service.slug && *known == lang);
            Entry::new(id, service, own.map_or(&none, |(_, _, texts)| texts))
        })
        .collect();
    let documents: Vec<Document<'_>> = entries.iter().map(|entry| entry.document(lang)).collect();
    Ok(build(lang, &documents, &language(lang)?))
}

/// Stop words, families, parts of compounds and synonyms of a language.
pub fn language(lang: Lang) -> Outcome<LanguageData> {
    let mut contents = Vec::new();
    for kind in KINDS {
        let name = format!("{kind}.{}.txt", lang.tag());
        let path = files::root().join("data/search").join(&name);
        if path.is_file() {
            contents.push((name, files::read_text(&path)?));
        }
    }
    let pairs: Vec<(&str, &str)> = contents
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let (data, problems) = LanguageData::read(&pairs);
    if problems.is_empty() {
        return Ok(data);
    }
    let lines = problems
        .iter()
        .map(|p| format!("data/search/{}:{}: {}", p.file, p.line, p.problem));
    Err(Failure::Input(lines.collect::<Vec<_>>().join("\n")))
}

/// A service with the texts that the index reads.
struct Entry<'a> {
    id: u32,
    service: &'a Service,
    words: &'a [String],
    keys: Vec<String>,
    body: String,
}

impl<'a> Entry<'a> {
    fn new(id: u32, service: &'a Service, texts: &'a ServiceTexts) -> Self {
        let keys = service.key.iter().map(ToString::to_string);
        let laws = texts.laws.iter().map(|law| law.name.clone());
        let rich = model::ModuleKind::ALL
            .into_iter()
            .filter_map(|kind| texts.rich_text(kind));
        Self {
            id,
            service,
            words: &texts.words,
            keys: keys.chain(laws).collect(),
            body: rich.map(model::RichText::plain).collect::<Vec<_>>().join("\n"),
        }
    }

    fn document(&self, lang: Lang) -> Document<'_> {
        let service = self.service;
        Document {
            id: self.id,
            title: service.title.text(lang),
            name: service.name.text(lang),
            words: self.words,
            short: service.short.text(lang),
            body: &self.body,
            keys: &self.keys,
            rank: Rank {
                addressee: service
                    .addressees
                    .iter()
                    .copied()
                    .min()
                    .unwrap_or(Addressee::Citizen),
                level: service
                    .responsible
                    .first()
                    .map_or(Level::Land, |assignment| assignment.level),
            },
        }
    }
}
