//! A backend that loses, repeats and forgets.

use super::*;
use crate::{AttachmentId, AttachmentStateWire, Cause, ProblemWire, Response, TransportError};
use files::Media;
use proptest::prelude::*;
use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

struct Bytes(Vec<u8>);

impl Content for Bytes {
    async fn read(&self, offset: u64, most: usize) -> Option<Vec<u8>> {
        let rest = self.0.get(usize::try_from(offset).unwrap()..)?;
        (!rest.is_empty()).then(|| rest[..most.min(rest.len())].to_vec())
    }
}

/// What goes wrong with a request.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fault {
    None,
    NotArrived,
    AnswerLost,
    Forgets,
}

#[derive(Default)]
struct Backend {
    size: u64,
    stored: RefCell<Vec<u8>>,
    faults: RefCell<Vec<Fault>>,
    pieces: RefCell<Vec<usize>>,
}

fn attachment(bytes: &[u8]) -> Attachment {
    Attachment {
        id: AttachmentId::from_random([3; 16]),
        name: "a.pdf".to_owned(),
        media: Media::Pdf,
        size: bytes.len() as u64,
        sha512: [9; 64],
    }
}

fn json(status: u16, content_type: &str, body: &impl serde::Serialize) -> Response {
    Response {
        status,
        headers: vec![("content-type".to_owned(), content_type.to_owned())],
        body: serde_json::to_vec(body).unwrap(),
    }
}

impl Transport for Backend {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let fault = self.faults.borrow_mut().pop().unwrap_or(Fault::None);
        if fault == Fault::NotArrived {
            return Err(TransportError::Offline);
        }
        let mut stored = self.stored.borrow_mut();
        if fault == Fault::Forgets {
            stored.clear();
        }
        if let Some((_, offset)) = request.path.split_once("/pieces/") {
            let offset: usize = offset.parse().unwrap();
            if offset > stored.len() {
                return Ok(json(409, crate::PROBLEM_JSON, &ProblemWire::new(Cause::Offset)));
            }
            if offset == stored.len() {
                stored.extend(&request.body);
            }
            self.pieces.borrow_mut().push(request.body.len());
        }
        let received = stored.len() as u64;
        let state = AttachmentStateWire {
            id: AttachmentId::from_random([3; 16]).to_string(),
            size: self.size,
            received,
            complete: received == self.size,
        };
        match fault {
            Fault::AnswerLost => Err(TransportError::Timeout),
            _ => Ok(json(200, JSON, &state)),
        }
    }
}

/// The backend never waits, so one poll is enough.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waited"),
    }
}

fn send(backend: &Backend, bytes: &[u8], most: usize) -> Result<(), ApiError> {
    let id = ApplicationId::from_random([1; 16]);
    let content = Bytes(bytes.to_vec());
    now(send_attachment(
        backend,
        id,
        &attachment(bytes),
        &content,
        most,
        |_| (),
    ))
}

#[test]
fn goes_on_where_it_was() {
    let bytes: Vec<u8> = (0..250).collect();
    let backend = Backend {
        size: 250,
        ..Backend::default()
    };
    // The last one is taken first: announcement, first piece, second piece.
    *backend.faults.borrow_mut() = vec![Fault::AnswerLost, Fault::None, Fault::None];
    assert_eq!(send(&backend, &bytes, 100), Err(ApiError::Timeout));
    assert_eq!(send(&backend, &bytes, 100), Ok(()));
    assert_eq!(*backend.stored.borrow(), bytes);
    assert_eq!(*backend.pieces.borrow(), [100, 100, 50], "nothing was sent twice");
    assert_eq!(send(&backend, &bytes, 100), Ok(()), "sent again it is there");
    assert_eq!(backend.pieces.borrow().len(), 3);
}

#[test]
fn content_that_is_gone_is_told() {
    let backend = Backend {
        size: 10,
        ..Backend::default()
    };
    let attachment = attachment(&[0; 10]);
    let gone = Bytes(vec![0; 4]);
    let id = ApplicationId::from_random([1; 16]);
    let outcome = now(send_attachment(&backend, id, &attachment, &gone, 4, |_| ()));
    assert_eq!(outcome, Err(ApiError::ContentLost));
}

#[test]
fn a_backend_that_makes_no_progress_is_left() {
    struct Stuck;
    impl Transport for Stuck {
        async fn send(&self, _: Request) -> Result<Response, TransportError> {
            let state = AttachmentStateWire {
                id: AttachmentId::from_random([3; 16]).to_string(),
                size: 10,
                received: 0,
                complete: false,
            };
            Ok(json(200, JSON, &state))
        }
    }
    let id = ApplicationId::from_random([1; 16]);
    let outcome = now(send_attachment(
        &Stuck,
        id,
        &attachment(&[0; 10]),
        &Bytes(vec![0; 10]),
        4,
        |_| (),
    ));
    assert_eq!(outcome, Err(ApiError::Malformed { what: "progress" }));
}

fn fault() -> impl Strategy<Value = Fault> {
    prop_oneof![
        4 => Just(Fault::None), 1 => Just(Fault::NotArrived), 1 => Just(Fault::AnswerLost), 1 => Just(Fault::Forgets)
    ]
}

proptest! {
    #[test]
    fn arrives_whole_whatever_is_cut(
        bytes in prop::collection::vec(any::<u8>(), 1..600),
        faults in prop::collection::vec(fault(), 0..40),
        most in 1..200usize,
    ) {
        let backend = Backend {
            size: bytes.len() as u64,
            faults: RefCell::new(faults),
            ..Backend::default()
        };
        let tries = (0..100).map(|_| send(&backend, &bytes, most)).take_while(Result::is_err).count();
        prop_assert!(tries < 100);
        prop_assert_eq!(&*backend.stored.borrow(), &bytes);
    }
}
