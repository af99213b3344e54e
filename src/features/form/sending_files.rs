//! The files of an application on their way: piece by piece, from where the last try ended.

use crate::features::form::sending::{Obstacle, Sending};
use crate::features::submission::Network;
use crate::state::pieces::{Kept, PIECE};
use api::{ApiError, ApplicationId, Attachment, AttachmentWire, send_attachment};
use forms::FileRef;
use model::Slug;
use std::cell::Cell;

/// Least bytes sent at once, on lines that are so slow that more would take too long.
const LEAST: usize = 16 * 1024;

/// Which file is under way, and how far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Underway {
    /// Its number, from 1.
    pub number: u32,
    /// How many there are.
    pub total: u32,
    /// Its name.
    pub name: String,
    /// How much of it has arrived.
    pub percent: u8,
}

/// Sends all files; those that have arrived already cost one question each.
pub(super) async fn send(
    sending: Sending,
    id: ApplicationId,
    form: &Slug,
    files: &[FileRef],
) -> Result<(), Obstacle> {
    let total = u32::try_from(files.len()).unwrap_or(u32::MAX);
    for (number, file) in (1..).zip(files) {
        let content = Kept {
            form: form.clone(),
            file: file.id.clone(),
        };
        let lost = || Obstacle::Api(ApiError::ContentLost);
        let attachment = announced(file).ok_or_else(lost)?;
        let best = Cell::new(0);
        let mut attempt = 1;
        let mut most = PIECE;
        loop {
            let before = best.get();
            let progress = |received: u64| {
                best.set(best.get().max(received));
                let percent = u8::try_from(received * 100 / file.size.max(1)).unwrap_or(100);
                sending.show(
                    attempt,
                    Some(Underway {
                        number,
                        total,
                        name: files::shown_name(&file.name),
                        percent,
                    }),
                );
            };
            let error = match send_attachment(&Network, id, &attachment, &content, most, progress).await {
                Ok(()) => break,
                Err(ApiError::Rejected(problems)) => {
                    // What was damaged on its way is deleted there: it can be sent again from the start.
                    if problems.iter().all(|problem| problem.field == "sha512") {
                        best.set(0);
                        ApiError::Malformed { what: "content" }
                    } else {
                        return Err(Obstacle::File(files::shown_name(&file.name)));
                    }
                }
                Err(error) => error,
            };
            if error == ApiError::Timeout {
                most = (most / 2).max(LEAST);
            }
            if best.get() > before {
                // It goes on, however slowly.
                attempt = 1;
            }
            attempt = sending.pause(attempt, error).await?;
        }
    }
    Ok(())
}

fn announced(file: &FileRef) -> Option<Attachment> {
    let wire = AttachmentWire {
        name: file.name.clone(),
        media_type: file.media_type.clone(),
        size: file.size,
        sha512: file.sha512.clone(),
    };
    wire.read(file.id.parse().ok()?).ok()
}
