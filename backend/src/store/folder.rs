//! The content of files, in a folder beside the database: one folder an application, one file an attachment.
//!
//! The database says what a file is and whether it is whole; here are only bytes. What is written piece by piece lies in
//! the system's memory first: it survives the end of this program, and what a power cut takes the hash brings to light.
//! Only a whole file is flushed to the disk, before the database calls it so.

use crate::error::{Error, Outcome};
use crate::hash::FileHash;
use api::{ApplicationId, Attachment, AttachmentId, FieldProblem};
use files::{Inspector, Media};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Bytes that are looked at at once.
const LOOK: usize = 64 * 1024;

/// The folder.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

/// What became of a piece.
#[derive(Debug)]
pub enum Written {
    /// So many bytes are there now.
    Partly(u64),
    /// All bytes are there, safe on the disk, and are what was announced.
    Whole,
    /// All bytes are there, and are not what was announced.
    Wrong(FieldProblem),
}

impl Folder {
    /// The one of a data folder; it need not be there.
    pub fn of(data: &Path) -> Self {
        Self(data.join("attachments"))
    }

    /// Where a file lies.
    pub fn path(&self, application: &str, attachment: &str) -> PathBuf {
        self.0.join(application).join(attachment)
    }

    fn file(&self, application: ApplicationId, attachment: AttachmentId) -> PathBuf {
        self.path(&application.to_string(), &attachment.to_string())
    }

    /// Bytes that are there.
    pub fn received(&self, application: ApplicationId, attachment: AttachmentId) -> Outcome<u64> {
        let path = self.file(application, attachment);
        match fs::metadata(&path) {
            Ok(metadata) => Ok(metadata.len()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(0),
            Err(source) => Err(failed(&path)(source)),
        }
    }

    /// Takes a piece. What is there already is not written again.
    pub fn write(
        &self,
        application: ApplicationId,
        announced: &Attachment,
        offset: u64,
        bytes: &[u8],
    ) -> Outcome<Written> {
        let received = self.received(application, announced.id)?;
        let known = received.checked_sub(offset).ok_or(Error::Offset)?;
        let new = usize::try_from(known)
            .ok()
            .and_then(|known| bytes.get(known..))
            .unwrap_or_default();
        let received_now = received + u64::try_from(new.len()).unwrap_or(u64::MAX);
        if received_now > announced.size {
            return Err(Error::Rejected(vec![FieldProblem::of_member(
                "size",
                "too-large",
            )]));
        }
        if !new.is_empty() {
            self.append(application, announced.id, received, new)?;
        }
        if received_now < announced.size {
            return Ok(Written::Partly(received_now));
        }
        let path = self.file(application, announced.id);
        if let Some(problem) = check(&path, announced)? {
            return Ok(Written::Wrong(problem));
        }
        File::open(&path)
            .and_then(|file| file.sync_all())
            .map_err(failed(&path))?;
        for folder in path.ancestors().skip(1).take(3) {
            File::open(folder)
                .and_then(|folder| folder.sync_all())
                .map_err(failed(folder))?;
        }
        Ok(Written::Whole)
    }

    fn append(&self, application: ApplicationId, id: AttachmentId, at: u64, bytes: &[u8]) -> Outcome {
        let path = self.file(application, id);
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        {
            use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
            builder.mode(0o700);
            options.mode(0o600);
        }
        let folder = path.parent().unwrap_or(&self.0);
        builder.create(folder).map_err(failed(folder))?;
        let mut file = options.open(&path).map_err(failed(&path))?;
        let written = file.seek(SeekFrom::Start(at)).and_then(|_| file.write_all(bytes));
        written.map_err(|source| {
            // A full disk may have taken half of it; if even that cannot be undone, the hash will show it.
            let _ = file.set_len(at);
            tracing::error!(error = %source, "a piece of a file was not stored");
            Error::NotStored
        })
    }

    /// Removes a file, and the folder of its application if that is empty then.
    pub fn remove(&self, application: &str, attachment: &str) -> Outcome {
        let path = self.path(application, attachment);
        match fs::remove_file(&path) {
            Err(source) if source.kind() != ErrorKind::NotFound => return Err(failed(&path)(source)),
            _ => {}
        }
        // Fails as long as there are others in it.
        let _ = fs::remove_dir(self.0.join(application));
        Ok(())
    }

    /// Names of application and attachment of every file that is older than this.
    pub fn older_than(&self, age: Duration) -> Outcome<Vec<(String, String)>> {
        let limit = SystemTime::now().checked_sub(age);
        let mut found = Vec::new();
        for application in entries(&self.0)? {
            for attachment in entries(&self.0.join(&application))? {
                let path = self.path(&application, &attachment);
                let changed = fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
                if changed.zip(limit).is_some_and(|(changed, limit)| changed < limit) {
                    found.push((application.clone(), attachment));
                }
            }
        }
        Ok(found)
    }

    /// Copies a file to another place if it is still what was announced; false if it is not.
    pub fn copy(&self, from: (&str, &str), sha512: &[u8; 64], to: &Path) -> Outcome<bool> {
        let path = self.path(from.0, from.1);
        let mut hash = FileHash::default();
        let mut target = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(to)
            .map_err(failed(to))?;
        let mut result = Ok(());
        each(&path, |bytes| {
            hash.feed(bytes);
            if result.is_ok() {
                result = target.write_all(bytes);
            }
        })?;
        result.map_err(failed(to))?;
        Ok(hash.finish() == *sha512)
    }
}

/// What is wrong with a whole file: its hash, its kind by its bytes, or both against its name.
fn check(path: &Path, announced: &Attachment) -> Outcome<Option<FieldProblem>> {
    let mut hash = FileHash::default();
    let mut inspector = Inspector::new();
    each(path, |bytes| {
        hash.feed(bytes);
        inspector.feed(bytes);
    })?;
    if hash.finish() != announced.sha512 {
        return Ok(Some(FieldProblem::of_member("sha512", "other")));
    }
    let fault = match inspector.finish() {
        Ok(facts) if facts.media != announced.media => Some(files::Fault::Declared(facts.media)),
        Ok(facts) => facts.check(&announced.name, "", &Media::ALL).err(),
        Err(fault) => Some(fault),
    };
    Ok(fault.map(|fault| FieldProblem::of_member("content", fault.rule())))
}

fn each(path: &Path, mut take: impl FnMut(&[u8])) -> Outcome {
    let mut file = File::open(path).map_err(failed(path))?;
    let mut buffer = vec![0; LOOK];
    loop {
        let read = file.read(&mut buffer).map_err(failed(path))?;
        match buffer.get(..read) {
            Some([]) | None => return Ok(()),
            Some(bytes) => take(bytes),
        }
    }
}

fn entries(folder: &Path) -> Outcome<Vec<String>> {
    let list = match fs::read_dir(folder) {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        list => list.map_err(failed(folder))?,
    };
    let names = list.flatten().map(|entry| entry.file_name().into_string());
    Ok(names.filter_map(Result::ok).collect())
}

fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> Error + '_ {
    move |source| Error::File {
        path: path.to_owned(),
        source,
    }
}
