//! Schemas as tests need them.

use forms::import::{CodeList, Options};

/// Nothing but an id and lists.
pub fn options<'a>(id: &str, lists: &'a [CodeList]) -> Options<'a> {
    Options {
        id: id.parse().unwrap(),
        service: None,
        lists,
        overlay: None,
    }
}

/// A schema of version 3 around some structure.
pub fn v3(children: &str) -> String {
    format!(
        "<x:xdatenfelder.stammdatenschema.0102 xmlns:x=\"urn:xoev-de:fim:standard:xdatenfelder_3.0.0\">\n\
         <x:stammdatenschema><x:identifikation><x:id>S1</x:id></x:identifikation><x:name>S</x:name>\n{children}\
         </x:stammdatenschema></x:xdatenfelder.stammdatenschema.0102>"
    )
}

/// A field.
pub fn field(id: &str, times: &str, more: &str) -> String {
    format!(
        "<x:struktur><x:anzahl>{times}</x:anzahl><x:enthaelt><x:datenfeld><x:identifikation><x:id>{id}</x:id>\
         </x:identifikation><x:name>{id}</x:name>{more}</x:datenfeld></x:enthaelt></x:struktur>\n"
    )
}

/// A group that is there once.
pub fn group(id: &str, inner: &str) -> String {
    format!(
        "<x:struktur><x:anzahl>1:1</x:anzahl><x:enthaelt><x:datenfeldgruppe><x:identifikation><x:id>{id}</x:id>\
         </x:identifikation><x:name>{id}</x:name>{inner}</x:datenfeldgruppe></x:enthaelt></x:struktur>\n"
    )
}
