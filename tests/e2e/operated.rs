//! A site with more in its catalogue than the bundled data has: what an operator adds, read by the real importer.

use amtslotse_tests::Anything;
use amtslotse_tests::portal::{Portal, variable};
use amtslotse_tests::site::copy;
use catalogue::{Kind, pack};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A portal with a site of its own; both end with the value.
pub struct Operated {
    /// The portal.
    pub portal: Portal,
    folder: PathBuf,
}

impl Operated {
    /// Starts a portal whose data has these files besides.
    pub async fn start(files: &[(&str, &str)]) -> Result<Self, Anything> {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("amtslotse-operated-{}-{number}", std::process::id()));
        let (data, site) = (folder.join("data"), folder.join("site"));
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"), &data)?;
        for (file, text) in files {
            let path = data.join(file);
            fs::create_dir_all(path.parent().ok_or("a file in a folder")?)?;
            fs::write(path, text)?;
        }
        let (bundle, reports) = catalogue::import::load(&data)?;
        let broken: Vec<String> = reports.iter().map(ToString::to_string).collect();
        if let Some(report) = broken
            .iter()
            .find(|report| files.iter().any(|(file, _)| report.contains(file)))
        {
            return Err(report.clone().into());
        }
        copy(&variable("AMTSLOTSE_SITE")?, &site)?;
        let assets: serde_json::Value = serde_json::from_slice(&fs::read(site.join("assets.json"))?)?;
        let named = |part: &str| {
            let path = assets.get(part).and_then(serde_json::Value::as_str);
            path.map(|path| site.join(path))
                .ok_or("assets.json does not name a part")
        };
        let core = named("core")?;
        fs::write(&core, pack(Kind::Core, &bundle.core)?)?;
        let texts = named("texts")?;
        for (slug, lang, text) in &bundle.texts {
            let path = texts.join(format!("{slug}.{}.bin", lang.tag()));
            if !path.exists() {
                fs::write(path, pack(Kind::Texts, text)?)?;
            }
        }
        for ending in ["br", "gz"] {
            fs::remove_file(format!("{}.{ending}", core.display()))?;
        }
        Ok(Self {
            portal: Portal::start_with(&site).await?,
            folder,
        })
    }
}

impl Drop for Operated {
    fn drop(&mut self) {
        // The folder belongs to this test alone; if it cannot be removed the system's own cleaning will.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
