//! The tables of DIN 91379 against the list they were made from
//! (`tests/data/latin_list_1.3.txt`, String-Latin, CC BY 4.0).

#![allow(
    clippy::needless_pass_by_value,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use forms::Rule;
use forms::clean;
use forms::valid::latin::{Latin, check, compose, plain_signs};
use proptest::prelude::*;

fn list() -> impl Iterator<Item = (&'static str, String)> {
    include_str!("data/latin_list_1.3.txt")
        .lines()
        .filter_map(|line| {
            let mut fields = line.split(';');
            let group = fields.next()?.trim();
            let points = fields.nth(1)?.trim();
            let signs: Option<String> = points
                .split(' ')
                .map(|point| u32::from_str_radix(point, 16).ok().and_then(char::from_u32))
                .collect();
            Some((group, signs?))
        })
}

fn smallest(group: &str) -> Option<Latin> {
    match group {
        "bll" | "bnlreq" => Some(Latin::A),
        "bnl" => Some(Latin::B),
        "bnlopt" | "bnlnot" => Some(Latin::C),
        _ => None,
    }
}

#[test]
fn each_type_has_the_signs_of_the_list_and_no_others() {
    let mut count = 0;
    for (group, sign) in list() {
        for latin in [Latin::A, Latin::B, Latin::C] {
            let expected = smallest(group).is_some_and(|smallest| latin >= smallest);
            assert_eq!(
                check(&sign, latin).is_ok(),
                expected,
                "{group} {sign:?} {latin:?}"
            );
        }
        count += 1;
    }
    assert_eq!(count, 930);
    let listed: Vec<String> = list()
        .filter(|(group, _)| smallest(group).is_some())
        .map(|(_, sign)| sign)
        .collect();
    for c in '\0'..='\u{2fff}' {
        assert_eq!(Latin::C.has(c), listed.contains(&c.to_string()), "{c:?}");
    }
}

#[test]
fn letters_of_the_list_are_in_normal_form_c() {
    for (_, sign) in list() {
        assert_eq!(compose(&sign), sign);
    }
}

#[test]
fn composes_what_is_typed_in_pieces() {
    assert_eq!(compose("Mu\u{308}ller"), "Müller");
    assert_eq!(compose("A\u{308}\u{323}"), "\u{1ea0}\u{308}");
    assert_eq!(compose("u\u{308}\u{304}"), "\u{1d6}");
    assert_eq!(compose("q\u{308}"), "q\u{308}");
}

#[test]
fn sequences_count_as_one_letter() {
    for valid in [
        "K\u{35f}h",
        "k\u{35f}h",
        "A\u{30b}",
        "Şahin-Öztürk",
        "d’Artagnan",
        "Nguyễn",
    ] {
        assert_eq!(check(valid, Latin::A), Ok(()), "{valid}");
    }
    // Vectors of domain.md 5.8.
    for (wrong, found) in [
        ("K\u{35f}", "K\u{35f}"),
        ("k\u{35f}u", "k\u{35f}"),
        ("aq\u{308}", "q\u{308}"),
    ] {
        assert_eq!(
            check(wrong, Latin::A),
            Err(Rule::Character { found: found.into() }),
            "{wrong}"
        );
    }
    for (wrong, found) in [
        ("Anna2", "2"),
        ("Иван", "И"),
        ("李", "李"),
        ("🙂", "🙂"),
        ("a\nb", "\n"),
    ] {
        assert_eq!(
            check(wrong, Latin::A),
            Err(Rule::Character { found: found.into() }),
            "{wrong}"
        );
    }
    assert_eq!(check("Straße des 17. Juni 135 (Hof)", Latin::B), Ok(()));
    assert_eq!(check("a\nb\t½", Latin::C), Ok(()));
}

#[test]
fn signs_that_phones_make_become_signs_of_the_standard() {
    assert_eq!(plain_signs("„Nein“ – sagte sie …"), "\"Nein\" - sagte sie ...");
    assert_eq!(check(&plain_signs("„Nein“ – sagte sie …"), Latin::C), Ok(()));
}

proptest! {
    #[test]
    fn never_panics(text in "\\PC*") {
        let composed = compose(&text);
        prop_assert_eq!(&compose(&composed), &composed);
        let _ = check(&clean::line(&composed), Latin::C);
    }

    #[test]
    fn letters_and_marks_in_any_order_stay_letters_and_marks(text in "[aoukAOUK\u{300}-\u{331}\u{35f}]{0,8}") {
        let composed = compose(&text);
        prop_assert_eq!(compose(&composed), composed);
    }
}
