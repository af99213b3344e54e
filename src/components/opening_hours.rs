//! When an office is open: now, in an ordinary week, and on the days that are different.

use super::icon::{Icon, IconName};
use crate::i18n::{ids, t};
use leptos::prelude::*;

/// Whether an office is open now, in a sentence.
///
/// Accessibility: the words say it, colour and icon only repeat it (WCAG 1.4.1); not a live region, so that the minute at
/// which an office closes interrupts nobody.
#[component]
pub fn OpenState(
    /// True if it is open without an appointment.
    #[prop(into)]
    open: Signal<bool>,
    /// The sentence.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let class = move || {
        if open.get() {
            "al-open al-open--open"
        } else {
            "al-open"
        }
    };
    view! {
        <p class=class><Icon name=IconName::Clock /><span>{text}</span></p>
    }
}

/// A day of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoursRow {
    /// Its name.
    pub day: String,
    /// When it is open, one line each; closed if empty.
    pub times: Vec<String>,
    /// True for the day that is today.
    pub is_today: bool,
}

/// The ordinary week.
///
/// Accessibility: a table with a heading for each row and a caption; today is marked in words.
#[component]
pub fn OpeningWeek(
    /// Caption of the table.
    #[prop(into)]
    caption: Signal<String>,
    /// The days.
    #[prop(into)]
    rows: Signal<Vec<HoursRow>>,
) -> impl IntoView {
    let rows = move || rows.get().into_iter().map(row).collect_view();
    view! {
        <table class="al-hours">
            <caption class="al-hidden">{caption}</caption>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(row: HoursRow) -> impl IntoView {
    let class = if row.is_today {
        "al-hours__row al-hours__row--today"
    } else {
        "al-hours__row"
    };
    let today = row
        .is_today
        .then(|| view! { <span class="al-hours__today">" "{t(ids::component_today)}</span> });
    let times = if row.times.is_empty() {
        view! { <span class="al-hours__closed">{t(ids::component_closed)}</span> }.into_any()
    } else {
        let lines = row.times.into_iter();
        lines
            .map(|line| view! { <span class="al-hours__line">{line}</span> })
            .collect_view()
            .into_any()
    };
    view! {
        <tr class=class>
            <th class="al-hours__day" scope="row">{row.day}{today}</th>
            <td class="al-hours__times">{times}</td>
        </tr>
    }
}
