use super::*;
use crate::clock;
use model::Lang;
use serde_json::{Map, json};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

static COUNT: AtomicU32 = AtomicU32::new(0);

struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        Self(std::env::temp_dir().join(format!("amtslotse-store-{}-{number}", std::process::id())))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn application(id: u8, message: &str) -> NewApplication {
    let answers = Map::from_iter([("message".to_owned(), json!(message))]);
    NewApplication {
        id: ApplicationId::from_random([id; 16]),
        content: crate::hash::of(message.as_bytes()),
        application: Application {
            form: "rueckmeldung".parse().unwrap(),
            form_version: 1,
            service: None,
            office: None,
            place: None,
            lang: Lang::De,
            answers,
        },
        names: Names {
            form: "Rückmeldung".to_owned(),
            ..Names::default()
        },
        definition: Arc::from("{}"),
        definition_hash: crate::hash::of(b"{}"),
        attachments: Vec::new(),
        received_at: clock::now(),
    }
}

#[tokio::test]
async fn stores_once_and_tells_a_repetition_from_a_conflict() {
    let folder = Folder::new();
    let store = Store::open(&folder.0, u64::MAX).unwrap();
    let Stored::New(receipt) = store.put(application(1, "a")).await.unwrap() else {
        panic!("not new");
    };
    let again = store.put(application(1, "a")).await.unwrap();
    assert_eq!(again, Stored::Repeated(receipt));
    assert_eq!(store.put(application(1, "b")).await.unwrap(), Stored::Conflict);
    assert_eq!(store.find(receipt.id).await.unwrap().unwrap().receipt, receipt);
    assert_eq!(
        store.find(ApplicationId::from_random([9; 16])).await.unwrap(),
        None
    );
    let inbox = Inbox::open(&folder.0).unwrap();
    assert_eq!(inbox.list().unwrap().len(), 1);
    let kept = inbox.get(receipt.reference).unwrap().unwrap();
    assert_eq!(kept.answers, r#"{"message":"a"}"#);
    assert_eq!(kept.definition, "{}");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_are_all_there_each_once() {
    let folder = Folder::new();
    let store = Store::open(&folder.0, u64::MAX).unwrap();
    let tasks: Vec<_> = (0..200u8)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move { store.put(application(number % 100, "same")).await.unwrap() })
        })
        .collect();
    let mut new = 0;
    for task in tasks {
        match task.await.unwrap() {
            Stored::New(_) => new += 1,
            Stored::Repeated(_) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(new, 100);
    assert_eq!(Inbox::open(&folder.0).unwrap().list().unwrap().len(), 100);
}

#[tokio::test]
async fn opens_what_it_closed() {
    let folder = Folder::new();
    drop({
        let store = Store::open(&folder.0, u64::MAX).unwrap();
        store.put(application(1, "a")).await.unwrap();
        store
    });
    let store = Store::open(&folder.0, u64::MAX).unwrap();
    assert!(
        store
            .find(ApplicationId::from_random([1; 16]))
            .await
            .unwrap()
            .is_some()
    );
}

#[test]
fn an_inbox_without_a_database_says_so() {
    let folder = Folder::new();
    assert!(matches!(Inbox::open(&folder.0), Err(Error::NoDatabase(_))));
    assert!(!folder.0.exists(), "looking must not make one");
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    let _store = Store::open(&folder.0, u64::MAX).unwrap();
    let mode = |path: PathBuf| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(folder.0.clone()), 0o700);
    assert_eq!(mode(folder.0.join("applications.sqlite")), 0o600);
}
