//! Problems in words: what is wrong and how it is mended, each rule in its own.

use crate::components::{DatePart, ErrorLink};
use crate::i18n::{I18n, Msg, ids};
use crate::platform::format;
use forms::{Form, Group, Item, Kind, Part, Path, Problem, Question, Rule};
use model::LocalText;

/// A problem in the language of the page, with the name of its question.
pub(super) fn words(problem: &Problem, form: &Form, i18n: I18n) -> String {
    let lang = i18n.lang();
    if let Rule::Own { id } = &problem.rule {
        let demand = form.demand(id);
        return demand
            .map(|demand| demand.message.text(lang).to_owned())
            .unwrap_or_default();
    }
    let found = at(form, &problem.field);
    let kind = found.as_ref().and_then(Found::kind);
    let label = found.as_ref().map_or_else(
        || problem.field.as_str().to_owned(),
        |found| found.label().text(lang).to_owned(),
    );
    let label = match problem.part.map(part_name) {
        Some(part) => i18n.text(&ids::validation_part(label, i18n.text(&part))),
        None => label,
    };
    i18n.text(&message(&problem.rule, label, kind, problem.part, i18n))
}

/// A problem as an entry of the error summary.
pub(super) fn link(problem: &Problem, form: &Form, i18n: I18n) -> ErrorLink {
    let found = at(form, &problem.field);
    let kind = found.as_ref().and_then(Found::kind);
    ErrorLink::new(
        input_id(&problem.field, problem.part, kind),
        words(problem, form, i18n),
    )
}

/// Id of the first input of an answer.
pub(super) fn first_input(path: &Path, form: &Form) -> String {
    input_id(path, None, at(form, path).as_ref().and_then(Found::kind))
}

/// Id of an answer on the page.
pub(super) fn id(path: &Path) -> String {
    format!("f-{}", path.as_str().replace('.', "-"))
}

/// Id of the input that holds a part of an answer.
pub(super) fn part_id(path: &Path, part: Part) -> String {
    let id = id(path);
    match part {
        Part::Day => DatePart::Day.id(&id),
        Part::Month => DatePart::Month.id(&id),
        Part::Year => DatePart::Year.id(&id),
        _ => format!("{id}-{}", part.as_str()),
    }
}

fn input_id(path: &Path, part: Option<Part>, kind: Option<&Kind>) -> String {
    let first = || kind.and_then(|kind| kind.parts().first().copied());
    part.or_else(first)
        .map_or_else(|| id(path), |part| part_id(path, part))
}

/// What a path of the answers names.
enum Found<'a> {
    Question(&'a Question),
    Group(&'a LocalText),
}

impl Found<'_> {
    const fn label(&self) -> &LocalText {
        match self {
            Self::Question(question) => &question.label,
            Self::Group(title) => title,
        }
    }

    const fn kind(&self) -> Option<&Kind> {
        match self {
            Self::Question(question) => Some(&question.kind),
            Self::Group(_) => None,
        }
    }
}

fn at<'a>(form: &'a Form, path: &Path) -> Option<Found<'a>> {
    // The number of a row names no item.
    let names: Vec<&str> = path
        .segments()
        .filter(|name| name.parse::<usize>().is_err())
        .collect();
    form.steps.iter().find_map(|step| find(&step.items, &names))
}

fn find<'a>(items: &'a [Item], names: &[&str]) -> Option<Found<'a>> {
    let (name, below) = names.split_first()?;
    let in_group = |group: &'a Group| {
        (group.id.as_str() == *name).then(|| find(&group.items, below).unwrap_or(Found::Group(&group.title)))
    };
    items.iter().find_map(|item| match item {
        Item::Question(question) => (question.id.as_str() == *name).then_some(Found::Question(question)),
        Item::Group(group) => in_group(group),
        Item::Repeatable(list) => in_group(&list.group),
        Item::Information(_) | Item::Computed(_) => None,
    })
}

/// The name of a part that has an input of its own.
pub(super) fn part_name(part: Part) -> Msg {
    match part {
        Part::Day => ids::component_date_day(),
        Part::Month => ids::component_date_month(),
        Part::Year => ids::component_date_year(),
        Part::Given => ids::form_name_given(),
        Part::Family => ids::form_name_family(),
        Part::Street => ids::form_address_street(),
        Part::Number => ids::form_address_number(),
        Part::Postcode => ids::form_address_postcode(),
        Part::Place => ids::form_address_place(),
    }
}

fn missing(label: String, kind: Option<&Kind>, part: Option<Part>) -> Msg {
    match (kind, part) {
        (Some(Kind::OneOf { .. } | Kind::SeveralOf { .. } | Kind::YesNo), _) => {
            ids::validation_missing_choice(label)
        }
        (Some(Kind::Address), None) => ids::validation_missing_address(label),
        (Some(Kind::PersonName), None) => ids::validation_missing_name(label),
        (Some(Kind::Date { .. }), None) => ids::validation_missing_date(label),
        _ => ids::validation_missing(label),
    }
}

/// Bytes of a megabyte as people are told them.
const MEGABYTE: u64 = 1_000_000;

fn message(rule: &Rule, label: String, kind: Option<&Kind>, part: Option<Part>, i18n: I18n) -> Msg {
    let number = |number: &forms::Decimal| format::decimal(number.to_f64(), i18n.lang());
    let day = |date| format::date(date, i18n.lang());
    match rule {
        Rule::Missing => missing(label, kind, part),
        Rule::WrongShape | Rule::UnknownField | Rule::NotAsked | Rule::Own { .. } => {
            ids::validation_odd(label)
        }
        Rule::TooLong { max, over } => ids::validation_too_long(label, *max, *over),
        Rule::Character { found } => ids::validation_character(found.clone(), label),
        Rule::NotANumber => ids::validation_not_a_number(label),
        Rule::NotWhole => ids::validation_not_whole(label),
        Rule::AmbiguousNumber => ids::validation_ambiguous_number(label),
        Rule::TooManyDecimals { max } => ids::validation_too_many_decimals(label, u32::from(*max)),
        Rule::NumberTooLong => ids::validation_number_too_long(label),
        Rule::TooSmall { min } => ids::validation_too_small(label, number(min)),
        Rule::TooLarge { max } => ids::validation_too_large(label, number(max)),
        Rule::NotADate => ids::validation_not_a_date(label),
        Rule::NoSuchDay => ids::validation_no_such_day(label),
        Rule::YearDigits => ids::validation_year_digits(label),
        Rule::DateInFuture => ids::validation_date_in_future(label),
        Rule::DateInPast => ids::validation_date_in_past(label),
        Rule::DateTooEarly { min } => ids::validation_date_too_early(day(*min), label),
        Rule::DateTooLate { max } => ids::validation_date_too_late(day(*max), label),
        Rule::NotATime => ids::validation_not_a_time(label),
        Rule::NoSuchChoice => ids::validation_no_such_choice(label),
        Rule::TooFewChoices { min } => ids::validation_too_few_choices(label, *min),
        Rule::TooManyChoices { max } => ids::validation_too_many_choices(label, *max),
        Rule::ExclusiveChoice => ids::validation_exclusive_choice(label),
        Rule::NotAgreed => ids::validation_not_agreed(label),
        Rule::TooFewRows { min } => ids::validation_too_few_rows(label, *min),
        Rule::TooManyRows { max } => ids::validation_too_many_rows(label, *max),
        Rule::NotAPostcode => ids::validation_not_a_postcode(label),
        Rule::UnknownPostcode => ids::validation_unknown_postcode(label),
        Rule::NotAHouseNumber => ids::validation_not_a_house_number(label),
        Rule::EmailWithoutAt => ids::validation_email_without_at(label),
        Rule::EmailSeveralAt => ids::validation_email_several_at(label),
        Rule::EmailName => ids::validation_email_name(label),
        Rule::EmailServer => ids::validation_email_server(label),
        Rule::NotATelephone => ids::validation_not_a_telephone(label),
        Rule::TelephoneWithoutPrefix => ids::validation_telephone_without_prefix(label),
        Rule::TelephoneDigits => ids::validation_telephone_digits(label),
        Rule::NotDigits => ids::validation_not_digits(label),
        Rule::DigitCount { min, max, found } if min == max => {
            ids::validation_digit_count_exact(*found, label, *min)
        }
        Rule::DigitCount { min, max, found } => ids::validation_digit_count(*found, label, *max, *min),
        Rule::NotAnIban => ids::validation_not_an_iban(label),
        Rule::IbanCountry { country } => ids::validation_iban_country(country.clone(), label),
        Rule::IbanLength { expected, found } => ids::validation_iban_length(*expected, *found, label),
        Rule::IbanCheck => ids::validation_iban_check(label),
        Rule::TaxIdDigits => ids::validation_tax_id_digits(label),
        Rule::TaxIdCheck => ids::validation_tax_id_check(label),
        Rule::NotAnIdCard => ids::validation_not_an_id_card(label),
        Rule::IdCardCheck => ids::validation_id_card_check(label),
        Rule::NotAPlate => ids::validation_not_a_plate(label),
        Rule::FileKind { name } => ids::validation_file_kind(label, name.clone()),
        Rule::FileTooLarge { name, max } => {
            let megabytes = u32::try_from(max / MEGABYTE).unwrap_or(u32::MAX);
            ids::validation_file_too_large(label, megabytes, name.clone())
        }
        Rule::FileEmpty { name } => ids::validation_file_empty(label, name.clone()),
        Rule::TooManyFiles { max } => ids::validation_too_many_files(label, *max),
    }
}
