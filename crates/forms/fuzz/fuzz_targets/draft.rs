//! Any bytes as a draft of a real form, alone and inside a bundle: `cargo +nightly fuzz run draft` in crates/forms.
#![no_main]

use forms::bundle::Bundle;
use forms::{Form, draft};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static FORM: LazyLock<Form> = LazyLock::new(|| {
    let json = include_bytes!("../../../../data/forms/hundesteuer-anmeldung.json");
    Form::from_value(&serde_json::from_slice(json).unwrap()).unwrap()
});

fuzz_target!(|bytes: &[u8]| {
    read(bytes);
    // Past the frame, which chance seldom passes.
    let mut framed = br#"{"format":1,"form":"hundesteuer-anmeldung","version":1,"answers":"#.to_vec();
    framed.extend(bytes);
    framed.push(b'}');
    read(&framed);
    if let Ok(bundle) = Bundle::from_bytes(bytes) {
        read(&bundle.draft);
        assert_eq!(Bundle::from_bytes(&bundle.to_bytes()).as_ref(), Ok(&bundle));
    }
});

fn read(bytes: &[u8]) {
    let _ = draft::form_of(bytes);
    if let Ok(read) = draft::from_bytes(&FORM, bytes) {
        // What was taken over once is taken over whole from then on.
        let again = draft::to_bytes(&FORM, &read.answers, read.step.as_ref(), read.update.as_ref());
        let again = draft::from_bytes(&FORM, &again).unwrap();
        assert_eq!((again.answers, again.update), (read.answers, read.update));
    }
}
