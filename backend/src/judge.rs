//! Whether an application can be taken: the form's rules, and that service, place and office fit together.

use crate::knowledge::{Knowledge, KnownForm};
use api::{Application, Attachment, AttachmentWire, FieldProblem};
use catalogue::resolve_on;
use forms::{Answers, Context, FileRef, FormKind, attached, check_submission};
use model::{Date, Lang, Service};
use serde_json::Value;

/// Names of what an application is for, as they were when it arrived: offices and services change their names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// Title of the form.
    pub form: String,
    /// Title of the service.
    pub service: Option<String>,
    /// Name of the office.
    pub office: Option<String>,
    /// Name of the municipality, with its district if there are several of that name.
    pub place: Option<String>,
}

/// What was found to be in order.
#[derive(Debug)]
pub struct Accepted<'a> {
    /// The form.
    pub form: &'a KnownForm,
    /// Names for the office's list.
    pub names: Names,
    /// The files that it names, in the form's order.
    pub attachments: Vec<Attachment>,
}

/// Judges an application on a day.
pub fn judge<'a>(
    knowledge: &'a Knowledge,
    application: &Application,
    today: Date,
) -> Result<Accepted<'a>, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let Some(known) = knowledge.form(application.form.as_str()) else {
        return Err(vec![FieldProblem::of_member("form", "unknown")]);
    };
    if known.form.version != application.form_version {
        // Judged by other questions its answers would mean something else.
        let mut problem = FieldProblem::of_member("form_version", "outdated");
        problem
            .args
            .insert("current".to_owned(), known.form.version.into());
        return Err(vec![problem]);
    }
    let mut names = Names {
        form: known.form.title.text(Lang::De).to_owned(),
        ..Names::default()
    };
    destination((knowledge, today), known, application, &mut names, &mut problems);
    let answers = Answers::from_value(Value::Object(application.answers.clone())).unwrap_or_default();
    let mistakes = check_submission(&known.form, &answers, &Context::on(today));
    let mut attachments: Vec<Attachment> = Vec::new();
    for file in attached(&known.form, &answers, &Context::on(today)) {
        match announced(file) {
            Some(one) if attachments.iter().all(|other| other.id != one.id) => attachments.push(one),
            _ => problems.push(FieldProblem::of_member("attachments", "malformed")),
        }
    }
    // A mistake that cannot be written down must not turn into none.
    problems.extend(mistakes.iter().map(|mistake| {
        FieldProblem::write(mistake)
            .unwrap_or_else(|| FieldProblem::of_member(mistake.field.as_str(), "wrong"))
    }));
    if problems.is_empty() {
        Ok(Accepted {
            form: known,
            names,
            attachments,
        })
    } else {
        Err(problems)
    }
}

/// A file in the answers, as it must have been announced.
fn announced(file: FileRef) -> Option<Attachment> {
    let id = file.id.parse().ok()?;
    let wire = AttachmentWire {
        name: file.name,
        media_type: file.media_type,
        size: file.size,
        sha512: file.sha512,
    };
    wire.read(id).ok()
}

/// Service, place and office: each must exist, and the office must be one that the catalogue names for the other two.
fn destination(
    (knowledge, today): (&Knowledge, Date),
    known: &KnownForm,
    application: &Application,
    names: &mut Names,
    problems: &mut Vec<FieldProblem>,
) {
    let mut wrong = |field: &str, rule: &str| problems.push(FieldProblem::of_member(field, rule));
    let needed = known.form.kind == FormKind::Application && known.form.service.is_some();
    if needed {
        let members = [
            ("service", application.service.is_none()),
            ("place", application.place.is_none()),
            ("office", application.office.is_none()),
        ];
        for (member, _) in members.into_iter().filter(|(_, missing)| *missing) {
            wrong(member, "missing");
        }
    }
    let service = application.service.as_ref().and_then(|slug| {
        let service = knowledge
            .core
            .service(slug.as_str())
            .filter(|service| service.is_public());
        match service {
            None => wrong("service", "unknown"),
            Some(service) if !fits(service, known) => wrong("service", "other-form"),
            Some(_) => {}
        }
        service
    });
    let place = application.place.and_then(|ars| {
        let place = knowledge.places.municipality(ars);
        if place.is_none() {
            wrong("place", "unknown");
        }
        place
    });
    names.service = service.map(|service| service.title.text(Lang::De).to_owned());
    names.place = place.map(|place| {
        let district = knowledge
            .places
            .district_of(place.ars)
            .filter(|_| place.ambiguous);
        district.map_or_else(
            || place.name.clone(),
            |district| format!("{} ({})", place.name, district.name),
        )
    });
    let Some(office) = &application.office else {
        return;
    };
    let Some(found) = knowledge.office(office) else {
        wrong("office", "unknown");
        return;
    };
    let (Some(service), Some(place)) = (service, place) else {
        if problems.is_empty() {
            // Whether it is the right one cannot be said without service and place.
            problems.push(FieldProblem::of_member("office", "not-responsible"));
        }
        return;
    };
    let resolution = resolve_on(&knowledge.core, &knowledge.places, service, place.ars, today);
    let named = resolution
        .responsible
        .iter()
        .chain(&resolution.contacts)
        .map(|finding| finding.office);
    // If nobody knows who decides, the general administration is whom the portal names.
    let general = resolution
        .general
        .iter()
        .copied()
        .filter(|_| !resolution.is_known());
    let responsible = named.chain(general).any(|id| {
        knowledge
            .core
            .office(id)
            .is_some_and(|office| office.id == found.id)
    });
    if responsible {
        names.office = Some(found.name.text(Lang::De).to_owned());
    } else {
        problems.push(FieldProblem::of_member("office", "not-responsible"));
    }
}

/// True if the form is one for the service, by either of their definitions.
fn fits(service: &Service, known: &KnownForm) -> bool {
    service.form.as_ref() == Some(&known.form.id) || known.form.service.as_ref() == Some(&service.slug)
}
