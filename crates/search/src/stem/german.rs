//! A light stemmer for German, made for the language of offices: it would rather leave two forms apart that belong
//! together (a prefix finds them anyway) than put strangers together.

use super::Families;

/// Prefixes that stand before the `ge` of a participle and the `zu` of an infinitive.
const SEPARABLE: &[&str] = &[
    "ab", "an", "auf", "aus", "bei", "bereit", "durch", "ein", "fehl", "fest", "fort", "frei", "gut", "heim",
    "her", "hin", "los", "mit", "nach", "nieder", "statt", "teil", "uber", "um", "unter", "vor", "weg",
    "weiter", "wieder", "zu", "zuruck", "zusammen",
];

/// Prefixes that stay where they are.
const INSEPARABLE: &[&str] = &["be", "ent", "er", "ver", "zer"];

pub(super) fn stem(base: &str, families: &Families) -> String {
    let base = linked(base).unwrap_or(base);
    if let Some(root) = families.root(base, true) {
        return root.to_owned();
    }
    let plain = inflection(base);
    if let Some(root) = families.root(plain, true) {
        return root.to_owned();
    }
    let verb = infinitive(base, plain)
        .or_else(|| participle(plain, families))
        .or_else(|| {
            // beantragt, verlängert: participles without ge.
            let bare = plain.strip_suffix('t')?;
            let known = INSEPARABLE.iter().any(|p| bare.starts_with(p));
            (known && bare.len() >= 6).then(|| inflection(bare).to_owned())
        });
    let stem = verb.unwrap_or_else(|| plain.to_owned());
    if let Some(root) = families.root(&stem, true) {
        return root.to_owned();
    }
    with_root(&stem, families).unwrap_or_else(|| nominal(&stem))
}

/// Without the s that stands behind certain endings where a compound was cut: "Versicherungs- und Beitragspflicht".
fn linked(word: &str) -> Option<&str> {
    let bare = word.strip_suffix('s')?;
    let endings = ["ung", "heit", "keit", "schaft", "ion", "itat"];
    endings
        .iter()
        .any(|ending| bare.ends_with(ending))
        .then_some(bare)
}

/// Without the endings of declension and conjugation and without -ung.
fn inflection(word: &str) -> &str {
    let strip = |word: &'_ str, ending: &str, rest: usize| -> Option<usize> {
        let bare = word.strip_suffix(ending)?;
        (bare.len() >= rest).then_some(bare.len())
    };
    for (ending, keep) in [("nissen", 3), ("nisses", 3), ("nisse", 3)] {
        if let Some(len) = strip(word, ending, 3) {
            return word.get(..len + keep).unwrap_or(word);
        }
    }
    let word = match strip(word, "innen", 4).and_then(|len| word.get(..len)) {
        Some(bare) => bare,
        None => word,
    };
    let mut bare = word;
    for ending in ["ungen", "ungs", "ung"] {
        if let Some(len) = strip(word, ending, 3) {
            bare = word.get(..len).unwrap_or(word);
            break;
        }
    }
    if bare.len() < word.len() {
        // Verlängerung = verlängern: the same rest as after -ern.
        if bare.ends_with("ier") {
            return bare;
        }
        return strip(bare, "er", 3)
            .and_then(|len| bare.get(..len))
            .unwrap_or(bare);
    }
    for ending in ["ern", "em", "en", "er", "es", "e"] {
        if let Some(len) = strip(bare, ending, 3) {
            return bare.get(..len).unwrap_or(bare);
        }
    }
    if let Some(len) = strip(bare, "s", 4) {
        let rest = bare.get(..len).unwrap_or(bare);
        if rest.ends_with(['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'r', 't']) {
            return rest;
        }
    }
    if (bare.ends_with("eln") || bare.ends_with("ln")) && bare.len() >= 6 {
        return bare.strip_suffix('n').unwrap_or(bare);
    }
    bare
}

/// anzumelden = anmelden.
fn infinitive(base: &str, plain: &str) -> Option<String> {
    if !base.ends_with("en") {
        return None;
    }
    SEPARABLE.iter().find_map(|prefix| {
        let verb = plain.strip_prefix(prefix)?.strip_prefix("zu")?;
        (verb.len() >= 3).then(|| format!("{prefix}{verb}"))
    })
}

/// angemeldet = anmelden, umgezogen = umziehen, gemeldet = melden.
fn participle(plain: &str, families: &Families) -> Option<String> {
    if plain.ends_with("iert") && plain.len() >= 7 {
        return plain.strip_suffix('t').map(str::to_owned);
    }
    let separated = SEPARABLE
        .iter()
        .filter_map(|prefix| Some((*prefix, plain.strip_prefix(prefix)?.strip_prefix("ge")?)));
    for (prefix, rest) in separated.chain(plain.strip_prefix("ge").map(|rest| ("", rest))) {
        if let Some(root) = families.root(rest, false) {
            return Some(format!("{prefix}{root}"));
        }
        let bare = rest.strip_suffix("et").or_else(|| rest.strip_suffix('t'));
        if let Some(bare) = bare.filter(|bare| bare.len() >= 3 + usize::from(prefix.is_empty())) {
            let verb = inflection(bare);
            return Some(format!("{prefix}{}", families.root(verb, false).unwrap_or(verb)));
        }
    }
    None
}

/// Umzug = umziehen: the root behind the prefix.
fn with_root(stem: &str, families: &Families) -> Option<String> {
    if let Some(root) = families.root(stem, false) {
        return Some(root.to_owned());
    }
    SEPARABLE.iter().chain(INSEPARABLE).find_map(|prefix| {
        let root = families.root(stem.strip_prefix(prefix)?, false)?;
        Some(format!("{prefix}{root}"))
    })
}

/// Registration = registrieren, Adoption = adoptieren.
fn nominal(stem: &str) -> String {
    for ending in ["ation", "ition", "ion"] {
        if let Some(bare) = stem.strip_suffix(ending).filter(|bare| bare.len() >= 4) {
            return format!("{bare}ier");
        }
    }
    stem.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn families() -> Families {
        let own = |v: &str, r: &str, w: bool| (v.to_owned(), r.to_owned(), w);
        Families::new(vec![
            own("zug", "zieh", false),
            own("zog", "zieh", false),
            own("tritt", "tret", false),
            own("tret", "tret", false),
            own("lauf", "lauf", false),
            own("beantrag", "antrag", true),
        ])
    }

    fn same(words: &[&str]) {
        let stems: Vec<String> = words.iter().map(|w| stem(w, &families())).collect();
        assert!(
            stems.windows(2).all(|pair| pair[0] == pair[1]),
            "{words:?}: {stems:?}"
        );
    }

    #[test]
    fn brings_forms_together() {
        same(&["pass", "passe", "passes", "passen"]);
        same(&["anmeldung", "anmeldungen", "anmelden", "angemeldet", "anzumelden"]);
        same(&["fahrzeug", "fahrzeuge", "fahrzeugs", "fahrzeugen"]);
        same(&["kind", "kinder", "kindern", "kindes"]);
        same(&["zeugnis", "zeugnisse", "zeugnissen"]);
        same(&["verlangerung", "verlangern", "verlangert"]);
        same(&["urkunde", "urkunden"]);
        same(&["genehmigung", "genehmigungs"]);
    }

    #[test]
    fn brings_verbs_and_nouns_together() {
        same(&["umzug", "umzuge", "umziehen", "umgezogen"]);
        same(&["austritt", "austreten", "ausgetreten"]);
        same(&["antrag", "antrage", "beantragen", "beantragt", "beantragung"]);
        same(&["registrierung", "registrieren", "registriert", "registration"]);
        same(&["ablauf", "abgelaufen", "ablaufen"]);
        same(&["heirat", "heiraten", "geheiratet"]);
    }

    #[test]
    fn keeps_strangers_apart() {
        assert_ne!(stem("anmelden", &families()), stem("abmelden", &families()));
        assert_ne!(stem("pass", &families()), stem("passau", &families()));
    }
}
