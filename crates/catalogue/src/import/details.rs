//! What else is known of an office: `[details]` in an authority's own file, or `offices/details/<id>.toml` for an office
//! of a list. Opening hours stand in the same files.

use super::offices::contact;
use super::source::{Field, Log, Record, Source};
use super::{ImportError, Severity, facts, hours};
use model::{
    Access, Address, AddressKind, ContactChannel, ContactPoint, LanguageTag, LinkTarget, LocalText, Office,
    OfficeDetails, Position, StepFree,
};
use std::path::Path;

/// Reads the files of `offices/details` into the offices that they are named after.
pub(super) fn read(data_dir: &Path, offices: &mut [Office], log: &Log) -> Result<(), ImportError> {
    for file in super::files(data_dir, "offices/details", "toml")? {
        let text = super::read_text(data_dir, &file.path)?;
        let source = Source {
            file: &file.path,
            text: &text,
            log,
        };
        let Some(office) = offices.iter_mut().find(|office| office.id.value == file.stem) else {
            let message = format!("there is no office {}", file.stem);
            source.report(Severity::Error, None, "", message);
            continue;
        };
        let Some(table) = source.parse() else { continue };
        let record = Record::new(source, &table);
        if office.hours.is_some() || office.details.is_some() {
            record.error("", "the office has these in a file of its own");
            continue;
        }
        office.hours = hours::hours(&record);
        office.details = details(&record);
        record.finish();
    }
    Ok(())
}

/// `[details]`; `None` if the file has none, or, with a report, if it names no source.
pub(super) fn details(record: &Record) -> Option<Box<OfficeDetails>> {
    let record = record.table("details")?;
    let flag = |name| record.field(name).and_then(|field| field.flag());
    let details = OfficeDetails {
        addresses: record.tables("address").iter().filter_map(address).collect(),
        contacts: record.tables("contact").iter().filter_map(channel).collect(),
        contact_form: web(&record, "contact_form"),
        appointment: web(&record, "appointment"),
        languages: languages(&record),
        access: Access {
            step_free: step_free(&record),
            lift: flag("lift"),
            toilet: flag("accessible_toilet"),
            parking: flag("accessible_parking"),
            hearing_loop: flag("hearing_loop"),
            note: text(&record, "access"),
        },
        parking: text(&record, "parking"),
        transport: text(&record, "transport"),
        hours_text: text(&record, "hours_text"),
        provenance: facts::provenance(&record)?,
    };
    record.finish();
    Some(Box::new(details))
}

/// A table with `de` and `en`.
fn text(record: &Record, name: &'static str) -> LocalText {
    let Some(table) = record.table(name) else {
        return LocalText::default();
    };
    let text = facts::note(&table);
    table.finish();
    text
}

/// The address of a page on the web; another one is reported.
fn web(record: &Record, name: &'static str) -> Option<LinkTarget> {
    let field = record.field(name)?;
    let target: LinkTarget = field.parsed()?;
    if target.is_web() {
        return Some(target);
    }
    field.error("not a page on the web");
    None
}

fn step_free(record: &Record) -> Option<StepFree> {
    match record.text("step_free")? {
        "yes" => Some(StepFree::Yes),
        "help" => Some(StepFree::WithHelp),
        "no" => Some(StepFree::No),
        other => {
            record.error("step_free", format!("not yes, help or no: {other:?}"));
            None
        }
    }
}

fn languages(record: &Record) -> Vec<LanguageTag> {
    let mut tags: Vec<LanguageTag> = Vec::new();
    for tag in record.items("languages").iter().filter_map(Field::parsed) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

fn address(record: &Record) -> Option<Address> {
    let kind = match record.required("kind")? {
        "house" => AddressKind::House,
        "visitors" => AddressKind::Visitors,
        "po-box" => AddressKind::PoBox,
        "large-recipient" => AddressKind::LargeRecipient,
        "delivery" => AddressKind::Delivery,
        "postal" => AddressKind::Postal,
        other => {
            record.error("kind", format!("unknown kind {other:?}"));
            return None;
        }
    };
    let [street, postcode, city, extra] =
        ["street", "postcode", "city", "extra"].map(|name| record.text(name).unwrap_or_default().to_owned());
    if postcode.is_empty() || city.is_empty() {
        record.error("city", "needs a postcode and a city");
        return None;
    }
    let address = Address {
        kind,
        street,
        postcode,
        city,
        extra,
        position: record.parsed::<Position>("position"),
    };
    record.finish();
    Some(address)
}

fn channel(record: &Record) -> Option<ContactPoint> {
    let channel = match record.required("channel")? {
        "email" => ContactChannel::Email,
        "phone" => ContactChannel::Phone,
        "fax" => ContactChannel::Fax,
        "web" => ContactChannel::Web,
        other => {
            record.error("channel", format!("not email, phone, fax or web: {other:?}"));
            return None;
        }
    };
    let point = contact(channel, record.required("value")?);
    record.finish();
    point.map_err(|message| record.error("value", message)).ok()
}
