//! Folding against the list of DIN 91379. The list is not in the repository.

mod common;

#[test]
fn every_letter_of_din_91379_folds_to_its_search_form() {
    let Some(list) = common::shared("domain/din91379/latin_list_search_form_1.3.txt") else {
        return;
    };
    let mut letters = 0;
    for line in list.lines() {
        let columns: Vec<&str> = line.split(';').map(str::trim).collect();
        let [_, _, code, name, _, form, ..] = columns[..] else {
            continue;
        };
        let text = |codes: &str| -> String {
            codes
                .split_whitespace()
                .filter_map(|c| char::from_u32(u32::from_str_radix(c, 16).ok()?))
                .collect()
        };
        assert_eq!(search::fold(&text(code)), text(form).to_lowercase(), "{name}");
        letters += 1;
    }
    assert!(letters > 600, "{letters}");
}
