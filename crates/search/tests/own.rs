//! The project's own queries over the project's own services.

#![allow(clippy::expect_used, clippy::print_stdout)]

mod common;

use common::Ask;
use model::Lang;

fn run(lang: Lang) -> common::Score {
    let entries = common::own(lang);
    let file = common::repository().join(format!("data/search/queries.{}.tsv", lang.tag()));
    let queries = std::fs::read_to_string(file).expect("queries");
    let there = |ask: &Ask| {
        ask.answers
            .iter()
            .any(|answer| entries.iter().any(|entry| entry.key == *answer))
    };
    let asks: Vec<Ask> = common::asks(&queries).into_iter().filter(there).collect();
    println!("{} queries over {} services", asks.len(), entries.len());
    let index = common::index(lang, &entries);
    common::evaluate(&index, &entries, &asks)
}

#[test]
fn finds_what_is_asked_in_german() {
    let score = run(Lang::De);
    assert!(score.five * 100 >= score.all * 97, "{score:?}");
    assert!(score.first * 100 >= score.all * 90, "{score:?}");
}

#[test]
fn finds_what_is_asked_in_english() {
    let score = run(Lang::En);
    assert!(score.five * 100 >= score.all * 90, "{score:?}");
}
