//! Opening hours: now, in the week, on the days that are different.

use super::details::{is_written, words};
use crate::components::{HoursRow, OpenState, OpeningWeek};
use crate::features::facts;
use crate::i18n::{I18n, Msg, ids, t, use_i18n};
use crate::platform::{clock, format};
use leptos::prelude::*;
use model::hours::{Cause, Exception, Holiday, Span, State, Time, state_at};
use model::{Date, Moment, Office, OpeningHours};
use std::time::Duration;

/// How many days ahead those that are different are told.
const AHEAD: i64 = 30;
/// How often the page looks at the clock: an office closes to the minute.
const TICK: Duration = Duration::from_secs(10);

/// Day and time in Germany, as time goes by; `None` if the device's clock is out of its mind.
fn now() -> Signal<Option<Moment>> {
    let now = RwSignal::new(clock::germany());
    if let Ok(timer) = set_interval_with_handle(
        move || {
            let moment = clock::germany();
            if now.get_untracked() != moment {
                now.set(moment);
            }
        },
        TICK,
    ) {
        on_cleanup(move || timer.clear());
    }
    now.into()
}

/// "Open now, closes at 16:00", for an office that has hours in parts.
#[component]
pub fn OpenNow(
    /// Its hours.
    hours: OpeningHours,
) -> impl IntoView {
    let i18n = use_i18n();
    let now = now();
    let hours = StoredValue::new(hours);
    move || {
        let now = now.get()?;
        let (open, text) = hours.with_value(|hours| sentence(hours, now, i18n));
        let text = i18n.text(&text);
        Some(view! { <OpenState open text /> })
    }
}

/// Whether it is open, and the sentence that says so.
fn sentence(hours: &OpeningHours, now: Moment, i18n: I18n) -> (bool, Msg) {
    let lang = i18n.lang();
    match state_at(hours, now) {
        State::Open { until: None } => (true, ids::hours_open()),
        State::Open { until: Some(end) } => {
            let (day, time) = (end.date, clock_time(end.time));
            let is_today = day == now.date || end.time == Time::MIDNIGHT;
            let text = if is_today {
                ids::hours_open_until(time)
            } else {
                ids::hours_open_until_day(format::weekday(day, lang), time)
            };
            (true, text)
        }
        State::Closed { .. } if hours.by_appointment_at(now) => (false, ids::hours_appointment_now()),
        State::Closed { opens: None } => (false, ids::hours_opens_never()),
        State::Closed { opens: Some(next) } => {
            let days = next.date.days_since_epoch() - now.date.days_since_epoch();
            let time = clock_time(next.time);
            let text = match days {
                0 => ids::hours_opens_today(time),
                1 => ids::hours_opens_tomorrow(time),
                2..=6 => ids::hours_opens_weekday(format::weekday(next.date, lang), time),
                _ => ids::hours_opens_day(format::weekday_and_date(next.date, lang), time),
            };
            (false, text)
        }
    }
}

/// `9:00`, as people write it.
fn clock_time(time: Time) -> String {
    let text = time.to_string();
    text.strip_prefix('0').unwrap_or(&text).to_owned()
}

/// The section of an office's page; nothing if no hours are known.
pub fn hours(office: &Office) -> AnyView {
    let known = office.details.as_deref();
    let written = known.filter(|details| is_written(&details.hours_text));
    if office.hours.is_none() && written.is_none() {
        return ().into_any();
    }
    let parts = office.hours.clone().map(|hours| view! { <Week hours /> });
    let words = written.map(|details| {
        let heading = office
            .hours
            .is_some()
            .then(|| view! { <h3>{t(ids::hours_words)}</h3> });
        view! {
            {heading}
            {words(details.hours_text.clone())}
            {facts::source(&details.provenance)}
        }
    });
    view! {
        <section class=|| "al-flow" aria-labelledby="hours">
            <h2 id="hours">{t(ids::hours_title)}</h2>
            {parts}
            {words}
        </section>
    }
    .into_any()
}

/// Hours in parts: state, week, exceptions, source.
#[component]
fn Week(hours: OpeningHours) -> impl IntoView {
    let i18n = use_i18n();
    let today = clock::today();
    let source = facts::source(&hours.provenance);
    let holidays = if hours.open_on_holidays {
        t(ids::hours_holidays_open)
    } else {
        t(ids::hours_holidays_closed)
    };
    let state = hours.clone();
    let hours = StoredValue::new(hours);
    let rows = Signal::derive(move || hours.with_value(|hours| week(hours, today, i18n)));
    let exceptions = move || {
        let lines: Vec<String> = hours.with_value(|hours| {
            let told = hours.exceptions(today, AHEAD).into_iter();
            told.map(|one| exception(&one, i18n)).collect()
        });
        let items: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
        (!items.is_empty()).then(|| {
            view! {
                <h3>{t(ids::hours_exceptions)}</h3>
                <ul class=|| "al-prose">{items}</ul>
            }
        })
    };
    let zone = (!clock::is_german()).then(|| view! { <p>{t(ids::hours_zone)}</p> });
    view! {
        <OpenNow hours=state />
        <OpeningWeek caption=t(ids::hours_week) rows />
        {zone}
        <p>{holidays}</p>
        {exceptions}
        {source}
    }
}

fn week(hours: &OpeningHours, today: Date, i18n: I18n) -> Vec<HoursRow> {
    let lang = i18n.lang();
    let monday = (0..7)
        .filter_map(|back| today.plus_days(-back))
        .find(|date| date.weekday() == model::Weekday::Monday);
    let week = hours.week(today).into_iter().zip(0..);
    week.filter_map(|((day, slots), at)| {
        let date = monday?.plus_days(at)?;
        let times = slots.into_iter().map(|slot| {
            let mut text = ids::hours_span(clock_time(slot.span.from), clock_time(slot.span.to));
            if slot.by_appointment {
                text = ids::hours_span_appointment(i18n.text(&text));
            }
            let note = slot.note.text(lang);
            if !note.is_empty() {
                text = ids::hours_span_note(note, i18n.text(&text));
            }
            i18n.text(&text)
        });
        Some(HoursRow {
            day: format::weekday(date, lang),
            times: times.collect(),
            is_today: day == today.weekday(),
        })
    })
    .collect()
}

fn exception(one: &Exception<'_>, i18n: I18n) -> String {
    let lang = i18n.lang();
    let first = format::weekday_and_date(one.from, lang);
    let day = if one.from == one.to {
        first
    } else {
        i18n.text(&ids::hours_days(first, format::weekday_and_date(one.to, lang)))
    };
    let span = |span: &Span| i18n.text(&ids::hours_span(clock_time(span.from), clock_time(span.to)));
    let text = if one.spans.is_empty() {
        ids::hours_exception_closed(day)
    } else {
        let times: Vec<String> = one.spans.iter().map(span).collect();
        ids::hours_exception_open(day, format::list(&times, lang))
    };
    let why = match one.cause {
        Cause::Holiday(holiday) => i18n.text(&name(holiday)),
        Cause::Special(note) => note.text(lang).to_owned(),
    };
    let text = i18n.text(&text);
    if why.is_empty() {
        text
    } else {
        i18n.text(&ids::hours_exception_why(text, why))
    }
}

fn name(holiday: Holiday) -> Msg {
    match holiday {
        Holiday::NewYear => ids::holiday_new_year(),
        Holiday::GoodFriday => ids::holiday_good_friday(),
        Holiday::EasterMonday => ids::holiday_easter_monday(),
        Holiday::LabourDay => ids::holiday_labour_day(),
        Holiday::Ascension => ids::holiday_ascension(),
        Holiday::WhitMonday => ids::holiday_whit_monday(),
        Holiday::ChildrensDay => ids::holiday_childrens_day(),
        Holiday::GermanUnity => ids::holiday_german_unity(),
        Holiday::Reformation => ids::holiday_reformation(),
        Holiday::Christmas => ids::holiday_christmas(),
        Holiday::BoxingDay => ids::holiday_boxing_day(),
    }
}
