//! A small site: a page, the real catalogue and forms of `data/`, one file with compressed variants.

use ::catalogue::{Bundle, Kind, import, pack};
pub use amtslotse_tests::papers::{file, photo};
use api::{Application, ApplicationId, Attachment, AttachmentWire};
use files::Media;
use model::{Ars, Lang};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha512};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

pub const PAGE: &str = "<!doctype html><title>Amtslotse</title>";

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .join("data")
}

pub fn bundle() -> &'static Bundle {
    static BUNDLE: OnceLock<Bundle> = OnceLock::new();
    BUNDLE.get_or_init(|| import::load(&data()).unwrap().0)
}

/// Writes the site.
pub fn write(folder: &Path) {
    let put = |name: &str, content: &[u8]| {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    };
    let bundle = bundle();
    put("index.html", PAGE.as_bytes());
    put("config.json", b"{}");
    put("assets/core-1.bin", &pack(Kind::Core, &bundle.core).unwrap());
    put(
        "assets/places-1.bin",
        &pack(Kind::Places, &bundle.places).unwrap(),
    );
    put("assets/app-1.wasm", b"plain");
    put("assets/app-1.wasm.br", b"brotli");
    put("assets/app-1.wasm.gz", b"gzip");
    for entry in std::fs::read_dir(data().join("forms")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if name.ends_with(".json") && !name.ends_with(".schema.json") {
            put(&format!("assets/forms-1/{name}"), &std::fs::read(&path).unwrap());
        }
    }
    put(
        "assets/forms-1/anlagen.json",
        papers_form().to_string().as_bytes(),
    );
    for (slug, lang, texts) in &bundle.texts {
        let name = format!("assets/texts-1/{slug}.{}.bin", lang.tag());
        put(&name, &pack(Kind::Texts, texts).unwrap());
    }
    for lang in Lang::ALL {
        put(&format!("assets/search-1.{}.bin", lang.tag()), &index(lang));
    }
    let manifest = json!({
        "core": "assets/core-1.bin", "places": "assets/places-1.bin", "texts": "assets/texts-1",
        "forms": "assets/forms-1",
        "search": { "de": "assets/search-1.de.bin", "en": "assets/search-1.en.bin" },
    });
    put("assets.json", manifest.to_string().as_bytes());
}

/// An index over titles and words.
fn index(lang: Lang) -> Vec<u8> {
    let bundle = bundle();
    let rank = search::Rank {
        addressee: model::Addressee::Citizen,
        level: model::Level::Land,
    };
    let services = (0..).zip(&bundle.core.services);
    let documents: Vec<search::Document> = services
        .map(|(id, service)| search::Document {
            id,
            title: service.title.text(lang),
            name: service.name.text(lang),
            words: &[],
            short: service.short.text(lang),
            body: "",
            keys: &[],
            rank,
        })
        .collect();
    search::build(lang, &documents, &search::LanguageData::default())
}

/// An id of that number.
pub fn id(number: u64) -> ApplicationId {
    let mut bytes = [7; 16];
    bytes[8..].copy_from_slice(&number.to_be_bytes());
    bytes[..4].copy_from_slice(&number.to_le_bytes()[..4]);
    ApplicationId::from_random(bytes)
}

/// A message to the operator: needs no office.
pub fn message(text: &str) -> Application {
    Application {
        form: "rueckmeldung".parse().unwrap(),
        form_version: version("rueckmeldung"),
        service: None,
        office: None,
        place: None,
        lang: Lang::De,
        answers: object(json!({"topic": "other", "message": text})),
    }
}

/// A form for tests that wants files.
fn papers_form() -> Value {
    let question = |id: &str, accept: Value, max_files: u32, required: bool| {
        json!({
            "id": id, "kind": "file", "label": { "de": "Nachweise", "en": "Papers" }, "required": required,
            "accept": accept, "max-megabytes": 20, "max-files": max_files,
        })
    };
    json!({
        "id": "anlagen", "version": 1, "kind": "message",
        "title": { "de": "Nachweise", "en": "Papers" },
        "steps": [{
            "id": "papiere", "title": { "de": "Nachweise", "en": "Papers" },
            "items": [
                question("papers", json!(["pdf", "jpeg", "png"]), 3, true),
                question("more", json!(["pdf"]), 1, false),
            ],
        }],
    })
}

/// That form, with these files.
pub fn papers(files: &[&Attachment]) -> Application {
    let files: Vec<Value> = files
        .iter()
        .map(|file| {
            let mut value = serde_json::to_value(AttachmentWire::from(*file)).unwrap();
            value["id"] = json!(file.id.to_string());
            value
        })
        .collect();
    Application {
        form: "anlagen".parse().unwrap(),
        form_version: 1,
        service: None,
        office: None,
        place: None,
        lang: Lang::De,
        answers: object(json!({ "papers": files })),
    }
}

/// How a file is announced.
pub fn announced(number: u64, name: &str, bytes: &[u8]) -> Attachment {
    let media = match name.rsplit_once('.').unwrap().1 {
        "pdf" => Media::Pdf,
        "png" => Media::Png,
        _ => Media::Jpeg,
    };
    Attachment {
        id: id(number).to_string().parse().unwrap(),
        name: name.to_owned(),
        media,
        size: bytes.len() as u64,
        sha512: Sha512::digest(bytes).into(),
    }
}

/// The registration of a dog in Jena.
pub fn dog() -> Application {
    let bundle = bundle();
    let ars: Ars = "160530000000".parse().unwrap();
    let service = bundle.core.service("hundesteuer-anmelden").unwrap();
    let found = catalogue::resolve(&bundle.core, &bundle.places, service, ars);
    let office = bundle.core.office(found.responsible[0].office).unwrap();
    Application {
        form: "hundesteuer-anmeldung".parse().unwrap(),
        form_version: version("hundesteuer-anmeldung"),
        service: Some(service.slug.clone()),
        office: Some(office.id.to_string()),
        place: Some(ars),
        lang: Lang::De,
        answers: object(json!({
            "keeper-name": { "given": "Anna", "family": "Müller" },
            "keeper-born": { "day": "27", "month": "3", "year": "1985" },
            "keeper-address": { "street": "Markt", "number": "3", "postcode": "07743", "place": "Jena" },
            "telephone": "03641 123456",
            "dog-name": "Bello", "breed": "Mischling", "sex": "male", "colour": "schwarz",
            "dog-born": { "day": "", "month": "5", "year": "2024" },
            "chipped": true, "chip-number": "276 0981 0123 4567",
            "kept-since": { "day": "1", "month": "8", "year": "2024" },
            "reason": "acquired", "previous-keeper": "Tierheim Jena",
            "other-dogs": true, "other-dogs-count": "2", "insured": true,
            "reductions": ["shelter"],
            "direct-debit": true,
            "account": { "iban": "DE91 1000 0000 0123 4567 89", "own-account": true, "mandate": true },
            "declaration": true
        })),
    }
}

/// An application as it travels.
pub fn wire(application: &Application) -> Value {
    serde_json::to_value(api::ApplicationWire::from(application)).unwrap()
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => panic!("not an object"),
    }
}

fn version(form: &str) -> u32 {
    let path = data().join(format!("forms/{form}.json"));
    let form: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    u32::try_from(form["version"].as_u64().unwrap()).unwrap()
}
