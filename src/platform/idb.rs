//! IndexedDB: bytes under names. Everything here survives the tab, so what a person wrote is sealed before it comes here.
//!
//! Bytes and never a `Blob`: WebKitGTK does not finish storing one.

use crate::platform::clock;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionMode,
};

const DATABASE: &str = "amtslotse";
const VERSION: u32 = 1;
/// A browser that has not opened the database after this many milliseconds never will.
const PATIENCE_MS: u32 = 12_000;

/// One of the database's parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    /// Bytes of the files chosen in a tab.
    Files,
    /// Drafts that the citizen wants kept.
    Kept,
}

impl Store {
    const ALL: [Self; 2] = [Self::Files, Self::Kept];

    const fn name(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::Kept => "kept",
        }
    }
}

/// Why the browser did not do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdbError {
    /// It has no database for this page, or failed.
    #[error("the browser keeps nothing")]
    Refused,
    /// There is no room left.
    #[error("no room left")]
    Full,
}

/// Writes bytes under a name, in place of what is there. Done means that the browser has them.
///
/// # Errors
/// [`IdbError`].
pub async fn put(store: Store, key: &str, bytes: &[u8]) -> Result<(), IdbError> {
    let value = Uint8Array::from(bytes);
    write(store, |objects| objects.put_with_key(&value, &key.into())).await
}

/// The bytes under a name.
///
/// # Errors
/// [`IdbError`].
pub async fn get(store: Store, key: &str) -> Result<Option<Vec<u8>>, IdbError> {
    let value = read(store, |objects| objects.get(&key.into())).await?;
    Ok(value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec))
}

/// Every name, in order.
///
/// # Errors
/// [`IdbError`].
pub async fn keys(store: Store) -> Result<Vec<String>, IdbError> {
    let value = read(store, IdbObjectStore::get_all_keys).await?;
    let names = value.dyn_into::<Array>().map_err(|_| IdbError::Refused)?;
    Ok(names.iter().filter_map(|name| name.as_string()).collect())
}

/// Removes what is under these names.
///
/// # Errors
/// [`IdbError`].
pub async fn remove(store: Store, keys: &[String]) -> Result<(), IdbError> {
    if keys.is_empty() {
        return Ok(());
    }
    write(store, |objects| {
        let mut last = None;
        for key in keys {
            last = Some(objects.delete(&key.as_str().into())?);
        }
        last.ok_or(JsValue::NULL)
    })
    .await
}

async fn read(
    store: Store,
    ask: impl FnOnce(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
) -> Result<JsValue, IdbError> {
    let database = open().await?;
    let answer = async {
        let transaction = begin(&database, store, IdbTransactionMode::Readonly)?;
        let objects = transaction.object_store(store.name()).map_err(|e| reason(&e))?;
        let request = ask(&objects).map_err(|e| reason(&e))?;
        settled(&request).await
    };
    let answer = answer.await;
    database.close();
    answer
}

async fn write(
    store: Store,
    ask: impl FnOnce(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
) -> Result<(), IdbError> {
    let database = open().await?;
    let outcome = async {
        let transaction = begin(&database, store, IdbTransactionMode::Readwrite)?;
        let objects = transaction.object_store(store.name()).map_err(|e| reason(&e))?;
        let finished = finished(&transaction);
        ask(&objects).map_err(|e| reason(&e))?;
        finished.await
    };
    let outcome = outcome.await;
    database.close();
    outcome
}

fn begin(database: &IdbDatabase, store: Store, mode: IdbTransactionMode) -> Result<IdbTransaction, IdbError> {
    database
        .transaction_with_str_and_mode(store.name(), mode)
        .map_err(|error| reason(&error))
}

async fn open() -> Result<IdbDatabase, IdbError> {
    let factory = web_sys::window()
        .and_then(|window| window.indexed_db().ok().flatten())
        .ok_or(IdbError::Refused)?;
    let request = factory
        .open_with_u32(DATABASE, VERSION)
        .map_err(|error| reason(&error))?;
    let upgraded = request.clone();
    // Runs before the request succeeds, and only for a new database.
    let upgrade = Closure::<dyn FnMut()>::new(move || {
        // A store that cannot be made shows as soon as it is used.
        let _ = make_stores(&upgraded);
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let patience = wasm_bindgen_futures::future_to_promise(async {
        clock::sleep(PATIENCE_MS).await;
        Err(JsValue::NULL)
    });
    let first = Promise::race(&Array::of2(&promise(&request), &patience));
    let outcome = JsFuture::from(first).await;
    request.set_onupgradeneeded(None);
    outcome.map_err(|_| failure(&request))?;
    let database = request.result().map_err(|error| reason(&error))?;
    database.dyn_into().map_err(|_| IdbError::Refused)
}

fn make_stores(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.dyn_into()?;
    for store in Store::ALL {
        database.create_object_store(store.name())?;
    }
    Ok(())
}

/// A promise that settles as the request does: its own functions are the handlers.
fn promise(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    })
}

async fn settled(request: &IdbRequest) -> Result<JsValue, IdbError> {
    JsFuture::from(promise(request))
        .await
        .map_err(|_| failure(request))?;
    request.result().map_err(|error| reason(&error))
}

/// Settles when the transaction has: a full disk shows only at its end.
async fn finished(transaction: &IdbTransaction) -> Result<(), IdbError> {
    let promise = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    match JsFuture::from(promise).await {
        Ok(_) => Ok(()),
        Err(_) => Err(transaction
            .error()
            .map_or(IdbError::Refused, |error| reason(&error))),
    }
}

fn failure(request: &IdbRequest) -> IdbError {
    match request.error() {
        Ok(Some(error)) => reason(&error),
        _ => IdbError::Refused,
    }
}

fn reason(error: &JsValue) -> IdbError {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    if name.as_deref() == Some("QuotaExceededError") {
        IdbError::Full
    } else {
        IdbError::Refused
    }
}
