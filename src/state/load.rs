//! Something that is fetched once and shown when it is there: loading, ready, or failed with a way to try again.

use crate::platform::fetch::{self, FetchError};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;
use std::sync::Arc;

/// Why something could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// The server did not give it.
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// It arrived, but damaged.
    #[error("damaged: {0}")]
    Damaged(String),
}

/// Where a load stands.
#[derive(Debug)]
pub enum Status<T> {
    /// On its way.
    Loading,
    /// There.
    Ready(Arc<T>),
    /// Not there.
    Failed(LoadError),
}

impl<T> Clone for Status<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Loading => Self::Loading,
            Self::Ready(value) => Self::Ready(Arc::clone(value)),
            Self::Failed(error) => Self::Failed(error.clone()),
        }
    }
}

/// A value that is loaded in the background, shared by everyone who holds it.
pub struct Loaded<T: Send + Sync + 'static> {
    status: ArcRwSignal<Status<T>>,
    start: Arc<dyn Fn() + Send + Sync>,
}

impl<T: Send + Sync + 'static> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        Self {
            status: self.status.clone(),
            start: Arc::clone(&self.start),
        }
    }
}

impl<T: Send + Sync + 'static> Loaded<T> {
    /// Starts loading at once.
    pub fn start<Make, Fut>(make: Make) -> Self
    where
        Make: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, LoadError>> + 'static,
    {
        let status = ArcRwSignal::new(Status::Loading);
        let target = status.clone();
        let start: Arc<dyn Fn() + Send + Sync> = Arc::new(move || {
            let (future, target) = (make(), target.clone());
            spawn_local(async move {
                let result = future.await;
                target.set(match result {
                    Ok(value) => Status::Ready(Arc::new(value)),
                    Err(error) => Status::Failed(error),
                });
            });
        });
        start();
        Self { status, start }
    }

    /// Fetches a file of the site and reads it.
    pub fn fetch<Read>(url: String, read: Read) -> Self
    where
        Read: Fn(Vec<u8>) -> Result<T, LoadError> + Clone + Send + Sync + 'static,
    {
        Self::start(move || {
            let (url, read) = (url.clone(), read.clone());
            async move { read(fetch::get(&url).await?) }
        })
    }

    /// Tries again.
    pub fn retry(&self) {
        self.status.set(Status::Loading);
        (self.start)();
    }

    /// Where it stands. Tracked.
    #[must_use]
    pub fn status(&self) -> Status<T> {
        self.status.get()
    }

    /// The value, once it is there. Tracked.
    #[must_use]
    pub fn ready(&self) -> Option<Arc<T>> {
        match self.status.get() {
            Status::Ready(value) => Some(value),
            _ => None,
        }
    }
}
