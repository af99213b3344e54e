//! What breaks layouts: words longer than a phone is wide, and writing from right to left.

use super::{example, group, kept, nothing};
use crate::components::*;
use leptos::prelude::*;

pub(super) fn examples() -> impl IntoView {
    (long_words(), right_to_left())
}

const WORD: &str = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";

fn long_words() -> impl IntoView {
    let (text, set_text) = kept(WORD);
    let (choice, set_choice) = kept("a");
    let choices = vec![
        Choice::new("a", WORD)
            .with_hint("Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung"),
    ];
    let content = view! {
        <Alert title=WORD level=4 kind=AlertKind::Warning />
        <Field id="long-field" label=WORD hint=WORD error=WORD>
            <TextInput value=text on_input=set_text />
        </Field>
        <Fieldset id="long-choice" legend=WORD>
            <Radios choices=choices value=choice on_change=set_choice />
        </Fieldset>
        <CardGrid>
            <Card title=WORD href="#long-words" text=WORD icon=IconName::Law />
        </CardGrid>
        <SummaryList rows=vec![SummaryRow::new(WORD, WORD).with_change("#long-words")] />
        <Button on_press=nothing()>{WORD}</Button>
        <Tag text=WORD />
    };
    group(
        "Lange Wörter",
        example("long-words", "Ein Wort, breiter als ein Telefon", content),
    )
}

fn right_to_left() -> impl IntoView {
    let (name, set_name) = kept("محمد");
    let content = view! {
        <div dir="rtl" lang=|| "ar" class="al-flow">
            <BackLink href="#rtl" label="رجوع" />
            <StepIndicator current=2u32 total=5u32 />
            <Alert title="معلومة" level=4 />
            <Field id="rtl-name" label="الاسم الأول" hint="كما هو في بطاقة الهوية" error="أدخل الاسم الأول">
                <TextInput value=name on_input=set_name />
            </Field>
            <SummaryList rows=vec![SummaryRow::new("الاسم", "محمد Müller").with_change("#rtl")] />
            <CardGrid>
                <Card title="بطاقة الهوية وجواز السفر" href="#rtl" icon=IconName::IdCard />
            </CardGrid>
            <Button icon_after=IconName::Forward on_press=nothing()>"متابعة"</Button>
        </div>
    };
    group("Von rechts nach links", example("rtl", "Arabisch", content))
}
