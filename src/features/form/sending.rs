//! Sending an application: tries again by itself, tells honestly how far it is, loses nothing.

use crate::features::form::recipient::Destination;
use crate::features::form::rules;
use crate::features::form::sending_files::{self, Underway};
use crate::features::form::session::{Session, context};
use crate::features::submission::Network;
use crate::i18n::{I18n, ids};
use crate::platform::{clock, random};
use crate::state::drafts::{self, Sent};
use api::{ApiError, Application, ApplicationId, Receipt, find_receipt, retry, submit};
use forms::{FileRef, Form, Problem, attached, prune};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

/// Steps in which percents are spoken.
const SPOKEN: u32 = 25;

/// Why an application could not be sent.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Obstacle {
    /// The backend was not reached, failed, or refused.
    Api(ApiError),
    /// Something else has arrived under this id: what was sent before the last change.
    Earlier(Receipt),
    /// The server found a file to be none that it takes.
    File(String),
    /// No place is chosen, so there is no office to send it to.
    NoPlace,
    /// The browser gives no random numbers, so the application can get no id.
    NoRandom,
}

#[derive(Debug, Clone, PartialEq)]
enum State {
    Idle,
    Trying { attempt: u32, file: Option<Underway> },
    Failed(Obstacle),
}

/// One application on its way; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Sending {
    state: RwSignal<State>,
}

impl Sending {
    pub(super) fn new() -> Self {
        Self {
            state: RwSignal::new(State::Idle),
        }
    }

    /// It is on its way.
    pub(super) fn is_busy(self) -> Signal<bool> {
        Signal::derive(move || matches!(self.state.get(), State::Trying { .. }))
    }

    /// What is in the way. Tracked.
    pub(super) fn obstacle(self) -> Option<Obstacle> {
        match self.state.get() {
            State::Failed(obstacle) => Some(obstacle),
            _ => None,
        }
    }

    /// How far it is, to be seen and heard. Tracked.
    pub(super) fn state_text(self, i18n: I18n) -> String {
        match self.state.get() {
            State::Trying {
                attempt: 1,
                file: None,
            } => i18n.text(&ids::submit_sending()),
            State::Trying { attempt, .. } if attempt > 1 => i18n.text(&ids::submit_retrying(attempt)),
            State::Trying { file: Some(file), .. } => {
                // Not each percent: nobody wants to hear a hundred of them.
                let percent = u32::from(file.percent) / SPOKEN * SPOKEN;
                i18n.text(&ids::submit_file(file.name, file.number, percent, file.total))
            }
            State::Trying { .. } | State::Idle | State::Failed(_) => String::new(),
        }
    }

    /// Percents of the file under way. Tracked.
    pub(super) fn percent(self) -> Option<u8> {
        match self.state.get() {
            State::Trying { file, .. } => file.map(|file| file.percent),
            State::Idle | State::Failed(_) => None,
        }
    }

    /// Shows how far it is.
    pub(super) fn show(self, attempt: u32, file: Option<Underway>) {
        self.state.set(State::Trying { attempt, file });
    }

    /// Waits before the next attempt and gives its number; fails if there is none.
    pub(super) async fn pause(self, attempt: u32, error: ApiError) -> Result<u32, Obstacle> {
        let Some(delay) = retry::next_delay(attempt, &error) else {
            return Err(Obstacle::Api(error));
        };
        let [jitter] = random::bytes().unwrap_or_default();
        let delay = retry::with_jitter(delay, jitter);
        let attempt = attempt + 1;
        self.show(attempt, None);
        clock::sleep(u32::try_from(delay.as_millis()).unwrap_or(u32::MAX)).await;
        Ok(attempt)
    }

    pub(super) fn fail(self, obstacle: Obstacle) {
        self.state.set(State::Failed(obstacle));
    }

    /// Sends; tells at the end whether it arrived.
    pub(super) fn start(self, session: Session, goal: Option<&Destination>, done: impl Fn(bool) + 'static) {
        let form = session.form();
        let Some(id) = drafts::id(&form.id) else {
            self.fail(Obstacle::NoRandom);
            return done(false);
        };
        let answers = prune(&form, &session.answers_untracked(), &context());
        let members = match answers.clone().into_value() {
            Value::Object(members) => members,
            _ => <_>::default(),
        };
        let application = Application {
            form: form.id.clone(),
            form_version: form.version,
            service: goal.map(|goal| goal.service.clone()),
            office: goal.map(|goal| goal.identifier.clone()),
            place: goal.map(|goal| goal.place),
            lang: session.lang(),
            answers: members,
        };
        let files = attached(&form, &answers, &context());
        self.show(1, None);
        spawn_local(async move {
            let outcome = self.send_all(id, &application, &files).await;
            let arrived = outcome.is_ok();
            match outcome {
                Ok(receipt) => {
                    let sent = Sent {
                        reference: receipt.reference.to_string(),
                        received_at: receipt.received_at.to_string(),
                        answers,
                    };
                    drafts::keep_sent(&form.id, &sent);
                    session.start_over();
                    self.state.set(State::Idle);
                }
                Err(obstacle) => {
                    session.mark(obstacle.problems());
                    self.fail(obstacle);
                }
            }
            done(arrived);
        });
    }

    /// First the files, then the application that names them.
    async fn send_all(
        self,
        id: ApplicationId,
        application: &Application,
        files: &[FileRef],
    ) -> Result<Receipt, Obstacle> {
        sending_files::send(self, id, &application.form, files).await?;
        self.show(1, None);
        let outcome = self.try_until_it_ends(id, application).await;
        if !outcome.as_ref().is_err_and(Obstacle::misses_files) {
            return outcome;
        }
        // They waited so long that the server has thrown them away.
        sending_files::send(self, id, &application.form, files).await?;
        self.try_until_it_ends(id, application).await
    }

    async fn try_until_it_ends(
        self,
        id: ApplicationId,
        application: &Application,
    ) -> Result<Receipt, Obstacle> {
        let mut attempt = 1;
        loop {
            let error = match submit(&Network, id, application).await {
                Ok(receipt) => return Ok(receipt),
                Err(error) => error,
            };
            if error == ApiError::Conflict {
                let earlier = find_receipt(&Network, id).await.ok().flatten();
                return Err(earlier.map_or(Obstacle::Api(error), Obstacle::Earlier));
            }
            attempt = self.pause(attempt, error).await?;
        }
    }
}

impl Obstacle {
    /// The server does not have a file that the application names.
    fn misses_files(&self) -> bool {
        matches!(self, Self::Api(ApiError::Rejected(problems)) if problems.iter().any(|problem| problem.rule == "not-arrived"))
    }

    /// Problems that the backend found in the answers.
    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Api(ApiError::Rejected(problems)) => problems
                .iter()
                .filter_map(api::FieldProblem::read::<Problem>)
                .collect(),
            _ => Vec::new(),
        }
    }

    /// What happened and what to do.
    pub(super) fn lines(&self, form: &Form, i18n: I18n) -> Vec<String> {
        let one = |msg| vec![i18n.text(&msg)];
        let error = match self {
            Self::NoPlace => return one(ids::submit_failed_place()),
            Self::NoRandom => return one(ids::submit_failed_random()),
            Self::Earlier(receipt) => return one(ids::submit_failed_earlier(receipt.reference.to_string())),
            Self::File(name) => return one(ids::submit_failed_file(name.clone())),
            Self::Api(error) => error,
        };
        match error {
            ApiError::Offline => one(ids::submit_failed_offline()),
            ApiError::Timeout => one(ids::submit_failed_timeout()),
            ApiError::Conflict => one(ids::submit_failed_conflict()),
            ApiError::TooLarge => one(ids::submit_failed_too_large()),
            ApiError::ContentLost => one(ids::submit_failed_file_lost()),
            ApiError::RateLimited { retry_after_secs } => one(ids::submit_failed_busy(*retry_after_secs)),
            ApiError::Malformed { .. } => one(ids::submit_failed_malformed()),
            ApiError::Server { support_code, .. } => {
                let code = support_code
                    .iter()
                    .map(|code| i18n.text(&ids::submit_failed_code(code.clone())));
                one(ids::submit_failed_server()).into_iter().chain(code).collect()
            }
            ApiError::Rejected(problems)
                if problems.iter().any(|problem| problem.field == "form_version") =>
            {
                one(ids::submit_failed_outdated())
            }
            ApiError::Rejected(_) => {
                let named = self.problems();
                let words = named.iter().map(|problem| rules::words(problem, form, i18n));
                one(ids::submit_failed_rejected())
                    .into_iter()
                    .chain(words)
                    .collect()
            }
        }
    }
}
