//! The search form of DIN 91379, as one string a Latin search letter.
//!
//! Made from `latin_list_search_form_1.3.txt` (String-Latin/DIN-91379-Characters-and-Sequences, CC BY 4.0, see
//! `data/search/NOTICE`): lower case only, characters that fold to themselves left out, sequences left out because
//! they all follow from dropping the combining marks. `tests/din91379.rs` checks it against the list.

/// (search form, the letters that fold to it).
pub(crate) const SEARCH_FORM: &[(&str, &str)] = &[
    ("a", "àáâãāăąǎȧạảấầẩẫậắằẳẵặ"),
    ("aa", "åǻ"),
    ("ae", "äæǟǣǽ"),
    ("b", "ḃḇ"),
    ("c", "çćĉċčƈ"),
    ("d", "ðďđḋḍḏḑ"),
    ("e", "èéêëēĕėęěȩəḗḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǥǧǵḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐɨḯỉị"),
    ("ij", "ĳ"),
    ("j", "ĵǰ"),
    ("k", "ķĸǩḱḳḵ"),
    ("l", "ĺļľŀłḷḻ"),
    ("m", "ṁṃ"),
    ("n", "ñńņňŉŋǹṅṇṉ"),
    ("o", "òóôõōŏőơǒǫǭȭȯȱṓọỏốồổỗộớờởỡợ"),
    ("oe", "öøœǿȫ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȓṙṛṟ"),
    ("s", "śŝşšșṡṣ"),
    ("ss", "ß"),
    ("t", "ţťŧțṫṭṯẗ"),
    ("th", "þ"),
    ("u", "ùúûũūŭůűųưǔụủứừửữự"),
    ("ue", "üǖǘǚǜ"),
    ("w", "ŵẁẃẅẇ"),
    ("x", "ẍ"),
    ("y", "ýÿŷȳẏỳỵỷỹ"),
    ("z", "źżžǯʒẑẓẕ"),
];
