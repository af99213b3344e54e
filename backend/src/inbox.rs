//! `backend inbox`: what has arrived, for the office. Works beside a running server.

mod export;
mod text;
mod words;

use crate::cli::{InboxCommand, InboxOptions};
use crate::clock;
use crate::error::{Error, Outcome};
use crate::store::{Entry, Inbox, Kept};
use api::{AttachmentWire, Reference};
use forms::{Answers, Context, Form, Section, review, to_data};
use model::Lang;
use serde_json::{Value, json};
use std::io::Write as _;

/// Carries out a command.
pub fn run(command: &InboxCommand) -> Outcome {
    match command {
        InboxCommand::List(options) => list(options),
        InboxCommand::Show { reference, options } => show(reference, options),
        InboxCommand::Export { reference, out, data } => export::run(reference, out, data),
    }
}

fn list(options: &InboxOptions) -> Outcome {
    let entries = Inbox::open(&options.data)?.list()?;
    if options.json {
        return print_json(&Value::Array(entries.iter().map(about).collect()));
    }
    print(&text::list(&entries))
}

fn show(reference: &str, options: &InboxOptions) -> Outcome {
    let kept = find(&Inbox::open(&options.data)?, reference)?;
    let opened = Opened::of(&kept)?;
    if options.json {
        return print_json(&whole(&kept, &opened));
    }
    print(&text::application(&kept, &opened.sections()))
}

fn find(inbox: &Inbox, reference: &str) -> Outcome<Kept> {
    let unknown = || Error::UnknownReference(text::harmless(reference));
    let reference: Reference = reference.parse().map_err(|_| unknown())?;
    inbox.get(reference)?.ok_or_else(unknown)
}

/// An application with everything that belongs to it.
fn whole(kept: &Kept, opened: &Opened) -> Value {
    let mut object = about(&kept.entry);
    if let Value::Object(members) = &mut object {
        members.insert("answers".to_owned(), opened.answers.clone().into_value());
        members.insert("data".to_owned(), opened.data().into_value());
        let files = (1..).zip(&kept.attachments).map(|(number, attachment)| {
            let wire = AttachmentWire::from(attachment);
            json!({
                "id": attachment.id.to_string(),
                "name": wire.name,
                "type": wire.media_type,
                "size": wire.size,
                "sha512": wire.sha512,
                "file": export::name(number, attachment),
            })
        });
        members.insert("attachments".to_owned(), files.collect());
    }
    object
}

/// An application with the form by which it was filled in.
struct Opened {
    form: Form,
    answers: Answers,
    context: Context<'static>,
}

impl Opened {
    fn of(kept: &Kept) -> Outcome<Self> {
        let damaged = |what: &str| Error::DamagedApplication {
            reference: kept.entry.reference,
            what: what.to_owned(),
        };
        let answers = serde_json::from_str(&kept.answers)
            .ok()
            .and_then(Answers::from_value);
        // By the day of its arrival, so that ages and deadlines mean what they meant then.
        let day = clock::german_day(kept.entry.received_at).ok_or_else(|| damaged("time of arrival"))?;
        Ok(Self {
            form: Form::from_json(&kept.definition).map_err(|_| damaged("definition of the form"))?,
            answers: answers.ok_or_else(|| damaged("answers"))?,
            context: Context::on(day),
        })
    }

    fn sections(&self) -> Vec<Section> {
        review(&self.form, &self.answers, Lang::De, &self.context)
    }

    fn data(&self) -> Answers {
        to_data(&self.form, &self.answers, &self.context)
    }
}

fn about(entry: &Entry) -> Value {
    json!({
        "reference": entry.reference.to_string(),
        "id": entry.id,
        "received_at": entry.received_at.to_string(),
        "form": entry.form,
        "form_version": entry.form_version,
        "form_name": entry.names.form,
        "service": entry.service,
        "service_name": entry.names.service,
        "office": entry.office,
        "office_name": entry.names.office,
        "place": entry.place,
        "place_name": entry.names.place,
        "lang": entry.lang,
    })
}

fn print_json(value: &Value) -> Outcome {
    print(&format!("{value:#}\n"))
}

fn print(text: &str) -> Outcome {
    match std::io::stdout().write_all(text.as_bytes()) {
        // `backend inbox list | head` is no failure.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(Error::System),
    }
}
