//! Trunk's post-build hook: makes the finished site of what Trunk has built.
//!
//! Everything but the page itself gets the hash of its content in its name and is compressed here, once, as hard as
//! possible. The page names the script and the style with their integrity, and the security policy allows that one
//! script and no other.

mod catalogue;
pub mod compress;
mod headers;
mod locales;
mod page;
mod style;

use crate::failure::{Failure, Outcome};
use crate::run::{run, say};
use crate::{files, tools};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs as Trunk's hook, in the folder that Trunk is building.
pub fn stage() -> Outcome {
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| {
            Failure::Usage(
                "`cargo xtask stage` is Trunk's post-build hook; use `cargo xtask build`".to_owned(),
            )
        })?;
    say("Making the site: catalogue, texts, style, integrity, compression");
    let mut site = Site {
        folder,
        assets: Assets::default(),
    };
    let root = files::root();

    site.assets.icons = site
        .put("icons.svg", files::read(&root.join("assets/icons.svg"))?)?
        .url;
    site.assets.favicon = site
        .put("favicon.svg", files::read(&root.join("assets/favicon.svg"))?)?
        .url;
    for (lang, text) in locales::all()? {
        site.assets.locales.insert(
            lang.tag().to_owned(),
            site.put(&format!("{}.ftl", lang.tag()), text)?.url,
        );
    }
    catalogue::stage(&mut site)?;
    let style = site.put("style.css", style::bundle()?)?;
    let wasm = site.take("amtslotse_bg.wasm", "amtslotse.wasm")?;
    site.assets.wasm = wasm.url;
    site.assets.wasm_integrity = wasm.integrity;
    let script = site.put("amtslotse.js", script(&site.folder)?)?;

    let manifest = serde_json::to_string(&site.assets).map_err(|error| Failure::Input(error.to_string()))?;
    files::write(&site.folder.join("assets.json"), &manifest)?;
    page::stage(&site.folder, &manifest, &site.assets.favicon, &style, &script)?;
    headers::stage(&site.folder, &script)?;
    files::write(
        &site.folder.join("config.json"),
        files::read(&root.join("data/tenant/config.json"))?,
    )?;
    compress::stage(&site.folder)
}

/// The site in the making.
struct Site {
    folder: PathBuf,
    assets: Assets,
}

/// What the page tells the app, and the backend reads, about the names of the files. Addresses are relative to the
/// site.
#[derive(Debug, Default, serde::Serialize)]
struct Assets {
    wasm: String,
    wasm_integrity: String,
    icons: String,
    favicon: String,
    core: String,
    places: String,
    /// Folder of the services' texts: `<texts>/<slug>.<lang>.bin`.
    texts: String,
    /// Folder of the application forms: `<forms>/<id>.json`.
    forms: String,
    search: BTreeMap<String, String>,
    locales: BTreeMap<String, String>,
}

/// A file of the site.
struct Asset {
    /// Its address, relative to the site.
    url: String,
    /// Subresource integrity.
    integrity: String,
}

impl Site {
    /// Writes a file under a name with the hash of its content.
    fn put(&self, name: &str, content: impl AsRef<[u8]>) -> Outcome<Asset> {
        let content = content.as_ref();
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let url = format!("assets/{stem}-{}.{extension}", short_hash(content));
        files::write(&self.folder.join(&url), content)?;
        Ok(Asset {
            url,
            integrity: integrity(content),
        })
    }

    /// Moves a file that Trunk made.
    fn take(&self, from: &str, name: &str) -> Outcome<Asset> {
        let source = self.folder.join(from);
        let content = files::read(&source)?;
        std::fs::remove_file(&source).map_err(files::failed(&source))?;
        self.put(name, content)
    }

    /// Writes a folder of files whose name carries the hash of all of them.
    fn put_folder(&self, name: &str, content: &[(String, Vec<u8>)]) -> Outcome<String> {
        let mut all = Sha256::new();
        for (file, bytes) in content {
            all.update(file.as_bytes());
            all.update((bytes.len() as u64).to_le_bytes());
            all.update(bytes);
        }
        let url = format!("assets/{name}-{}", hex(&all.finalize(), 8));
        for (file, bytes) in content {
            files::write(&self.folder.join(&url).join(file), bytes)?;
        }
        Ok(url)
    }
}

/// Joins the start script and wasm-bindgen's glue into one module, so that one hash covers both.
fn script(folder: &Path) -> Outcome<Vec<u8>> {
    let glue = folder.join("amtslotse.js");
    let start = folder.join("start.js");
    let joined = folder.join("joined.js");
    files::write(&start, files::read(&files::root().join("src/start.js"))?)?;
    run(Command::new(tools::npm_bin("esbuild"))
        .arg(&start)
        .args([
            "--bundle",
            "--format=esm",
            "--minify",
            "--target=es2022",
            "--log-level=warning",
        ])
        .arg(format!("--outfile={}", joined.display())))?;
    let content = files::read(&joined)?;
    for made in [&glue, &start, &joined] {
        std::fs::remove_file(made).map_err(files::failed(made))?;
    }
    let snippets = folder.join("snippets");
    if snippets.is_dir() {
        files::remove_folder(&snippets)?;
    }
    Ok(content)
}

fn short_hash(content: &[u8]) -> String {
    hex(&Sha256::digest(content), 8)
}

fn hex(bytes: &[u8], count: usize) -> String {
    bytes.iter().take(count).fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}
