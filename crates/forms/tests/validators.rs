//! Vectors for single values: published numbers, and each failure with its own rule.

#![allow(
    clippy::needless_pass_by_value,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use forms::valid::{contact, date, iban, id_card, number, plate, postal, tax_id};
use forms::{Decimal, Part, Rule};
use proptest::prelude::*;

#[test]
fn iban() {
    // Vectors of a validation platform (Apache-2.0), computed again here.
    for valid in [
        "DE91 1000 0000 0123 4567 89",
        "BE71 0961 2345 6769",
        "CH56 0483 5012 3456 7800 9",
        "DE89 3704 0044 0532 0130 00",
        "GB29 NWBK 6016 1331 9268 19",
        "FR14 2004 1010 0505 0001 3M02 606",
        "NO93 8601 1117 947",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "de89370400440532013000",
        "IBAN: DE89-3704-0044-0532-0130-00",
        "DE89\u{a0}3704\u{200b}0044 0532 0130 00",
    ] {
        assert!(iban::check(valid).is_ok(), "{valid}");
    }
    assert_eq!(iban::check("DE91 1000 0000 0123 4567 88"), Err(Rule::IbanCheck));
    assert_eq!(iban::check("GB82 TEST 1234 5698 7654 32"), Err(Rule::IbanCheck));
    let found = |sign: &str| sign.to_owned();
    assert_eq!(
        iban::check("DE91 1000 OOOO 0123 4567 89"),
        Err(Rule::IbanDigit {
            position: 9,
            found: found("O")
        })
    );
    assert_eq!(
        iban::check("GB29 NW8K 6016 1331 9268 19"),
        Err(Rule::IbanLetter {
            position: 7,
            found: found("8")
        })
    );
    assert_eq!(
        iban::check("DE91 1000 0000 0123 4567"),
        Err(Rule::IbanLength {
            expected: 22,
            found: 20
        })
    );
    assert_eq!(
        iban::check("QQ91 1000 0000"),
        Err(Rule::IbanCountry { country: "QQ".into() })
    );
    for wrong in ["", "1234567890", "DE", "DEX1 1000", "DE91 1000 0000 0123 4567 8ä"] {
        assert_eq!(iban::check(wrong), Err(Rule::NotAnIban), "{wrong}");
    }
    assert_eq!(
        iban::grouped("DE91100000000123456789"),
        "DE91 1000 0000 0123 4567 89"
    );
}

/// An account number of each country, as banks and manuals print them as examples; each has right check digits. Not
/// compared with the registry's own list.
#[rustfmt::skip]
const EXAMPLES: &[&str] = &[
    "AD1200012030200359100100", "AE070331234567890123456", "AL47212110090000000235698741", "AT611904300234573201",
    "AZ21NABZ00000000137010001944", "BA391290079401028494", "BE68539007547034", "BG80BNBG96611020345678",
    "BH67BMAG00001299123456", "BR1800360305000010009795493C1", "BY13NBRB3600900000002Z00AB00", "CH9300762011623852957",
    "CR05015202001026284066", "CY17002001280000001200527600", "CZ6508000000192000145399", "DE89370400440532013000",
    "DK5000400440116243", "DO28BAGR00000001212453611324", "EE382200221020145685", "EG380019000500000000263180002",
    "ES9121000418450200051332", "FI2112345600000785", "FO6264600001631634", "FR1420041010050500013M02606",
    "GB29NWBK60161331926819", "GE29NB0000000101904917", "GI75NWBK000000007099453", "GL8964710001000206",
    "GR1601101250000000012300695", "GT82TRAJ01020000001210029690", "HR1210010051863000160", "HU42117730161111101800000000",
    "IE29AIBK93115212345678", "IL620108000000099999999", "IQ98NBIQ850123456789012", "IS140159260076545510730339",
    "IT60X0542811101000000123456", "JO94CBJO0010000000000131000302", "KW81CBKU0000000000001234560101",
    "KZ86125KZT5004100100", "LB62099900000001001901229114", "LC55HEMM000100010012001200023015", "LI21088100002324013AA",
    "LT121000011101001000", "LU280019400644750000", "LV80BANK0000435195001", "LY83002048000020100120361",
    "MC5811222000010123456789030", "MD24AG000225100013104168", "ME25505000012345678951", "MK07250120000058984",
    "MR1300020001010000123456753", "MT84MALT011000012345MTLCAST001S", "MU17BOMM0101101030300200000MUR",
    "NL91ABNA0417164300", "NO9386011117947", "PK36SCBL0000001123456702", "PL61109010140000071219812874",
    "PS92PALS000000000400123456702", "PT50000201231234567890154", "QA58DOHB00001234567890ABCDEFG",
    "RO49AAAA1B31007593840000", "RS35260005601001611379", "SA0380000000608010167519", "SC18SSCB11010000000000001497USD",
    "SE4550000000058398257466", "SI56263300012039086", "SK3112000000198742637541", "SM86U0322509800000000270100",
    "SV62CENR00000000000000700025", "TL380080012345678910157", "TN5910006035183598478831", "TR330006100519786457841326",
    "UA213223130000026007233566001", "VA59001123000012345678", "VG96VPVG0000012345678901", "XK051212012345678906",
];

#[test]
fn iban_of_every_country() {
    for example in EXAMPLES {
        assert_eq!(iban::check(example), Ok((*example).to_owned()), "{example}");
        // Any two neighbouring digits swapped are found.
        let signs: Vec<char> = example.chars().collect();
        for at in 4..example.len() - 1 {
            let mut signs = signs.clone();
            if !(signs[at].is_ascii_digit() && signs[at + 1].is_ascii_digit()) {
                continue;
            }
            signs.swap(at, at + 1);
            let swapped: String = signs.into_iter().collect();
            assert!(swapped == *example || iban::check(&swapped).is_err(), "{swapped}");
        }
    }
}

#[test]
fn tax_id() {
    // Published examples: Bundeszentralamt für Steuern (the first), python-stdnum and other validators' tests.
    for valid in [
        "86095742719",
        "47036892816",
        "65929970489",
        "57549285017",
        "25768131411",
        "36 574 261 809",
    ] {
        assert!(tax_id::check(valid).is_ok(), "{valid}");
    }
    for wrong in [
        "86095742718", // check digit
        "01234567891", // begins with 0
        "12345678903", // no digit twice
        "11123456784", // three in a row
        "11223456788", // two digits twice
    ] {
        assert_eq!(tax_id::check(wrong), Err(Rule::TaxIdCheck), "{wrong}");
    }
    for wrong in ["", "8609574271", "860957427190", "8609574271a"] {
        assert_eq!(tax_id::check(wrong), Err(Rule::TaxIdDigits), "{wrong}");
    }
}

#[test]
fn identity_card() {
    for valid in ["T220001293", "L9F6MKYMJ0", "t22000129-3", "T22000129 3"] {
        assert!(id_card::check(valid).is_ok(), "{valid}");
    }
    assert_eq!(id_card::check("T220001294"), Err(Rule::IdCardCheck));
    for wrong in ["", "T22000129", "A220001293", "T2200012933", "T22000129X"] {
        assert_eq!(id_card::check(wrong), Err(Rule::NotAnIdCard), "{wrong}");
    }
}

#[test]
fn number_plate() {
    let ok = |text: &str| plate::check(text).unwrap();
    assert_eq!(ok("J-AB 123"), "J-AB 123");
    assert_eq!(ok("j ab 123 e"), "J-AB 123E");
    assert_eq!(ok("SÖM-X 1h"), "SÖM-X 1H");
    assert_eq!(ok("EF–A 9999"), "EF-A 9999");
    assert_eq!(ok("JAB123"), "JAB123");
    for wrong in [
        "",
        "J",
        "J-AB",
        "J-AB 0",
        "J-AB 012",
        "J-ABC 1",
        "ABCD-E 1",
        "J-AB 12345",
        "WAK-AB 1234E",
        "É-A 1",
    ] {
        assert_eq!(plate::check(wrong), Err(Rule::NotAPlate), "{wrong}");
    }
}

#[test]
fn email() {
    let ok = |text: &str| contact::email(text).unwrap();
    assert_eq!(ok(" Anna.Lena+amt@Example.ORG. "), "Anna.Lena+amt@example.org");
    assert_eq!(ok("mailto:a@b-c.de"), "a@b-c.de");
    assert_eq!(ok("jörg@müller.de"), "jörg@müller.de");
    assert_eq!(contact::email("anna.example.org"), Err(Rule::EmailWithoutAt));
    assert_eq!(contact::email("a@b@c.de"), Err(Rule::EmailSeveralAt));
    assert_eq!(contact::email("@c.de"), Err(Rule::EmailName));
    assert_eq!(contact::email("a,b@c.de"), Err(Rule::EmailName));
    for wrong in [
        "a@",
        "a@c",
        "a@c.",
        "a@.de",
        "a@c..de",
        "a@-c.de",
        "a@c.d",
        "a@1.2.3.4",
        "a@c_d.de",
    ] {
        assert_eq!(contact::email(wrong), Err(Rule::EmailServer), "{wrong}");
    }
}

#[test]
fn telephone() {
    let ok = |text: &str| contact::telephone(text).unwrap();
    assert_eq!(ok("03641 / 12 34-56"), "03641123456");
    assert_eq!(ok("+49 (0) 3641 123456"), "+493641123456");
    assert_eq!(ok("0049 3641 123456"), "+493641123456");
    assert_eq!(ok("+1 (212) 555.0100"), "+12125550100");
    assert_eq!(contact::telephone("123456"), Err(Rule::TelephoneWithoutPrefix));
    assert_eq!(contact::telephone("0364"), Err(Rule::TelephoneDigits));
    assert_eq!(
        contact::telephone("0123456789012345678"),
        Err(Rule::TelephoneDigits)
    );
    for wrong in ["", "-", "anrufen", "03641 12x", "+"] {
        assert_eq!(contact::telephone(wrong), Err(Rule::NotATelephone), "{wrong}");
    }
}

#[test]
fn address() {
    assert_eq!(postal::postcode(" D-07 743").unwrap().to_string(), "07743");
    assert_eq!(postal::postcode("7743"), Err(Rule::NotAPostcode));
    assert_eq!(postal::house_number("12 a - 14").unwrap(), "12 a - 14");
    assert_eq!(postal::house_number("a"), Err(Rule::NotAHouseNumber));
}

#[test]
fn numbers() {
    let d = |text: &str| text.parse::<Decimal>().unwrap();
    for (typed, decimals, value) in [
        ("12", 0, "12"),
        (" 1 234 ", 0, "1234"),
        ("1.234", 0, "1234"),
        ("1.234.567", 0, "1234567"),
        ("1,234,567", 0, "1234567"),
        ("1.234,50", 2, "1234.5"),
        ("1,234.50", 2, "1234.5"),
        ("1'234.50", 2, "1234.5"),
        ("1.234", 2, "1234"),
        ("12,50 €", 2, "12.5"),
        ("12,- Euro", 2, "12"),
        ("−5", 0, "-5"),
        ("007", 0, "7"),
        (",5", 2, "0.5"),
        ("0,125", 3, "0.125"),
        ("12,00", 0, "12"),
    ] {
        assert_eq!(number::read(typed, decimals), Ok(d(value)), "{typed}");
    }
    for (typed, decimals, rule) in [
        ("", 0, Rule::NotANumber),
        ("zwölf", 0, Rule::NotANumber),
        ("1.2.3", 2, Rule::NotANumber),
        ("1,2,3.4", 2, Rule::NotANumber),
        ("12-", 0, Rule::NotANumber),
        ("٣", 0, Rule::NotANumber),
        ("1,5", 0, Rule::NotWhole),
        ("1,234", 0, Rule::AmbiguousNumber),
        ("1,234", 2, Rule::AmbiguousNumber),
        ("1.234", 3, Rule::AmbiguousNumber),
        ("12,345", 1, Rule::AmbiguousNumber),
        ("1234,567", 2, Rule::TooManyDecimals { max: 2 }),
        ("1234567890123456", 0, Rule::NumberTooLong),
    ] {
        assert_eq!(number::read(typed, decimals), Err(rule), "{typed}");
    }
}

#[test]
fn days() {
    let ok = |day: &str, month: &str, year: &str| date::day(day, month, year).unwrap().to_string();
    assert_eq!(ok("3", "5", "2024"), "2024-05-03");
    assert_eq!(ok("03.", "mai", " 2024 "), "2024-05-03");
    for (month, number) in [
        ("Jan", 1),
        ("jänner", 1),
        ("Feb.", 2),
        ("Mrz", 3),
        ("maerz", 3),
        ("MÄRZ", 3),
        ("March", 3),
        ("apr", 4),
        ("May", 5),
        ("juni", 6),
        ("july", 7),
        ("Aug", 8),
        ("Sept.", 9),
        ("oct", 10),
        ("Okt", 10),
        ("nov", 11),
        ("December", 12),
        ("Dez", 12),
    ] {
        assert_eq!(date::day("1", month, "2024").unwrap().month(), number, "{month}");
    }
    let faults = |day: &str, month: &str, year: &str| date::day(day, month, year).unwrap_err();
    assert_eq!(faults("31", "4", "2024"), [(Some(Part::Day), Rule::NoSuchDay)]);
    assert_eq!(faults("29", "2", "2023"), [(Some(Part::Day), Rule::NoSuchDay)]);
    assert_eq!(
        faults("", "4", ""),
        [
            (Some(Part::Day), Rule::Missing),
            (Some(Part::Year), Rule::Missing)
        ]
    );
    assert_eq!(
        faults("32", "13", "24"),
        [
            (Some(Part::Day), Rule::NotADate),
            (Some(Part::Month), Rule::NotADate),
            (Some(Part::Year), Rule::YearDigits),
        ]
    );
    assert_eq!(
        faults("1", "ja", "20245"),
        [
            (Some(Part::Month), Rule::NotADate),
            (Some(Part::Year), Rule::YearDigits)
        ]
    );
    let partial =
        |day: &str, month: &str, year: &str| date::partial(day, month, year, false).unwrap().to_string();
    assert_eq!(partial("", "", "2020"), "2020");
    assert_eq!(partial("", "5", "2020"), "2020-05");
    assert_eq!(
        date::partial("3", "", "2020", false),
        Err(vec![(Some(Part::Month), Rule::Missing)])
    );
}

#[test]
fn times() {
    for (typed, time) in [
        ("9", "09:00"),
        ("9:05", "09:05"),
        ("09.05 Uhr", "09:05"),
        ("2359", "23:59"),
        ("9h30", "09:30"),
        ("0", "00:00"),
    ] {
        assert_eq!(date::time(typed).unwrap().to_string(), time, "{typed}");
    }
    for wrong in ["", "24", "9:5", "9:60", "abc", "12:00:00", "12345", "٣"] {
        assert_eq!(date::time(wrong), Err(Rule::NotATime), "{wrong}");
    }
}

#[test]
fn ages() {
    let years = |from: &str, to: &str| date::years_between(from.parse().unwrap(), to.parse().unwrap());
    assert_eq!(years("2008-11-23", "2026-11-23"), 18);
    assert_eq!(years("2008-11-24", "2026-11-23"), 17);
    assert_eq!(years("2008-02-29", "2026-02-28"), 17);
    assert_eq!(years("2026-11-23", "2008-11-23"), -18);
}

fn mod_97(digits: &str) -> u32 {
    digits
        .bytes()
        .fold(0, |rest, b| (rest * 10 + u32::from(b - b'0')) % 97)
}

proptest! {
    #[test]
    fn nothing_panics(text in ".*", day in ".{0,5}", month in ".{0,10}", year in ".{0,5}", decimals in 0u8..=6) {
        let _ = (iban::check(&text), tax_id::check(&text), id_card::check(&text), plate::check(&text));
        let _ = (contact::email(&text), contact::telephone(&text), postal::postcode(&text), postal::house_number(&text));
        let _ = (number::read(&text, decimals), date::day(&day, &month, &year), date::time(&text));
        let _ = date::partial(&day, &month, &year, false);
    }

    #[test]
    fn numbers_never_panic(text in "[0-9.,' €+-]{0,12}", decimals in 0u8..=6) {
        if let Ok(number) = number::read(&text, decimals) {
            // What was understood is understood again, however it is printed.
            prop_assert_eq!(text.parse::<Decimal>().unwrap_or(number).scale() <= 6, true);
        }
    }

    #[test]
    fn one_wrong_digit_of_an_iban_is_found(bban in "[0-9]{18}", at in 0usize..22, by in 1u8..=9) {
        let check = 98 - mod_97(&format!("{bban}131400"));
        let iban = format!("DE{check:02}{bban}");
        prop_assert_eq!(iban::check(&iban), Ok(iban.clone()));
        if at >= 2 {
            let mut bytes = iban.into_bytes();
            bytes[at] = b'0' + (bytes[at] - b'0' + by) % 10;
            prop_assert!(iban::check(std::str::from_utf8(&bytes).unwrap()).is_err());
        }
    }

    #[test]
    fn shifting_days_there_and_back(year in 1000u16..=9000, month in 1u8..=12, day in 1u8..=28, by in -360_000i32..=300_000) {
        let date = model::Date::new(year, month, day).unwrap();
        let there = date::shift(date, 0, by);
        prop_assert_eq!(date::shift(there, 0, -by), date);
        prop_assert_eq!(there > date, by > 0);
    }
}
