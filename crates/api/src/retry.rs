//! When to try again: only what can be repeated without harm, ever more slowly, and not for ever.

use crate::ApiError;
use std::time::Duration;

/// Most attempts, the first one included.
pub const MAX_ATTEMPTS: u32 = 5;
const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);

/// How long to wait after the attempt of that number (from 1) failed like this; `None`: tell the person.
///
/// Every call of this API may be repeated; what differs is whether a repetition can change the answer.
#[must_use]
pub fn next_delay(attempt: u32, error: &ApiError) -> Option<Duration> {
    if attempt >= MAX_ATTEMPTS {
        return None;
    }
    let doubled = 2u32.saturating_pow(attempt.saturating_sub(1));
    let growing = FIRST.saturating_mul(doubled).min(LONGEST);
    match error {
        ApiError::Offline | ApiError::Timeout | ApiError::Malformed { .. } => Some(growing),
        ApiError::Server { status, .. } if *status >= 500 && *status != 501 => Some(growing),
        ApiError::RateLimited { retry_after_secs } => {
            let asked = Duration::from_secs((*retry_after_secs).into());
            // Longer than that nobody should look at a spinner.
            (asked <= LONGEST).then(|| asked.max(growing))
        }
        ApiError::Server { .. }
        | ApiError::Rejected(_)
        | ApiError::Conflict
        | ApiError::ContentLost
        | ApiError::TooLarge => None,
    }
}

/// Spreads many devices that failed together: the delay, longer by up to a half as the random byte says.
#[must_use]
pub fn with_jitter(delay: Duration, random: u8) -> Duration {
    delay + delay / 512 * u32::from(random)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(status: u16) -> ApiError {
        ApiError::Server {
            status,
            support_code: None,
        }
    }

    #[test]
    fn waits_longer_each_time_and_stops() {
        let seconds: Vec<Option<u64>> = (1..=5)
            .map(|attempt| next_delay(attempt, &ApiError::Offline).map(|delay| delay.as_secs()))
            .collect();
        assert_eq!(seconds, [Some(1), Some(2), Some(4), Some(8), None]);
        assert_eq!(next_delay(u32::MAX, &ApiError::Timeout), None);
        assert_eq!(next_delay(0, &ApiError::Timeout), Some(FIRST));
    }

    #[test]
    fn repeats_only_what_may_end_differently() {
        assert!(next_delay(1, &server(500)).is_some());
        assert!(next_delay(1, &server(404)).is_none());
        assert!(next_delay(1, &ApiError::Conflict).is_none());
        assert!(next_delay(1, &ApiError::TooLarge).is_none());
        assert!(next_delay(1, &ApiError::Rejected(Vec::new())).is_none());
    }

    #[test]
    fn honours_retry_after() {
        let limited = |retry_after_secs| ApiError::RateLimited { retry_after_secs };
        assert_eq!(next_delay(1, &limited(7)), Some(Duration::from_secs(7)));
        assert_eq!(next_delay(4, &limited(0)), Some(Duration::from_secs(8)));
        assert_eq!(next_delay(1, &limited(600)), None);
    }

    #[test]
    fn jitter_only_lengthens() {
        let delay = Duration::from_secs(4);
        assert_eq!(with_jitter(delay, 0), delay);
        assert!(with_jitter(delay, 255) < delay * 3 / 2);
    }
}
