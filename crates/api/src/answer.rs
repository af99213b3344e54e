//! From any HTTP answer to a result: total, so that no server and nothing between can surprise the app.

use crate::{
    ApiError, ApplicationId, AttachmentId, AttachmentState, AttachmentStateWire, Cause, ProblemWire, Receipt,
    ReceiptWire, Response, limits,
};
use serde_json::Value;

/// Seconds to wait if a server says "later" but not when.
const LATER_SECS: u32 = 30;
/// Longest support code; it is shown to people.
const MAX_CODE: usize = 40;

/// The receipt of an answer to a call that must give one.
pub fn receipt(id: ApplicationId, response: &Response) -> Result<Receipt, ApiError> {
    match response.status {
        200 | 201 => {
            let wire: ReceiptWire = json(response)?;
            let receipt = Receipt::try_from(wire).map_err(|_| malformed("receipt"))?;
            if receipt.id == id {
                Ok(receipt)
            } else {
                Err(malformed("receipt of another application"))
            }
        }
        _ => Err(failure(response)),
    }
}

/// How far a file has arrived.
pub fn attachment(id: AttachmentId, response: &Response) -> Result<AttachmentState, ApiError> {
    match response.status {
        200 | 201 => {
            let wire: AttachmentStateWire = json(response)?;
            let state = AttachmentState::try_from(wire).map_err(|_| malformed("state of a file"))?;
            if state.id == id {
                Ok(state)
            } else {
                Err(malformed("state of another file"))
            }
        }
        _ => Err(failure(response)),
    }
}

/// What an answer that is no success means.
pub fn failure(response: &Response) -> ApiError {
    let problem: Option<ProblemWire> = json(response).ok();
    match response.status {
        408 | 504 => ApiError::Timeout,
        409 => ApiError::Conflict,
        413 => ApiError::TooLarge,
        422 => match problem {
            Some(problem) if !problem.errors.is_empty() => ApiError::Rejected(problem.errors),
            _ => malformed("list of mistakes"),
        },
        429 => ApiError::RateLimited {
            retry_after_secs: retry_after(response).unwrap_or(LATER_SECS),
        },
        // With a time to come back it is not broken, only busy.
        503 if retry_after(response).is_some() => ApiError::RateLimited {
            retry_after_secs: retry_after(response).unwrap_or(LATER_SECS),
        },
        400..=599 => ApiError::Server {
            status: response.status,
            support_code: problem.and_then(|problem| problem.support_code).and_then(code),
        },
        200..=299 => malformed("success without receipt"),
        300..=399 => malformed("redirect"),
        _ => malformed("status"),
    }
}

/// True if the backend itself says that there is no such receipt. A proxy's own 404 does not count.
pub fn is_not_there(response: &Response) -> bool {
    let problem = json::<ProblemWire>(response);
    response.status == 404 && problem.is_ok_and(|problem| problem.kind == Cause::NotFound.uri())
}

/// True if a piece did not follow on what has arrived.
pub fn is_other_offset(response: &Response) -> bool {
    let problem = json::<ProblemWire>(response);
    response.status == 409 && problem.is_ok_and(|problem| problem.kind == Cause::Offset.uri())
}

fn json<T: serde::de::DeserializeOwned>(response: &Response) -> Result<T, ApiError> {
    if response.body.len() > limits::MAX_ANSWER {
        return Err(malformed("too long"));
    }
    let declared = response.header("content-type").unwrap_or_default();
    let essence = declared.split(';').next().unwrap_or_default().trim();
    if essence != crate::JSON && essence != crate::PROBLEM_JSON {
        return Err(malformed("not JSON"));
    }
    // In two steps, so that cut JSON and JSON of another schema can be told apart.
    let value: Value = serde_json::from_slice(&response.body).map_err(|_| malformed("damaged JSON"))?;
    serde_json::from_value(value).map_err(|_| malformed("other JSON than expected"))
}

const fn malformed(what: &'static str) -> ApiError {
    ApiError::Malformed { what }
}

/// Only the form in seconds: a date would need a clock that is right.
fn retry_after(response: &Response) -> Option<u32> {
    response.header("retry-after")?.trim().parse().ok()
}

fn code(text: String) -> Option<String> {
    let fit = !text.is_empty()
        && text.len() <= MAX_CODE
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    fit.then_some(text)
}
