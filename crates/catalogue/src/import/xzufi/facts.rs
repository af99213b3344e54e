//! Fees, deadlines and processing times.

use super::Reports;
use super::tree::Element;
use crate::import::html;
use model::{Cents, Duration, FeeAmount, Lang, LocalText, TimeUnit};

/// A text in the portal's languages without markup; several of one language are joined.
pub(super) fn local_text<'a>(elements: impl Iterator<Item = &'a Element>) -> LocalText {
    elements.fold(LocalText::default(), |text, element| {
        let Some(lang) = element.lang() else { return text };
        let words = html::plain(&element.text);
        let before = match text.get(lang) {
            (before, found) if found == lang => before,
            _ => "",
        };
        match (before.is_empty(), words.is_empty()) {
            (_, true) => text,
            (true, _) => text.with(lang, words),
            (false, _) => {
                let joined = format!("{before} {words}");
                text.with(lang, joined)
            }
        }
    })
}

/// `modulKosten`: its fees, or its description alone.
pub(super) fn fees(module: &Element, reports: &mut Reports) -> Vec<(FeeAmount, LocalText)> {
    let unknown = FeeAmount::Range { min: None, max: None };
    let mut fees: Vec<_> = module
        .all("kosten")
        .filter_map(|fee| one_fee(fee, reports))
        .collect();
    let note = local_text(module.all("beschreibung"));
    if !note.text(Lang::De).is_empty() {
        fees.push((unknown, note));
    }
    fees
}

fn one_fee(fee: &Element, reports: &mut Reports) -> Option<(FeeAmount, LocalText)> {
    let mut notes: Vec<&Element> = fee.all("beschreibung").collect();
    for name in ["beschreibungKostenfreiheit", "beschreibungVariabilitaet"] {
        fee.find_all(name, &mut notes);
    }
    let note = local_text(notes.into_iter());
    let min = fee.find(&["betragUntergrenze", "untergrenze"]);
    let max = fee.find(&["betragObergrenze", "obergrenze"]);
    let amount = match (fee.find(&["betrag"]), min, max) {
        (Some(fixed), ..) => FeeAmount::Fixed(cents(fixed, reports)?),
        (None, None, None) if is_free(fee) => FeeAmount::Free,
        (None, min, max) => {
            let mut limit = |limit: Option<&Element>| limit.and_then(|limit| cents(limit, reports));
            FeeAmount::Range {
                min: limit(min),
                max: limit(max),
            }
        }
    };
    let says_nothing = amount == FeeAmount::Range { min: None, max: None } && note.text(Lang::De).is_empty();
    (!says_nothing).then_some((amount, note))
}

/// The choice is told by the name of an element or by `xsi:type`.
fn is_free(fee: &Element) -> bool {
    let by_type = |element: &Element| {
        element
            .attribute("type")
            .is_some_and(|kind| kind.to_ascii_lowercase().ends_with("kostenfrei"))
    };
    by_type(fee)
        || fee.children.iter().any(by_type)
        || fee
            .find(&[
                "kostenFrei",
                "KostenFrei",
                "kostenfrei",
                "beschreibungKostenfreiheit",
            ])
            .is_some()
}

fn cents(amount: &Element, reports: &mut Reports) -> Option<Cents> {
    let part = |name| amount.attribute(name).or_else(|| amount.child_words(name));
    let currency = part("currencyCode")
        .or_else(|| part("currencyID"))
        .unwrap_or("EUR");
    if currency != "EUR" {
        reports.warn(
            amount.line,
            &amount.name,
            format!("unknown currency {currency:?}"),
        );
        return None;
    }
    let text = amount.child_words("value").unwrap_or_else(|| amount.words());
    text.replace(',', ".")
        .parse()
        .map_err(|error| reports.warn(amount.line, &amount.name, error))
        .ok()
}

/// `modulFrist` and `modulBearbeitungsdauer`: their spans, or their description alone.
pub(super) fn spans(
    module: &Element,
    item: &str,
    reports: &mut Reports,
) -> Vec<(Option<Duration>, LocalText)> {
    let mut spans: Vec<_> = module
        .all(item)
        .map(|span| (duration(span, reports), local_text(span.all("beschreibung"))))
        .collect();
    spans.push((None, local_text(module.all("beschreibung"))));
    spans.retain(|(duration, note)| duration.is_some() || !note.text(Lang::De).is_empty());
    spans
}

fn duration(span: &Element, reports: &mut Reports) -> Option<Duration> {
    let Some(amount) = span.find(&["dauer"]) else {
        if span.find(&["von", "bis"]).is_some() {
            reports.warn(
                span.line,
                &span.name,
                "fixed days are not known, only its description is taken",
            );
        }
        return None;
    };
    let unit = |name| span.find(&[name]).map(Element::code);
    let read = || {
        let amount_max = match span.find(&["dauerBis"]) {
            Some(most) => Some(most.words().parse().ok()?),
            None => None,
        };
        if unit("einheitBis").is_some_and(|other| Some(other) != unit("einheit")) {
            return None;
        }
        Some(Duration {
            amount: amount.words().parse().ok()?,
            amount_max,
            unit: unit_of(unit("einheit")?)?,
        })
    };
    let duration = read();
    if duration.is_none() {
        reports.warn(
            amount.line,
            &span.name,
            "duration cannot be read, only its description is taken",
        );
    }
    duration
}

fn unit_of(code: &str) -> Option<TimeUnit> {
    Some(match code {
        "MINUTE" => TimeUnit::Minutes,
        "STUNDE" => TimeUnit::Hours,
        "TAG" => TimeUnit::Days,
        "ARBEITSTAG" | "WERKTAG" => TimeUnit::WorkingDays,
        "WOCHE" => TimeUnit::Weeks,
        "MONAT" => TimeUnit::Months,
        "JAHR" => TimeUnit::Years,
        _ => return None,
    })
}
