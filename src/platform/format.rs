//! Dates, numbers and money as people of a language write them, by the browser's Intl.

use js_sys::{Array, Function, Intl, Object, Reflect};
use model::{Cents, Date, Lang};
use wasm_bindgen::{JsCast, JsValue};

/// A day, e.g. "23. November 2026".
#[must_use]
pub fn date(date: Date, lang: Lang) -> String {
    let options = options(&[
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
        ("timeZone", "UTC"),
    ]);
    let iso = JsValue::from_str(&date.to_string());
    String::from(js_sys::Date::new(&iso).to_locale_date_string(locale(lang), &options))
}

/// A day with its weekday, e.g. "Dienstag, 24. November 2026".
#[must_use]
pub fn weekday_and_date(date: Date, lang: Lang) -> String {
    let options = options(&[("dateStyle", "full"), ("timeZone", "UTC")]);
    let iso = JsValue::from_str(&date.to_string());
    String::from(js_sys::Date::new(&iso).to_locale_date_string(locale(lang), &options))
}

/// The day of the week of a day, e.g. "Dienstag".
#[must_use]
pub fn weekday(date: Date, lang: Lang) -> String {
    let options = options(&[("weekday", "long"), ("timeZone", "UTC")]);
    let iso = JsValue::from_str(&date.to_string());
    String::from(js_sys::Date::new(&iso).to_locale_date_string(locale(lang), &options))
}

/// Name of a language by its tag, e.g. "Ukrainisch" for `uk`; the tag itself if the browser does not know it.
#[must_use]
pub fn language(tag: &str, lang: Lang) -> String {
    let names = made("DisplayNames", lang, &options(&[("type", "language")]));
    let name = names.and_then(|names| answer(&names, "of", &JsValue::from_str(tag)));
    name.unwrap_or_else(|| tag.to_owned())
}

/// Words as a list, e.g. "Deutsch, Englisch und Ukrainisch"; with commas alone if the browser cannot.
#[must_use]
pub fn list(words: &[String], lang: Lang) -> String {
    let all: Array = words.iter().map(|word| JsValue::from_str(word)).collect();
    let format = made("ListFormat", lang, &options(&[]));
    let list = format.and_then(|format| answer(&format, "format", &all));
    list.unwrap_or_else(|| words.join(", "))
}

/// An object of a class of Intl that not every browser has.
fn made(class: &str, lang: Lang, options: &Object) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl")).ok()?;
    let class: Function = Reflect::get(&intl, &JsValue::from_str(class))
        .ok()?
        .dyn_into()
        .ok()?;
    Reflect::construct(&class, &Array::of2(&JsValue::from_str(locale(lang)), options)).ok()
}

/// What a method of it says to one argument.
fn answer(object: &JsValue, method: &str, argument: &JsValue) -> Option<String> {
    let method: Function = Reflect::get(object, &JsValue::from_str(method))
        .ok()?
        .dyn_into()
        .ok()?;
    method.call1(object, argument).ok()?.as_string()
}

/// A month, e.g. "November 2026".
#[must_use]
pub fn month(date: Date, lang: Lang) -> String {
    let options = options(&[("month", "long"), ("year", "numeric"), ("timeZone", "UTC")]);
    let iso = JsValue::from_str(&date.to_string());
    String::from(js_sys::Date::new(&iso).to_locale_date_string(locale(lang), &options))
}

/// A moment given in RFC 3339, e.g. "23. November 2026, 21:45 Uhr"; the text itself if it is none.
#[must_use]
pub fn moment(rfc3339: &str, lang: Lang) -> String {
    let moment = js_sys::Date::new(&JsValue::from_str(rfc3339));
    if moment.get_time().is_nan() {
        return rfc3339.to_owned();
    }
    let options = options(&[("dateStyle", "long"), ("timeStyle", "short")]);
    String::from(moment.to_locale_string(locale(lang), &options))
}

/// The day of a moment given in milliseconds since 1970, e.g. "23. November 2026", where the device is.
#[must_use]
pub fn day_of(ms: u64, lang: Lang) -> String {
    let options = options(&[("day", "numeric"), ("month", "long"), ("year", "numeric")]);
    String::from(instant(ms).to_locale_date_string(locale(lang), &options))
}

/// A moment given in milliseconds since 1970, e.g. "23. November 2026 um 21:45".
#[must_use]
pub fn moment_of(ms: u64, lang: Lang) -> String {
    let options = options(&[("dateStyle", "long"), ("timeStyle", "short")]);
    String::from(instant(ms).to_locale_string(locale(lang), &options))
}

fn instant(ms: u64) -> js_sys::Date {
    // Below 2^53 for the next 200,000 years.
    #[allow(clippy::cast_precision_loss)]
    js_sys::Date::new(&JsValue::from_f64(ms as f64))
}

/// An amount in euros, e.g. "46,00 €".
#[must_use]
pub fn money(amount: Cents, lang: Lang) -> String {
    euros(f64::from(amount.0) / 100.0, lang)
}

/// An amount in euros that need not be whole cents, e.g. "46,00 €".
#[must_use]
pub fn euros(amount: f64, lang: Lang) -> String {
    number(
        amount,
        lang,
        &options(&[("style", "currency"), ("currency", "EUR")]),
    )
}

/// A number with the language's separators, e.g. "1.234,5".
#[must_use]
pub fn decimal(value: f64, lang: Lang) -> String {
    number(value, lang, &options(&[("maximumFractionDigits", "6")]))
}

fn number(value: f64, lang: Lang, options: &Object) -> String {
    let locales = Array::of1(&JsValue::from_str(locale(lang)));
    let format = Intl::NumberFormat::new(&locales, options).format();
    format
        .call1(&JsValue::UNDEFINED, &JsValue::from_f64(value))
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| value.to_string())
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (key, value) in pairs {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    object
}

const fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "de-DE",
        // Day before month, euros and the 24-hour clock: this is about Germany.
        Lang::En => "en-GB",
    }
}
