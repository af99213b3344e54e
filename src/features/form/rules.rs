//! Problems in words: what is wrong and how it is mended, each rule in its own.

use crate::components::{DatePart, ErrorLink};
use crate::i18n::{I18n, Msg, ids};
use crate::platform::format;
use forms::{CHOICE, Form, Group, Item, Kind, Part, Path, Problem, Question, Rule};
use model::LocalText;

/// What is wrong, as it stands at the input.
pub(super) fn at_input(problem: &Problem, form: &Form, i18n: I18n) -> String {
    if let Rule::Own { id } = &problem.rule {
        let demand = form.demand(id);
        return demand
            .map(|demand| demand.message.text(i18n.lang()).to_owned())
            .unwrap_or_default();
    }
    let kind = at(form, &problem.field).and_then(|found| found.kind());
    if let (
        Rule::NotInForm,
        Some(Kind::Text {
            format: Some(format), ..
        }),
    ) = (&problem.rule, kind)
    {
        return format.text(i18n.lang()).to_owned();
    }
    if problem.rule == Rule::Missing && problem.field.segments().last() == Some(CHOICE) {
        return i18n.text(&ids::validation_missing_choice());
    }
    let text = i18n.text(&message(&problem.rule, kind, problem.part, i18n));
    match problem.part {
        // The three inputs of a date share one message, so it says which of them it means.
        Some(part @ (Part::Day | Part::Month | Part::Year)) => {
            i18n.text(&ids::validation_at(i18n.text(&part_name(part)), text))
        }
        _ => text,
    }
}

/// What is wrong and with which question, as it stands away from the input.
pub(super) fn words(problem: &Problem, form: &Form, i18n: I18n) -> String {
    let label = label(&problem.field, form, i18n).unwrap_or_else(|| problem.field.as_str().to_owned());
    let label = match problem.part {
        None | Some(Part::Day | Part::Month | Part::Year) => label,
        Some(part) => i18n.text(&ids::validation_part(label, i18n.text(&part_name(part)))),
    };
    i18n.text(&ids::validation_at(label, at_input(problem, form, i18n)))
}

/// The question or group at a path in words; `None` if the form has none there.
pub(super) fn label(path: &Path, form: &Form, i18n: I18n) -> Option<String> {
    Some(at(form, path)?.label().text(i18n.lang()).to_owned())
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

impl<'a> Found<'a> {
    const fn label(&self) -> &'a LocalText {
        match self {
            Self::Question(question) => &question.label,
            Self::Group(title) => title,
        }
    }

    const fn kind(&self) -> Option<&'a Kind> {
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
        Part::Time => ids::form_time(),
        Part::Given => ids::form_name_given(),
        Part::Family => ids::form_name_family(),
        Part::Street => ids::form_address_street(),
        Part::Number => ids::form_address_number(),
        Part::Postcode => ids::form_address_postcode(),
        Part::Place => ids::form_address_place(),
    }
}

fn missing(kind: Option<&Kind>, part: Option<Part>) -> Msg {
    match (kind, part) {
        (Some(Kind::OneOf { .. } | Kind::SeveralOf { .. } | Kind::YesNo), _) => {
            ids::validation_missing_choice()
        }
        (Some(Kind::File { .. }), _) => ids::validation_missing_file(),
        (Some(Kind::Address), None) => ids::validation_missing_address(),
        (Some(Kind::PersonName), None) => ids::validation_missing_name(),
        (Some(Kind::Date { .. } | Kind::DateTime { .. }), None) => ids::validation_missing_date(),
        _ => ids::validation_missing(),
    }
}

/// Bytes of a megabyte as people are told them.
const MEGABYTE: u64 = 1_000_000;

fn message(rule: &Rule, kind: Option<&Kind>, part: Option<Part>, i18n: I18n) -> Msg {
    let number = |number: &forms::Decimal| format::decimal(number.to_f64(), i18n.lang());
    let day = |date| format::date(date, i18n.lang());
    match rule {
        Rule::Missing => missing(kind, part),
        Rule::WrongShape | Rule::UnknownField | Rule::NotAsked | Rule::Own { .. } => ids::validation_odd(),
        Rule::TooLong { max, over } => ids::validation_too_long(*max, *over),
        Rule::TooShort { min } => ids::validation_too_short(*min),
        Rule::NotInForm => ids::validation_not_in_form(),
        Rule::Character { found } => ids::validation_character(found.clone()),
        Rule::NotANumber => ids::validation_not_a_number(),
        Rule::NotWhole => ids::validation_not_whole(),
        Rule::AmbiguousNumber => ids::validation_ambiguous_number(),
        Rule::TooManyDecimals { max } => ids::validation_too_many_decimals(u32::from(*max)),
        Rule::NumberTooLong => ids::validation_number_too_long(),
        Rule::TooSmall { min } => ids::validation_too_small(number(min)),
        Rule::TooLarge { max } => ids::validation_too_large(number(max)),
        Rule::NotADate => ids::validation_not_a_date(),
        Rule::NoSuchDay => ids::validation_no_such_day(),
        Rule::YearDigits => ids::validation_year_digits(),
        Rule::DateInFuture => ids::validation_date_in_future(),
        Rule::DateInPast => ids::validation_date_in_past(),
        Rule::DateTooEarly { min } => ids::validation_date_too_early(day(*min)),
        Rule::DateTooLate { max } => ids::validation_date_too_late(day(*max)),
        Rule::NotATime => ids::validation_not_a_time(),
        Rule::NoSuchChoice => ids::validation_no_such_choice(),
        Rule::TooFewChoices { min } => ids::validation_too_few_choices(*min),
        Rule::TooManyChoices { max } => ids::validation_too_many_choices(*max),
        Rule::ExclusiveChoice => ids::validation_exclusive_choice(),
        Rule::NotAgreed => ids::validation_not_agreed(),
        Rule::TooFewRows { min } => ids::validation_too_few_rows(*min),
        Rule::TooManyRows { max } => ids::validation_too_many_rows(*max),
        Rule::NotAPostcode => ids::validation_not_a_postcode(),
        Rule::UnknownPostcode => ids::validation_unknown_postcode(),
        Rule::NotAHouseNumber => ids::validation_not_a_house_number(),
        Rule::EmailWithoutAt => ids::validation_email_without_at(),
        Rule::EmailSeveralAt => ids::validation_email_several_at(),
        Rule::EmailName => ids::validation_email_name(),
        Rule::EmailServer => ids::validation_email_server(),
        Rule::NotATelephone => ids::validation_not_a_telephone(),
        Rule::TelephoneWithoutPrefix => ids::validation_telephone_without_prefix(),
        Rule::TelephoneDigits => ids::validation_telephone_digits(),
        Rule::NotDigits => ids::validation_not_digits(),
        Rule::DigitCount { min, max, found } if min == max => ids::validation_digit_count_exact(*found, *min),
        Rule::DigitCount { min, max, found } => ids::validation_digit_count(*found, *max, *min),
        Rule::NotAnIban => ids::validation_not_an_iban(),
        Rule::IbanCountry { country } => ids::validation_iban_country(country.clone()),
        Rule::IbanLength { expected, found } => ids::validation_iban_length(*expected, *found),
        Rule::IbanDigit { position, found } => ids::validation_iban_digit(found.clone(), *position),
        Rule::IbanLetter { position, found } => ids::validation_iban_letter(found.clone(), *position),
        Rule::IbanCheck => ids::validation_iban_check(),
        Rule::TaxIdDigits => ids::validation_tax_id_digits(),
        Rule::TaxIdCheck => ids::validation_tax_id_check(),
        Rule::NotAnIdCard => ids::validation_not_an_id_card(),
        Rule::IdCardCheck => ids::validation_id_card_check(),
        Rule::NotAPlate => ids::validation_not_a_plate(),
        Rule::FileKind { name } => ids::validation_file_kind(name.clone()),
        Rule::FileTooLarge { name, max } => {
            let megabytes = u32::try_from(max / MEGABYTE).unwrap_or(u32::MAX);
            ids::validation_file_too_large(megabytes, name.clone())
        }
        Rule::FileEmpty { name } => ids::validation_file_empty(name.clone()),
        Rule::FileName => ids::validation_file_name(),
        Rule::FileTwice { name } => ids::validation_file_twice(name.clone()),
        Rule::TooManyFiles { max } => ids::validation_too_many_files(*max),
    }
}
