//! Writes an application with its files into a folder, for the office's own systems.

use super::{Opened, find, text, whole};
use crate::error::{Error, Outcome};
use crate::store::{Folder, Inbox};
use api::Attachment;
use std::fs::{self, DirBuilder};
use std::path::Path;

/// The file's name in the export: a number, so that no two are the same, and what is harmless of its own.
pub fn name(number: usize, attachment: &Attachment) -> String {
    format!(
        "{number:02}-{}",
        files::safe_name(&attachment.name, attachment.media)
    )
}

/// `backend inbox export`: everything, or nothing if something is missing.
pub fn run(reference: &str, out: &Path, data: &Path) -> Outcome {
    let kept = find(&Inbox::open(data)?, reference)?;
    let opened = Opened::of(&kept)?;
    let reference = kept.entry.reference;
    let target = out.join(reference.to_string());
    if target.exists() {
        return Err(Error::Damaged {
            path: target,
            what: "there is an export already".to_owned(),
        });
    }
    // Under another name until it is whole.
    let part = out.join(format!("{reference}.part"));
    if part.exists() {
        fs::remove_dir_all(&part).map_err(failed(&part))?;
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&part).map_err(failed(&part))?;
    let write = |file: &str, content: String| {
        let path = part.join(file);
        fs::write(&path, content).map_err(failed(&path))
    };
    write("application.json", format!("{:#}\n", whole(&kept, &opened)))?;
    write("application.txt", text::application(&kept, &opened.sections()))?;
    let folder = Folder::of(data);
    for (number, attachment) in (1..).zip(&kept.attachments) {
        let from = (kept.entry.id.as_str(), attachment.id.to_string());
        let to = part.join(name(number, attachment));
        if !folder.copy((from.0, &from.1), &attachment.sha512, &to)? {
            return Err(Error::DamagedApplication {
                reference,
                what: format!("file {number} is not what arrived"),
            });
        }
    }
    fs::rename(&part, &target).map_err(failed(&target))?;
    super::print(&format!("{}\n", target.display()))
}

fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> Error + '_ {
    move |source| Error::File {
        path: path.to_owned(),
        source,
    }
}
