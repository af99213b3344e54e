//! Writes the seeds of all targets into `corpus/`, out of the project's own data: `cargo run --example seeds` in
//! crates/catalogue/fuzz.

#[path = "../../tests/support/small.rs"]
mod small;

use catalogue::import::load;
use catalogue::{Kind, pack};
use std::fs;
use std::path::Path;

/// Bytes of the header that the target makes anew.
const HEADER: usize = 15;

fn main() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let put = |target: &str, name: &str, content: &[u8]| {
        let folder = here.join("corpus").join(target);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(name), content).unwrap();
    };
    for version in ["2.2.0", "2.3.1"] {
        let file = format!("xzufi-{version}.xml");
        put("xzufi", &file, &fs::read(here.join("../tests/fixtures").join(&file)).unwrap());
    }
    let folder = std::env::temp_dir().join(format!("amtslotse-seeds-{}", std::process::id()));
    small::write(&folder);
    let files = small::SHEETS.iter().chain(&small::WHOLE);
    for (file, number) in files.zip(0..) {
        let mut content = vec![number];
        content.extend(fs::read(folder.join(file)).unwrap());
        content.truncate(3000);
        put("source", &file.replace('/', "-"), &content);
    }
    let (mut bundle, _) = load(&folder).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    bundle.places.municipalities.truncate(3);
    bundle.core.offices.truncate(6);
    let parts = [
        pack(Kind::Core, &bundle.core).unwrap(),
        pack(Kind::Places, &bundle.places).unwrap(),
        pack(Kind::Texts, &bundle.texts[0].2).unwrap(),
    ];
    for (part, kind) in parts.iter().zip(0..) {
        let mut seed = vec![kind];
        seed.extend(part.get(HEADER..).unwrap_or_default());
        put("unpack", &kind.to_string(), &seed);
    }
    let texts = [
        "<h2>Gebühr &amp; Frist</h2><p>Sie <b>müssen</b> zahlen<br/>m<sup>2</sup></p><ul><li>eins<li>zwei<ol><li>innen</ol></ul>",
        "<table><tr><th>A</th></tr><tr><td><p>2</p></td></tr></table><a href='https://a.de/?x=1&amp;y=2'>hier <i>klicken</i></a>",
        "<script>alert(1)</script><a href=\"javascript:x\">c</a><!-- y --><img src=x onerror=y> 1 < 2 &#8211; &nbsp;",
        "Ein Absatz mit **starkem** und *betontem* Wort.\n\n- eins\n- zwei [Seite](https://a.de)\n\n1. erst\n2. dann\n",
    ];
    for (text, number) in texts.iter().zip(0..) {
        put("rich_text", &format!("{number}"), text.as_bytes());
    }
    for (query, number) in ["07407", "Elxleben", "99334 Elxleben", "16056000", "Muhlhausen", "Bad ", "10115", "St. Gangloff"].iter().zip(0..) {
        put("place", &format!("{number}"), query.as_bytes());
    }
}
