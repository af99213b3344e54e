//! A copy of the site that a test may change.

use crate::Anything;
use crate::portal::variable;
use std::fs;
use std::path::{Path, PathBuf};

/// A copy of the site to damage; removed with the value.
pub struct Copy(
    /// Where it lies.
    pub PathBuf,
);

impl Copy {
    /// Copies the site of `AMTSLOTSE_SITE`; the name tells copies of one run apart.
    ///
    /// # Errors
    /// If it cannot be copied.
    pub fn make(name: &str) -> Result<Self, Anything> {
        let folder = std::env::temp_dir().join(format!("amtslotse-site-{}-{name}", std::process::id()));
        copy(&variable("AMTSLOTSE_SITE")?, &folder)?;
        Ok(Self(folder))
    }

    /// Replaces each file whose name begins so, in every encoding.
    ///
    /// # Errors
    /// If there is none.
    pub fn damage(&self, prefix: &str, content: Option<&[u8]>) -> Result<(), Anything> {
        let mut found = 0;
        for entry in fs::read_dir(self.0.join("assets"))? {
            let path = entry?.path();
            if path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with(prefix))
            {
                found += 1;
                match content {
                    Some(content) if path.extension().is_some_and(|e| e != "br" && e != "gz") => {
                        fs::write(&path, content)?;
                    }
                    _ => fs::remove_file(&path)?,
                }
            }
        }
        if found == 0 {
            Err(format!("no file {prefix}*").into())
        } else {
            Ok(())
        }
    }
}

impl Copy {
    /// Sets a member of the operator's configuration.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn configure(&self, member: &str, value: &serde_json::Value) -> Result<(), Anything> {
        let path = self.0.join("config.json");
        let mut config: serde_json::Value = serde_json::from_slice(&fs::read(&path)?)?;
        let members = config.as_object_mut().ok_or("the configuration is no object")?;
        members.insert(member.to_owned(), value.clone());
        fs::write(&path, config.to_string())?;
        for encoded in ["config.json.br", "config.json.gz"] {
            let encoded = self.0.join(encoded);
            if encoded.exists() {
                fs::remove_file(encoded)?;
            }
        }
        Ok(())
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // The folder belongs to this test alone.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies a folder with all that is in it.
///
/// # Errors
/// If something cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> Result<(), Anything> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
