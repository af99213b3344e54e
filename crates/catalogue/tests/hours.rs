//! Opening hours in the sources: read in parts, left out as a whole if a part is broken.
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(feature = "import")]

#[path = "support/folder.rs"]
mod folder;

use catalogue::{Bundle, Kind, pack, unpack};
use folder::load_with;
use model::hours::{Moment, OpeningHours, State, state_at};

const AUTHORITY: &str = r#"level = "land"
area = "16"
source = "x"
as_of = "2026-01-01"
de = "Amt"
"#;

const HOURS: &str = r#"
[hours_source]
source = "Aushang"
as_of = "2026-11-01"

[[hours]]
days = ["mon", "tue", "fri"]
from = "09:00"
to = "12:00"
de = "Bürgerbüro"
en = "Citizens' office"

[[hours]]
days = ["wed"]
from = "09:00"
to = "12:00"
appointment = true

[[special]]
from = "2026-12-21"
to = "2027-01-03"
times = ["10:00-11:00"]
de = "Weihnachten"
"#;

fn of<'a>(bundle: &'a Bundle, id: &str) -> &'a Option<OpeningHours> {
    let mut offices = bundle.core.offices.iter();
    &offices.find(|office| office.id.value == id).unwrap().hours
}

fn state(hours: &OpeningHours, day: &str, time: &str) -> State {
    let now = Moment {
        date: day.parse().unwrap(),
        time: time.parse().unwrap(),
    };
    state_at(hours, now)
}

#[test]
fn reads_them_from_an_authority_and_for_an_office_of_a_list() {
    let authority = format!("{AUTHORITY}{HOURS}");
    let files = [
        ("offices/authorities/amt.toml", authority.as_str()),
        ("offices/details/administration-160775009.toml", HOURS),
    ];
    let (bundle, reports) = load_with("hours", &files);
    assert_eq!(reports, Vec::<String>::new());
    let hours = of(&bundle, "amt").as_ref().unwrap();
    assert_eq!(of(&bundle, "administration-160775009").as_ref(), Some(hours));
    assert_eq!((hours.weekly.len(), hours.special.len()), (2, 1));
    assert!(hours.weekly[1].by_appointment && !hours.open_on_holidays);
    assert_eq!(hours.weekly[0].note.text(model::Lang::En), "Citizens' office");
    assert!(matches!(
        state(hours, "2026-11-24", "11:59"),
        State::Open { until: Some(_) }
    ));
    assert!(matches!(
        state(hours, "2026-11-25", "10:00"),
        State::Closed { opens: Some(_) }
    ));
    assert!(matches!(state(hours, "2026-12-25", "10:30"), State::Open { .. }));
    let bytes = pack(Kind::Core, &bundle.core).unwrap();
    assert_eq!(unpack(Kind::Core, &bytes), Ok(bundle.core));
}

#[test]
fn one_broken_entry_leaves_all_of_them_out() {
    let cases = [
        ("[hours_source]", "[hours_sauce]", "hours_source: is missing"),
        ("\"wed\"", "\"Mi\"", "hours[2].days[1]: weekday has no code"),
        (
            "from = \"09:00\"",
            "from = \"9 Uhr\"",
            "hours[1].from: not a time",
        ),
        (
            "to = \"12:00\"",
            "to = \"08:00\"",
            "hours[1].to: is not after from",
        ),
        (
            "appointment = true",
            "appointment = \"ja\"",
            "hours[2].appointment: is not true or false",
        ),
        (
            "to = \"2027-01-03\"",
            "to = \"2026-01-03\"",
            "special[1].to: is before from",
        ),
        ("10:00-11:00", "10-11", "special[1].times[1]: not from one time"),
        (
            "as_of = \"2026-11-01\"",
            "holidays = \"maybe\"",
            "hours_source.holidays: not closed or open",
        ),
    ];
    for (number, (from, to, message)) in cases.into_iter().enumerate() {
        let broken = HOURS.replacen(from, to, 1);
        let files = [("offices/details/health-16051.toml", broken.as_str())];
        let (bundle, reports) = load_with(&format!("broken-hours-{number}"), &files);
        assert_eq!(of(&bundle, "health-16051"), &None, "{message}");
        assert!(
            reports.iter().any(|report| report.contains(message)),
            "{message}\n{reports:#?}"
        );
    }
    let (_, reports) = load_with("hours-of-nobody", &[("offices/details/nobody.toml", HOURS)]);
    assert!(reports[0].contains("there is no office nobody"), "{reports:#?}");
}

#[test]
fn nobody_has_hours_without_a_source() {
    let (bundle, _) = load_with("no-hours", &[]);
    let with = bundle
        .core
        .offices
        .iter()
        .filter_map(|office| office.hours.as_ref());
    assert!(with.into_iter().all(|hours| !hours.provenance.source.is_empty()));
}
