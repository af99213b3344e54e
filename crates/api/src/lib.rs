//! The portal's API: what travels, and the client that sends it over a transport.
//!
//! Wire types stop here: the app and the backend speak in [`Application`] and [`Receipt`]. The network comes in as a
//! [`Transport`], ids and jitter as random bytes, so nothing here knows a browser, a runtime, a clock or a random
//! source. `docs/api/openapi.yaml` describes the same in the words of HTTP.

pub mod limits;
pub mod paths;
pub mod retry;

mod answer;
mod application;
mod attachment;
mod client;
mod error;
mod id;
mod problem;
mod receipt;
mod reference;
mod timestamp;
mod transport;
mod upload;

pub use application::{Application, ApplicationWire};
pub use attachment::{Attachment, AttachmentState, AttachmentStateWire, AttachmentWire};
pub use client::{find_receipt, submit};
pub use error::{ApiError, Unreadable};
pub use id::{ApplicationId, AttachmentId};
pub use problem::{BYTES, Cause, FieldProblem, JSON, PROBLEM_JSON, ProblemWire};
pub use receipt::{Receipt, ReceiptWire};
pub use reference::Reference;
pub use timestamp::Timestamp;
pub use transport::{Method, Request, Response, Transport, TransportError};
pub use upload::{Content, send_attachment};
