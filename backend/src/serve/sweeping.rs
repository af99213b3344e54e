//! Deletes files that no application has come for.

use crate::clock;
use crate::store::Store;
use std::time::Duration;

/// Longest pause between two rounds, in seconds.
const LONGEST: u64 = 600;

/// Sweeps at once and then again and again.
pub async fn run(store: Store, age_secs: u32) {
    let age = Duration::from_secs(age_secs.into());
    let mut rounds = tokio::time::interval(Duration::from_secs((age.as_secs() / 4).clamp(1, LONGEST)));
    rounds.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        rounds.tick().await;
        match store.sweep(clock::now(), age).await {
            Ok(0) => {}
            Ok(files) => tracing::info!(files, "orphans deleted"),
            Err(error) => tracing::error!(%error, "orphans not deleted"),
        }
    }
}
