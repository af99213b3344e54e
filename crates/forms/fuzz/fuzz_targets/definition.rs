//! Any text as a definition, and as answers to what came out: `cargo +nightly fuzz run definition` in crates/forms, with
//! the forms of data/forms as a first corpus.
#![no_main]

use forms::{Answers, Context, Form, check_submission, prune, review, to_data};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(form) = Form::from_json(text) else { return };
    let today = Context::on("2026-11-24".parse().expect("a day"));
    // The definition's own text as answers: names that the form has, values of every shape.
    let value = serde_json::from_str(text).unwrap_or_default();
    for answers in [Answers::new(), Answers::from_value(value).unwrap_or_default()] {
        let pruned = prune(&form, &answers, &today);
        let _ = check_submission(&form, &pruned, &today);
        let _ = to_data(&form, &answers, &today);
        for lang in model::Lang::ALL {
            let _ = review(&form, &answers, lang, &today);
        }
    }
    let _ = forms::schema::json_schema(&form);
});
