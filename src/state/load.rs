//! Something that is fetched once and shown when it is there: loading, ready, or failed with a way to try again.

use crate::platform::fetch::{self, FetchError};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;
use std::rc::Rc;
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
#[derive(Debug, Clone)]
pub enum Status<T> {
    /// On its way.
    Loading,
    /// There.
    Ready(Arc<T>),
    /// Not there.
    Failed(LoadError),
}

/// A value that is loaded in the background; cheap to copy, gone with the component that made it.
pub struct Loaded<T: Send + Sync + 'static> {
    status: RwSignal<Status<T>>,
    start: StoredValue<Rc<dyn Fn()>, LocalStorage>,
}

impl<T: Send + Sync + 'static> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Loaded<T> {}

impl<T: Send + Sync + 'static> Loaded<T> {
    /// Starts loading at once.
    pub fn start<Make, Fut>(make: Make) -> Self
    where
        Make: Fn() -> Fut + 'static,
        Fut: Future<Output = Result<T, LoadError>> + 'static,
    {
        let status = RwSignal::new(Status::Loading);
        let start: Rc<dyn Fn()> = Rc::new(move || {
            let future = make();
            spawn_local(async move {
                let result = future.await;
                // The component may be gone by now.
                let _ = status.try_set(match result {
                    Ok(value) => Status::Ready(Arc::new(value)),
                    Err(error) => Status::Failed(error),
                });
            });
        });
        start();
        Self { status, start: StoredValue::new_local(start) }
    }

    /// Fetches a file of the site and reads it.
    pub fn fetch<Read>(url: String, read: Read) -> Self
    where
        Read: Fn(Vec<u8>) -> Result<T, LoadError> + Clone + 'static,
    {
        Self::start(move || {
            let (url, read) = (url.clone(), read.clone());
            async move { read(fetch::get(&url).await?) }
        })
    }

    /// Tries again.
    pub fn retry(self) {
        self.status.set(Status::Loading);
        self.start.with_value(|start| start());
    }

    /// Where it stands. Tracked.
    #[must_use]
    pub fn status(self) -> Status<T> {
        self.status.get()
    }

    /// The value, once it is there. Tracked.
    #[must_use]
    pub fn ready(self) -> Option<Arc<T>> {
        self.status.with(|status| match status {
            Status::Ready(value) => Some(Arc::clone(value)),
            _ => None,
        })
    }
}
