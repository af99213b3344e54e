//! Catalogues that are not in the repository: Munich's, which other search libraries were measured with, and titles alone.

mod common;

use model::Lang;

#[test]
fn finds_what_citizens_of_munich_ask_for() {
    let (Some(entries), Some(queries)) = (common::munich(), common::shared("search/munich-queries.tsv"))
    else {
        return;
    };
    let index = common::index(Lang::De, &entries);
    let score = common::evaluate(&index, &entries, &common::asks(&queries));
    // The best library in a browser: 63 and 56.
    assert!(score.five >= 66, "{score:?}");
    assert!(score.first >= 60, "{score:?}");
}

#[test]
fn finds_more_of_what_citizens_of_munich_could_ask_for() {
    let Some(entries) = common::munich() else { return };
    let index = common::index(Lang::De, &entries);
    let score = common::evaluate(&index, &entries, &common::asks(include_str!("munich.tsv")));
    assert!(score.five * 100 >= score.all * 96, "{score:?}");
    assert!(score.first * 100 >= score.all * 87, "{score:?}");
}

#[test]
fn finds_services_that_have_nothing_but_a_title() {
    let Some(entries) = common::titles() else { return };
    let index = common::index(Lang::De, &entries);
    let score = common::evaluate(&index, &entries, &common::asks(include_str!("titles.tsv")));
    assert!(score.five * 100 >= score.all * 94, "{score:?}");
    assert!(score.first * 100 >= score.all * 86, "{score:?}");
}
