//! The test catalogue and queries that other search libraries were measured with. Not in the repository.

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
