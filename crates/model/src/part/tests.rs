use super::*;
use proptest::prelude::*;

fn house(text: &str) -> HouseNumber {
    text.parse().unwrap()
}

#[test]
fn house_numbers_stand_as_along_the_street() {
    let sorted = ["2", "12", "12a", "12b", "13", "100"].map(house);
    assert!(sorted.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(house("12 A"), house("12a"));
    assert_eq!(house("12-14").to_string(), "12");
    for wrong in ["", "a", "0", "12abc", "-3", "12!", "99999999999"] {
        assert!(wrong.parse::<HouseNumber>().is_err(), "{wrong}");
    }
}

#[test]
fn ranges_know_sides_and_suffixes() {
    let within = |range: &str, number: &str| range.parse::<NumberRange>().unwrap().contains(&house(number));
    assert!(within("1-19 odd", "19") && within("1-19 odd", "19b") && !within("1-19 odd", "12"));
    assert!(within("2-12 even", "12a") && !within("2-12 even", "14"));
    assert!(within("2-12a", "12a") && !within("2-12a", "12b"));
    assert!(within("12a", "12a") && !within("12a", "12") && within("12", "12c"));
    assert!(within("50-", "5000") && !within("50-", "49z"));
    for wrong in ["19-1", "1-19 left", "", "x-y", "-5"] {
        assert!(wrong.parse::<NumberRange>().is_err(), "{wrong}");
    }
}

#[test]
fn parts_overlap_where_an_address_lies_in_both() {
    let numbers = |one: &str, two: &str| {
        let range = |text: &str| text.parse::<NumberRange>().unwrap();
        range(one).overlaps(&range(two)) && range(two).overlaps(&range(one))
    };
    assert!(
        numbers("1-20", "15-30")
            && numbers("1-19 odd", "19-")
            && !numbers("1-20", "12a")
            && numbers("12a", "12a")
            && numbers("1-4", "4-9 even")
    );
    assert!(!numbers("1-19 odd", "2-20 even") && !numbers("2-12a", "12b-14") && !numbers("1-4 odd", "4-4"));
    assert!(numbers("1-5 odd", "2-9 odd") && !numbers("1-3 odd", "3a-9 even"));
    let surnames = |one: &str, two: &str| {
        let range = |text: &str| text.parse::<LetterRange>().unwrap();
        range(one).overlaps(&range(two)) && range(two).overlaps(&range(one))
    };
    assert!(surnames("A-K", "K-Z") && surnames("A-S", "Sch-St") && !surnames("A-K", "L-Z"));
    assert!(!surnames("Sa-Sb", "Sch-St"));
    let part = |street: Option<&str>, numbers: &[&str]| Part {
        street: street.map(str::to_owned),
        numbers: numbers.iter().map(|range| range.parse().unwrap()).collect(),
        ..Part::default()
    };
    assert!(part(Some("Bahnhofstr."), &["1-9"]).overlaps(&part(Some("Bahnhofstraße"), &[])));
    assert!(!part(Some("Bahnhofstr."), &[]).overlaps(&part(Some("Ringstr."), &[])));
    assert!(
        !part(Some("Bahnhofstr."), &[]).overlaps(&part(None, &[])),
        "not certain"
    );
}

#[test]
fn surnames_are_sorted_as_in_a_directory() {
    let within = |range: &str, name: &str| range.parse::<LetterRange>().unwrap().contains(name);
    assert!(within("A-K", "Krause") && within("A-K", "Ärmel") && !within("A-K", "Lehmann"));
    assert!(within("Sch-St", "Schmidt") && within("Sch-St", "Stein") && !within("Sch-St", "Sauer"));
    assert!(!within("Sch-St", "Sulzer") && within("O", "Özdemir") && within("S", "ßa"));
    assert!(!within("A-Z", "") && within("A-K", "k"));
    for wrong in ["", "-", "K-A", "1-2"] {
        assert!(wrong.parse::<LetterRange>().is_err(), "{wrong}");
    }
}

#[test]
fn asks_for_what_is_missing_and_only_for_that() {
    let part = Part {
        street: Some("Bahnhofstr.".into()),
        numbers: vec!["1-19 odd".parse().unwrap()],
        ..Part::default()
    };
    let mut details = Details::default();
    assert_eq!(part.contains(&details), Within::Depends(Detail::Street));
    details.street = Some("bahnhofstraße".into());
    assert_eq!(part.contains(&details), Within::Depends(Detail::House));
    details.house = Some(house("7a"));
    assert_eq!(part.contains(&details), Within::Yes);
    details.house = Some(house("8"));
    assert_eq!(part.contains(&details), Within::No);
    // An even number excludes the part, whatever the street is.
    details.street = None;
    assert_eq!(part.contains(&details), Within::No);
    assert_eq!(Part::default().contains(&Details::default()), Within::Yes);
}

#[test]
fn streets_have_many_spellings() {
    for spelling in [
        "Bahnhofstraße",
        "BAHNHOFSTRASSE",
        "Bahnhof-Str.",
        "bahnhof straße",
    ] {
        assert_eq!(street_key(spelling), "bahnhofstrasse");
    }
    assert_ne!(
        street_key("Straße des 17. Juni"),
        street_key("Straße des 18. Juni")
    );
}

proptest! {
    #[test]
    fn never_panics_on_any_text(text in ".*") {
        let _ = text.parse::<HouseNumber>();
        let _ = text.parse::<NumberRange>();
        let _ = text.parse::<LetterRange>().map(|range| range.contains(&text));
    }

    #[test]
    fn odd_and_even_share_no_house(from in 1u32..200, to in 1u32..200, number in 1u32..300) {
        prop_assume!(from <= to);
        let within = |side: &str| format!("{from}-{to}{side}").parse::<NumberRange>().unwrap()
            .contains(&house(&number.to_string()));
        prop_assert!(!(within(" odd") && within(" even")));
        prop_assert_eq!(within(" odd") || within(" even"), within(""));
    }

    #[test]
    fn ranges_of_letters_that_meet_leave_nobody_out(name in "[A-Za-zÄÖÜäöüß]{1,12}") {
        let ranges = ["A-D", "E-K", "L-R", "S-Sc", "Sd-Z"];
        let fits = ranges.iter().filter(|range| range.parse::<LetterRange>().unwrap().contains(&name));
        prop_assert_eq!(fits.count(), 1, "{}", name);
    }
}
