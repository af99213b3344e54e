//! Nobody there: warning after 13 minutes, end after 15; sleep ends nothing.

#![allow(clippy::unwrap_used)]

use forms::idle::{Idle, Limits, Phase, is_spoken};
use proptest::prelude::*;

const MINUTE: u64 = 60_000;

fn phase_after(seconds: u64) -> Phase {
    let mut idle = Idle::new(Limits::default(), 5);
    let ticks = (1..=seconds).map(|second| idle.tick(5 + second * 1000));
    ticks.last().unwrap()
}

#[test]
fn it_warns_at_thirteen_minutes_and_ends_at_fifteen() {
    assert_eq!(phase_after(13 * 60 - 1), Phase::Quiet);
    assert_eq!(phase_after(13 * 60), Phase::Warning { left_secs: 120 });
    assert_eq!(phase_after(15 * 60 - 1), Phase::Warning { left_secs: 1 });
    assert_eq!(phase_after(15 * 60), Phase::Over);
}

#[test]
fn a_touch_gives_the_whole_time_again_as_often_as_one_likes() {
    let mut idle = Idle::new(Limits::default(), 0);
    for round in 1..50 {
        let now = round * 14 * MINUTE;
        for second in 0..14 * 60 {
            idle.tick(now - 14 * MINUTE + second * 1000);
        }
        assert!(matches!(idle.tick(now), Phase::Warning { .. }));
        idle.touch(now);
        assert_eq!(idle.tick(now), Phase::Quiet);
    }
}

#[test]
fn a_night_with_the_lid_closed_brings_the_warning_but_not_the_end() {
    let mut idle = Idle::new(Limits::default(), 0);
    assert_eq!(idle.tick(2 * MINUTE), Phase::Quiet);
    let morning = 8 * 60 * MINUTE;
    assert_eq!(idle.tick(morning), Phase::Warning { left_secs: 120 });
    assert_eq!(idle.tick(morning + 30_000), Phase::Warning { left_secs: 90 });
    // Closed once more within the warning: it goes on where it was.
    assert_eq!(idle.tick(2 * morning), Phase::Warning { left_secs: 90 });
    assert_eq!(idle.tick(2 * morning + 90_000), Phase::Over);
}

#[test]
fn a_tab_in_the_background_ticks_seldom_and_is_no_sleeper() {
    let mut idle = Idle::new(Limits::default(), 0);
    for minute in 1..15 {
        assert_ne!(idle.tick(minute * MINUTE), Phase::Over);
    }
    assert_eq!(idle.tick(15 * MINUTE), Phase::Over);
}

#[test]
fn limits_leave_time_to_answer() {
    assert_eq!(Limits::new(13 * 60, 15 * 60), Some(Limits::default()));
    assert!(Limits::new(2, 22).is_some());
    for (warn, end) in [(0, 900), (780, 799), (900, 780), (780, 86_401)] {
        assert_eq!(Limits::new(warn, end), None, "{warn} {end}");
    }
    assert!(!Limits::default().is_over(MINUTE, 15 * MINUTE));
    assert!(Limits::default().is_over(0, 15 * MINUTE));
    assert!(!Limits::default().is_over(15 * MINUTE, 0));
}

#[test]
fn the_countdown_does_not_chatter() {
    let spoken: Vec<u32> = (1..=120).filter(|left| is_spoken(*left)).collect();
    assert_eq!(spoken.len(), 18);
}

proptest! {
    #[test]
    fn the_end_never_comes_without_a_warning_before(gaps in proptest::collection::vec(1u64..40_000_000, 1..60)) {
        let mut idle = Idle::new(Limits::default(), 0);
        let (mut now, mut warned) = (0, false);
        for gap in gaps {
            // A tick at least every minute, or sleep.
            let gap = if gap > 150_000 { gap } else { gap.min(60_000) };
            now += gap;
            match idle.tick(now) {
                Phase::Quiet => warned = false,
                Phase::Warning { left_secs } => {
                    prop_assert!(left_secs >= 1);
                    warned = true;
                }
                Phase::Over => {
                    prop_assert!(warned);
                    break;
                }
            }
        }
    }
}
