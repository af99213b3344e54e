//! `leistung`.

use super::facts::{fees, local_text, spans};
use super::tree::Element;
use super::{Reports, XzufiService};
use crate::import::html;
use model::{Block, Date, Inline, Lang, Law, LeikaKey, LocalText, ModelError, RichText, ServiceTexts};
use std::str::FromStr;

pub(super) fn read(element: &Element, reports: &mut Reports) -> Option<XzufiService> {
    let Some(id) = element.child("id").and_then(Element::identifier) else {
        reports.error(element.line, "leistung.id", "is missing");
        return None;
    };
    let module_text = |code: &str| local_text(modules(element, code).flat_map(|module| module.all("inhalt")));
    let (official, citizens) = (module_text("02"), module_text("03"));
    let or = |first: &LocalText, second: &LocalText| {
        let first_is_empty = first.text(Lang::De).is_empty();
        if first_is_empty {
            second.clone()
        } else {
            first.clone()
        }
    };
    let title = or(&citizens, &official);
    if title.text(Lang::De).is_empty() {
        reports.error(
            element.line,
            "leistung.modulText",
            "no name (02) and no title (03)",
        );
        return None;
    }
    for module in element.all("modulText") {
        let code = module
            .child("leikaTextmodul")
            .map(Element::code)
            .unwrap_or_default();
        if !KNOWN.contains(&code) {
            reports.warn(
                module.line,
                "leistung.modulText",
                format!("unknown Textmodul {code:?}"),
            );
        }
    }
    let mut collected = |name: &str, item: &str| -> Vec<_> {
        element
            .all(name)
            .flat_map(|module| spans(module, item, reports))
            .collect()
    };
    let deadlines = collected("modulFrist", "frist");
    let processing = collected("modulBearbeitungsdauer", "bearbeitungsdauer");
    let fees = element
        .all("modulKosten")
        .flat_map(|module| fees(module, reports))
        .collect();
    Some(XzufiService {
        key: key(element, reports),
        typing: codes(element, "typisierung", reports),
        addressees: codes(element, "leistungsadressat", reports),
        place_code: element.child("bezugsortTyp").map(|kind| kind.code().to_owned()),
        areas: element
            .all("gueltigkeitGebietID")
            .filter_map(Element::identifier)
            .map(|area| area.value)
            .collect(),
        name: or(&official, &citizens),
        short: or(&module_text("05"), &module_text("24")),
        texts: Lang::ALL
            .into_iter()
            .map(|lang| (lang, texts(element, lang, reports)))
            .filter(|(lang, texts)| *lang == Lang::De || *texts != ServiceTexts::default())
            .collect(),
        fees,
        deadlines,
        processing,
        laws: laws(element, reports),
        publisher: publisher(element),
        as_of: as_of(element),
        title,
        id,
    })
}

/// Codes of the list Textmodul, whether the portal shows them or not.
const KNOWN: [&str; 16] = [
    "02", "03", "05", "06", "07", "08", "09", "11", "14", "15", "16", "18", "22", "23", "24", "25",
];

/// The text modules of a code.
fn modules<'a>(service: &'a Element, code: &'a str) -> impl Iterator<Item = &'a Element> {
    service.all("modulText").filter(move |module| {
        module
            .child("leikaTextmodul")
            .is_some_and(|found| found.code() == code)
    })
}

fn rich_text(service: &Element, code: &str, lang: Lang, reports: &mut Reports) -> Option<RichText> {
    let mut blocks: Vec<Block> = Vec::new();
    for content in modules(service, code).flat_map(|module| module.all("inhalt")) {
        if content.lang() == Some(lang) {
            let (text, problems) = html::parse(&content.text);
            for problem in problems {
                reports.warn(content.line, &format!("leistung.modulText[{code}]"), problem);
            }
            blocks.extend(text.0);
        }
    }
    Some(RichText(blocks)).filter(|text| !text.is_empty())
}

fn texts(service: &Element, lang: Lang, reports: &mut Reports) -> ServiceTexts {
    let mut module = |code| rich_text(service, code, lang, reports);
    ServiceTexts {
        full: module("06"),
        requirements: module("09"),
        documents: module("08").or_else(|| documents(service, lang)),
        procedure: module("11"),
        appeal: module("25"),
        hints: module("16"),
        words: words(service, lang),
        ..ServiceTexts::default()
    }
}

/// `modulBegriffImKontext`: what citizens call it.
fn words(service: &Element, lang: Lang) -> Vec<String> {
    let mut terms = Vec::new();
    for module in service.all("modulBegriffImKontext") {
        module.find_all("begriff", &mut terms);
    }
    let mut words: Vec<String> = Vec::new();
    for term in terms {
        let word = html::plain(&term.text);
        if term.lang() == Some(lang) && !word.is_empty() && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// `modulDokument`: the names of the documents, for a service that has no text about them.
fn documents(service: &Element, lang: Lang) -> Option<RichText> {
    let mut items = Vec::new();
    for document in service
        .all("modulDokument")
        .flat_map(|module| module.all("dokumentEingehend"))
    {
        // 2.3.1 has one more element in between.
        let inner = document.child("dokument").unwrap_or(document);
        for name in inner.all("bezeichnung").filter(|name| name.lang() == Some(lang)) {
            let name = html::plain(&name.text);
            if !name.is_empty() {
                items.push(vec![Block::Paragraph(vec![Inline::Text(name)])]);
            }
        }
    }
    (!items.is_empty()).then(|| {
        RichText(vec![Block::List {
            ordered: false,
            items,
        }])
    })
}

/// Textmodul 07 as a list: each paragraph or item is a law, and so is each link.
fn laws(service: &Element, reports: &mut Reports) -> Vec<Law> {
    let mut laws: Vec<Law> = Vec::new();
    if let Some(text) = rich_text(service, "07", Lang::De, reports) {
        laws_of(&text.0, &mut laws);
    }
    for link in modules(service, "07").flat_map(|module| module.all("weiterfuehrenderLink")) {
        let Some(address) = link.child_words("uri") else {
            continue;
        };
        if !matches!(link.lang(), Some(Lang::De)) {
            continue;
        }
        let url = match address.parse() {
            Ok(url) => Some(url),
            Err(error) => {
                reports.warn(link.line, "leistung.modulText[07]", error);
                None
            }
        };
        let name = html::plain(link.child_words("titel").unwrap_or_default());
        let known = laws.iter().any(|law| url.is_some() && law.url == url);
        if !known && !name.is_empty() {
            laws.push(Law { name, url });
        }
    }
    laws
}

fn laws_of(blocks: &[Block], laws: &mut Vec<Law>) {
    for block in blocks {
        match block {
            Block::List { items, .. } => items.iter().for_each(|item| laws_of(item, laws)),
            Block::Paragraph(inlines) => {
                for line in inlines.split(|inline| *inline == Inline::Break) {
                    law_of(line, laws);
                }
            }
            Block::Table(rows) => rows.iter().for_each(|row| law_of(&row.concat(), laws)),
            Block::Heading(..) => {}
        }
    }
}

fn law_of(line: &[Inline], laws: &mut Vec<Law>) {
    let plain = RichText(vec![Block::Paragraph(line.to_vec())]).plain();
    let name = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let url = line.iter().find_map(|inline| match inline {
        Inline::Link { target, .. } if target.is_web() => Some(target.clone()),
        _ => None,
    });
    if !name.is_empty() {
        laws.push(Law { name, url });
    }
}

/// `referenzLeiKa` (2.2.0) or `referenzLeistungsschluessel` (2.3.1).
fn key(service: &Element, reports: &mut Reports) -> Option<LeikaKey> {
    let reference = service
        .child("referenzLeiKa")
        .or_else(|| service.child("referenzLeistungsschluessel"))?;
    let found = reference.child("value").unwrap_or(reference).code();
    found
        .parse()
        .map_err(|error| reports.warn(reference.line, "leistung.referenz", error))
        .ok()
}

fn codes<T>(service: &Element, name: &str, reports: &mut Reports) -> Vec<T>
where
    T: FromStr<Err = ModelError> + PartialEq,
{
    let mut codes = Vec::new();
    for element in service.all(name) {
        match element.code().parse() {
            Ok(code) if codes.contains(&code) => {}
            Ok(code) => codes.push(code),
            Err(error) => reports.warn(element.line, &format!("leistung.{name}"), error),
        }
    }
    codes
}

fn publisher(service: &Element) -> Option<String> {
    let publisher = service.child("herausgeber")?;
    publisher
        .child_words("bezeichnung")
        .map(str::to_owned)
        .or_else(|| {
            publisher
                .child("bezeichnung")
                .and_then(|name| name.child_words("bezeichnung"))
                .map(str::to_owned)
        })
}

/// The latest day on which the texts were released, else the day of the last change.
fn as_of(service: &Element) -> Option<Date> {
    let day = |element: &Element| element.words().get(..10)?.parse::<Date>().ok();
    let released = service
        .all("modulFachlicheFreigabe")
        .filter_map(|module| module.child("fachlichFreigegebenAm"))
        .filter_map(day)
        .max();
    released.or_else(|| {
        // The name of the element has a plural in 2.3.1.
        ["versionsinformation", "versionsinformationen"]
            .into_iter()
            .filter_map(|name| service.child(name))
            .find_map(|version| {
                let changed = version.child("geaendertDatumZeit").and_then(day);
                changed.or_else(|| version.child("erstelltDatumZeit").and_then(day))
            })
    })
}
