//! Places of the directory: told apart as the catalogue tells them.

use super::wire::Location;
use crate::knowledge::Knowledge;
use crate::source::answers::{Land, Link, MatchedBy, PlaceMatch, PlaceSearch};
use catalogue::fold;
use model::{Ars, Lang};

/// What was typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// Nothing.
    Empty,
    /// Digits, but no postcode and no key.
    NotAPostcode,
    /// Five digits, perhaps with words.
    Postcode(String, String),
    /// A regional key.
    Key(Ars),
    /// A name.
    Name(String),
}

impl Typed {
    pub(super) fn read(query: &str) -> Self {
        let query: String = query.chars().take(100).collect();
        let digits: String = query.chars().filter(char::is_ascii_digit).collect();
        let words = fold(&query.replace(|c: char| c.is_ascii_digit(), " "));
        match (digits.len(), words.is_empty()) {
            (0, true) => Self::Empty,
            (5, _) => Self::Postcode(digits, words),
            (12, true) => digits.parse().map_or(Self::NotAPostcode, Self::Key),
            (_, true) => Self::NotAPostcode,
            (_, false) => Self::Name(words),
        }
    }
}

fn name(location: &Location) -> &str {
    if location.gemeinde.is_empty() {
        &location.name
    } else {
        &location.gemeinde
    }
}

/// Makes an answer of what was found; `known` has names of districts and Länder, if the site's catalogue has them.
pub(super) fn answer(
    typed: &Typed,
    found: &[Location],
    land: &str,
    known: Option<&Knowledge>,
    lang: Lang,
) -> PlaceSearch {
    let (words, postcode) = match typed {
        Typed::Postcode(postcode, words) => (words.as_str(), Some(postcode.as_str())),
        Typed::Name(words) => (words.as_str(), None),
        Typed::Key(_) => ("", None),
        Typed::Empty => return nothing("empty"),
        Typed::NotAPostcode => return nothing("not-a-postcode"),
    };
    let mut here: Vec<(Ars, &Location)> = Vec::new();
    let mut elsewhere: Vec<&str> = Vec::new();
    for location in found {
        let Ok(ars) = location.ars.parse::<Ars>() else {
            continue;
        };
        if !location.ars.starts_with(land) {
            elsewhere.extend(location.ars.get(..2));
        } else if !here.iter().any(|(known, _)| *known == ars) {
            here.push((ars, location));
        }
    }
    if postcode.is_some() && !words.is_empty() {
        let fits = |(_, location): &(Ars, &Location)| fold(name(location)).starts_with(words);
        if here.iter().any(fits) {
            here.retain(fits);
        }
    }
    if here.is_empty() {
        let first = elsewhere
            .first()
            .filter(|first| elsewhere.iter().all(|one| one == *first));
        let land = first.and_then(|key| land_named(key, known, lang));
        return match (postcode, land) {
            (None, _) => nothing("nothing"),
            (Some(_), None) => nothing("outside-or-unknown"),
            (Some(_), land) => PlaceSearch {
                land,
                ..nothing("other-land")
            },
        };
    }
    let only = here.len() == 1;
    let places: Vec<PlaceMatch> = here
        .iter()
        .map(|(ars, location)| PlaceMatch {
            ars: ars.to_string(),
            name: name(location).to_owned(),
            district: known
                .and_then(|known| known.places.district_of(*ars))
                .map(|district| district.name.clone()),
            ambiguous: here
                .iter()
                .any(|(other, its)| other != ars && name(its) == name(location)),
            fit: match postcode {
                Some(_) if only => "exact",
                Some(_) => "prefix",
                None => fit(&fold(name(location)), words),
            },
            by: MatchedBy {
                kind: if postcode.is_some() { "postcode" } else { "name" },
                value: postcode.map(str::to_owned),
            },
        })
        .collect();
    let mut exact = places.iter().filter(|one| one.fit == "exact");
    let decided = match (exact.next(), exact.next(), places.as_slice()) {
        (Some(one), None, _) => Some(one.ars.clone()),
        (None, _, [one]) if one.fit != "similar" => Some(one.ars.clone()),
        _ => None,
    };
    PlaceSearch {
        outcome: if only { "one" } else { "several" },
        decided,
        land: None,
        places,
    }
}

fn fit(name: &str, words: &str) -> &'static str {
    match name.strip_prefix(words) {
        // A key names nothing.
        _ if words.is_empty() => "exact",
        Some("") => "exact",
        Some(_) => "prefix",
        None if name.split(' ').any(|word| word.starts_with(words)) => "word",
        None => "similar",
    }
}

fn nothing(outcome: &'static str) -> PlaceSearch {
    PlaceSearch {
        outcome,
        decided: None,
        land: None,
        places: Vec::new(),
    }
}

fn land_named(key: &str, known: Option<&Knowledge>, lang: Lang) -> Option<Land> {
    let mut lands = known?.places.lands.iter();
    let land = lands.find(|land| land.key.to_string() == key)?;
    Some(Land {
        key: key.to_owned(),
        name: land.name.text(lang).to_owned(),
        portal: land.portal.as_ref().map(|portal| Link {
            title: portal.name.clone(),
            url: portal.url.as_str().to_owned(),
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str, ars: &str) -> Location {
        Location {
            name: name.to_owned(),
            ars: ars.to_owned(),
            ..Location::default()
        }
    }

    fn search(query: &str, found: &[Location]) -> PlaceSearch {
        answer(&Typed::read(query), found, "16", None, Lang::De)
    }

    #[test]
    fn tells_apart_what_the_catalogue_tells_apart() {
        let two = [
            place("Elxleben", "160685006009"),
            place("Elxleben", "160705012013"),
        ];
        let jena = [place("Jena", "160530000000"), place("Jena", "160530000000")];
        let outcome = |query: &str, found: &[Location]| search(query, found).outcome;
        assert_eq!(outcome(" ", &[]), "empty");
        assert_eq!(outcome("077", &[]), "not-a-postcode");
        assert_eq!(outcome("07743", &jena), "one");
        assert_eq!(outcome("99189", &two), "several");
        assert_eq!(outcome("00000", &[]), "outside-or-unknown");
        assert_eq!(outcome("qwertz", &[]), "nothing");
        assert_eq!(
            outcome("10115", &[place("Berlin", "110000000000")]),
            "outside-or-unknown"
        );
        let twins = search("Elxleben", &two);
        assert!(twins.decided.is_none() && twins.places.iter().all(|one| one.ambiguous));
        assert_eq!(
            search("07743 Jena", &jena).decided.as_deref(),
            Some("160530000000")
        );
        assert_eq!(search("Jan", &jena).decided, None, "by a typing mistake: ask");
        assert_eq!(search("160530000000", &jena).outcome, "one");
    }

    #[test]
    fn what_is_no_place_is_left_out() {
        assert_eq!(
            search("x", &[place("x", "16"), place("y", "")]).outcome,
            "nothing"
        );
    }
}
