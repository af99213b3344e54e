//! How much one client may send: a bucket of tokens for each address, kept in memory alone.

use axum::http::HeaderMap;
use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// Most addresses that are remembered.
const MAX_CLIENTS: usize = 20_000;

/// Limits requests by address.
#[derive(Debug)]
pub struct Limiter {
    burst: f64,
    per_second: f64,
    buckets: Mutex<HashMap<IpAddr, Bucket>>,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    tokens: f64,
    at: Instant,
}

impl Limiter {
    /// So many at once, so many a minute in the long run; 0 a minute means no limit.
    pub fn new(burst: u32, per_minute: u32) -> Self {
        Self {
            burst: f64::from(burst.max(1)),
            per_second: f64::from(per_minute) / 60.0,
            buckets: Mutex::default(),
        }
    }

    /// Takes a token; without one, the seconds until there is one again.
    pub fn take(&self, client: IpAddr, now: Instant) -> Result<(), u32> {
        if self.per_second <= 0.0 {
            return Ok(());
        }
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= MAX_CLIENTS {
            // Full buckets say nothing that a new one would not.
            buckets.retain(|_, bucket| self.refilled(bucket, now) < self.burst);
            if buckets.len() >= MAX_CLIENTS {
                buckets.clear();
            }
        }
        let fresh = Bucket {
            tokens: self.burst,
            at: now,
        };
        let bucket = buckets.entry(network(client)).or_insert(fresh);
        bucket.tokens = self.refilled(bucket, now);
        bucket.at = now;
        if bucket.tokens >= 1.0 {
            bucket.tokens -= 1.0;
            return Ok(());
        }
        let wait = ((1.0 - bucket.tokens) / self.per_second)
            .ceil()
            .clamp(1.0, 3600.0);
        // Between 1 and 3600, see above.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        Err(wait as u32)
    }

    fn refilled(&self, bucket: &Bucket, now: Instant) -> f64 {
        let passed = now.saturating_duration_since(bucket.at).as_secs_f64();
        passed.mul_add(self.per_second, bucket.tokens).min(self.burst)
    }
}

/// Whoever has one IPv6 address has 2^64 of them.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let prefix = u128::from(address) & !u128::from(u64::MAX);
            IpAddr::V6(Ipv6Addr::from(prefix))
        }
        address @ IpAddr::V4(_) => address,
    }
}

/// The client's address. Behind a proxy it is the last one of `X-Forwarded-For`: the only one that the proxy itself
/// wrote.
pub fn client(headers: &HeaderMap, peer: IpAddr, behind_proxy: bool) -> IpAddr {
    if !behind_proxy {
        return peer;
    }
    headers
        .get_all("x-forwarded-for")
        .iter()
        .next_back()
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.rsplit(',').next())
        .and_then(|address| address.trim().parse().ok())
        .unwrap_or(peer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn allows_a_burst_then_asks_to_wait() {
        let limiter = Limiter::new(2, 6);
        let now = Instant::now();
        let eva: IpAddr = "192.0.2.1".parse().unwrap();
        assert_eq!(limiter.take(eva, now), Ok(()));
        assert_eq!(limiter.take(eva, now), Ok(()));
        assert_eq!(limiter.take(eva, now), Err(10));
        assert_eq!(limiter.take("192.0.2.2".parse().unwrap(), now), Ok(()));
        assert_eq!(limiter.take(eva, now + Duration::from_secs(10)), Ok(()));
        assert_eq!(Limiter::new(0, 0).take(eva, now), Ok(()));
    }

    #[test]
    fn one_subscriber_is_one_client() {
        let limiter = Limiter::new(1, 1);
        let now = Instant::now();
        assert!(limiter.take("2001:db8::1".parse().unwrap(), now).is_ok());
        assert!(limiter.take("2001:db8::2".parse().unwrap(), now).is_err());
        assert!(limiter.take("2001:db8:0:1::1".parse().unwrap(), now).is_ok());
    }

    #[test]
    fn remembers_no_more_than_it_can_hold() {
        let limiter = Limiter::new(2, 1);
        let now = Instant::now();
        for number in 0..50_000u32 {
            let _ = limiter.take(IpAddr::V4(number.into()), now);
        }
        assert!(limiter.buckets.lock().unwrap().len() <= MAX_CLIENTS);
    }

    #[test]
    fn believes_the_proxy_and_nobody_before_it() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "1.2.3.4, 192.0.2.9".parse().unwrap());
        let peer: IpAddr = "127.0.0.1".parse().unwrap();
        assert_eq!(client(&headers, peer, false), peer);
        assert_eq!(client(&headers, peer, true).to_string(), "192.0.2.9");
        headers.insert("x-forwarded-for", "nobody".parse().unwrap());
        assert_eq!(client(&headers, peer, true), peer);
    }
}
