//! `topics.toml` and `services/*.toml`.

use super::offices::Offices;
use super::settings::{Settings, local_text};
use super::source::{Field, Log, Record, Source};
use super::{ImportError, Severity, facts, markdown, offers};
use model::{
    Addressee, AreaKey, Assignment, Block, Date, Identifier, Lang, Level, LocalText, ModelError, Offer,
    PlaceQuestion, Provenance, RichText, Role, Service, ServiceTexts, Slug, Target, Topic, Typing,
};
use std::path::Path;
use std::str::FromStr;

/// A service with its texts.
pub(super) type Entry = (Service, Vec<(Lang, ServiceTexts)>);

/// Services with their texts, and the offers that they name.
pub(super) type Read = (Vec<Entry>, Vec<Offer>);

pub(super) fn topics(data_dir: &Path, log: &Log) -> Result<Vec<Topic>, ImportError> {
    const FILE: &str = "topics.toml";
    let text = super::read_text(data_dir, FILE)?;
    let source = Source {
        file: FILE,
        text: &text,
        log,
    };
    let Some(table) = source.parse() else {
        return Ok(Vec::new());
    };
    let file = Record::new(source, &table);
    let mut topics: Vec<Topic> = Vec::new();
    for record in file.tables("topic") {
        let Some(topic) = topic(&record) else { continue };
        if topics.iter().any(|known| known.slug == topic.slug) {
            record.error("slug", "stands twice");
        } else {
            topics.push(topic);
        }
    }
    file.finish();
    Ok(topics)
}

fn topic(record: &Record) -> Option<Topic> {
    let topic = Topic {
        slug: record.required_parsed("slug")?,
        icon: record.required("icon")?.to_owned(),
        title: local_text(record)?,
    };
    // Codes of the Portalverbund, for those who read the file.
    record.items("lagen");
    record.finish();
    Some(topic)
}

/// What a service file may refer to.
pub(super) struct Context<'a> {
    pub(super) settings: &'a Settings,
    pub(super) topics: &'a [Topic],
    pub(super) offices: &'a Offices,
}

pub(super) fn read(data_dir: &Path, context: &Context, log: &Log) -> Result<Read, ImportError> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut all_offers = Vec::new();
    for file in super::files(data_dir, "services", "toml")? {
        let text = super::read_text(data_dir, &file.path)?;
        let source = Source {
            file: &file.path,
            text: &text,
            log,
        };
        let Ok(slug) = file.stem.parse::<Slug>() else {
            source.report(Severity::Error, None, "", "the file's name is not a slug");
            continue;
        };
        let Some(table) = source.parse() else { continue };
        let record = Record::new(source, &table);
        let Some(entry) = service(&record, slug, context, &mut all_offers) else {
            continue;
        };
        let twin = entries
            .iter()
            .find(|(other, _)| entry.0.key.is_some() && other.key == entry.0.key);
        if let Some((twin, _)) = twin {
            record.warn("key", format!("{} has the same key", twin.slug));
        }
        entries.push(entry);
    }
    Ok((entries, all_offers))
}

fn service(record: &Record, slug: Slug, context: &Context, all_offers: &mut Vec<Offer>) -> Option<Entry> {
    let updated: Date = record.required_parsed("updated")?;
    let Some(german) = record.table("de") else {
        record.error("de", "is missing");
        return None;
    };
    let title = german.required("title")?;
    // Translators may lag; what they have not written is shown in German.
    let english = record.table("en");
    let local = |name: &'static str, de: &str| {
        let text = LocalText::german(de);
        match english.as_ref().and_then(|table| table.text(name)) {
            Some(en) => text.with(Lang::En, en),
            None => text,
        }
    };
    let service = Service {
        id: Identifier {
            agency: context.settings.agency.clone(),
            scheme: "LB".to_owned(),
            value: slug.to_string(),
        },
        key: record.parsed("key"),
        typing: codes::<Typing>(record, "typing"),
        addressees: codes::<Addressee>(record, "addressees"),
        topics: topics_of(record, context.topics),
        title: local("title", title),
        name: local("name", german.text("name").unwrap_or(title)),
        short: local("short", plain(&german, "short").unwrap_or_default()),
        place: place(record),
        form: record.parsed("form"),
        responsible: record
            .tables("responsible")
            .iter()
            .filter_map(|entry| assignment(entry, context.offices))
            .collect(),
        // A broken limit leaves the service out: it must not be said to be everywhere.
        areas: areas(record)?,
        offers: record
            .tables("online")
            .iter()
            .filter_map(|entry| offers::read(entry, &slug, &context.settings.agency, all_offers))
            .collect(),
        updated,
        slug,
    };
    let facts = ServiceTexts {
        fees: record.tables("fees").iter().filter_map(facts::fee).collect(),
        deadlines: record
            .tables("deadlines")
            .iter()
            .filter_map(facts::deadline)
            .collect(),
        processing: record
            .tables("processing")
            .iter()
            .filter_map(facts::processing)
            .collect(),
        laws: record.tables("laws").iter().filter_map(facts::law).collect(),
        ..ServiceTexts::default()
    };
    let provenance = |lang| Provenance {
        source: context.settings.editorial.text(lang).to_owned(),
        url: None,
        as_of: updated,
    };
    let mut all = vec![(Lang::De, texts(&german, &facts, provenance(Lang::De)))];
    if let Some(english) = &english {
        all.push((Lang::En, texts(english, &facts, provenance(Lang::En))));
        plain(english, "short");
        english.finish();
    }
    german.finish();
    record.finish();
    Some((service, all))
}

fn texts(record: &Record, facts: &ServiceTexts, provenance: Provenance) -> ServiceTexts {
    ServiceTexts {
        words: record
            .items("words")
            .iter()
            .filter_map(|word| word.text().map(str::to_owned))
            .collect(),
        full: rich_text(record.field("full")),
        requirements: rich_text(record.field("requirements")),
        documents: list(&record.items("documents")),
        procedure: rich_text(record.field("procedure")),
        appeal: rich_text(record.field("appeal")),
        hints: rich_text(record.field("hints")),
        provenance: Some(provenance),
        ..facts.clone()
    }
}

fn rich_text(field: Option<Field>) -> Option<RichText> {
    let field = field?;
    let (text, problems) = markdown::parse(field.text()?);
    for (line, problem) in problems {
        field.report_at(line, Severity::Warning, problem);
    }
    Some(text)
}

fn list(items: &[Field]) -> Option<RichText> {
    let items: Vec<Vec<Block>> = items
        .iter()
        .filter_map(|item| {
            let (inlines, problems) = markdown::parse_line(item.text()?);
            for problem in problems {
                item.warn(problem);
            }
            Some(vec![Block::Paragraph(inlines)])
        })
        .collect();
    (!items.is_empty()).then(|| {
        RichText(vec![Block::List {
            ordered: false,
            items,
        }])
    })
}

/// A text without markup.
fn plain<'a>(record: &Record<'a>, name: &'static str) -> Option<&'a str> {
    let text = record.text(name)?;
    if text.contains("**") || text.contains("](") {
        record.warn(name, "has markup, which is shown as it stands here");
    }
    Some(text)
}

fn codes<T: FromStr<Err = ModelError> + PartialEq>(record: &Record, name: &'static str) -> Vec<T> {
    let mut codes = Vec::new();
    for item in record.items(name) {
        // Several codes may mean the same to us (2a and 2b).
        if let Some(code) = item.parsed()
            && !codes.contains(&code)
        {
            codes.push(code);
        }
    }
    codes
}

fn topics_of(record: &Record, known: &[Topic]) -> Vec<Slug> {
    let mut topics: Vec<Slug> = Vec::new();
    for item in record.items("topics") {
        let Some(slug) = item.parsed::<Slug>() else {
            continue;
        };
        if !known.iter().any(|topic| topic.slug == slug) {
            item.warn(format!("topics.toml has no topic {slug}"));
        } else if !topics.contains(&slug) {
            topics.push(slug);
        }
    }
    if topics.is_empty() {
        record.warn("topics", "no topic: the service can be found by search only");
    }
    topics
}

fn place(record: &Record) -> PlaceQuestion {
    let Some(name) = record.text("place") else {
        return PlaceQuestion::Home;
    };
    name.parse().unwrap_or_else(|error: ModelError| {
        record.warn("place", error);
        PlaceQuestion::Home
    })
}

fn assignment(record: &Record, offices: &Offices) -> Option<Assignment> {
    let level = match record.required("level")? {
        "municipality" => Level::Municipality,
        "association" => Level::Association,
        "district" => Level::District,
        "land" => Level::Land,
        "federation" => Level::Federation,
        other => {
            record.error("level", format!("unknown level {other:?}"));
            return None;
        }
    };
    let office = record.required("office")?;
    let target = match target(office, level, offices) {
        Ok(target) => target,
        Err(message) => {
            record.error("office", message);
            return None;
        }
    };
    let assignment = Assignment {
        level,
        target,
        role: record.required_parsed::<Role>("role")?,
        provenance: facts::provenance(record)?,
        valid: facts::validity(record)?,
        areas: areas(record)?,
    };
    record.finish();
    Some(assignment)
}

/// The areas to which a rule is limited. `None`, with a report, if one is broken: the rule must not hold everywhere then.
pub(super) fn areas(record: &Record) -> Option<Vec<AreaKey>> {
    record.items("areas").iter().map(Field::parsed).collect()
}

fn target(office: &str, level: Level, offices: &Offices) -> Result<Target, String> {
    if office == "administration" {
        return if matches!(level, Level::Land | Level::Federation) {
            Err("the Land and the federation have no general administration: name an office".to_owned())
        } else {
            Ok(Target::Administration)
        };
    }
    if let Some(name) = office.strip_prefix("table:") {
        let at = offices.tables.iter().position(|table| table.name == name);
        return at
            .and_then(|at| u16::try_from(at).ok())
            .map(Target::Table)
            .ok_or_else(|| format!("data/offices has no {name}.csv"));
    }
    let Some(id) = office.strip_prefix("office:") else {
        return Err(format!("not administration, table:… or office:…: {office:?}"));
    };
    match offices.authorities.get(id) {
        Some((id, own)) if *own == level => Ok(Target::Office(*id)),
        Some((_, own)) => Err(format!("is an office of the level {own:?}")),
        None => Err(format!("data/offices/authorities has no {id}.toml")),
    }
}
