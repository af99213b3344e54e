//! How long nobody has touched the page, and what follows: a warning, then the end.
//!
//! Time in which the device sleeps can bring up the warning but never the end: whoever opens the lid again finds what
//! was typed, and two minutes to say so. The clock is handed in, in milliseconds.

/// A gap between two ticks that is longer is sleep. Tabs in the background tick once a minute.
const SLEEP_MS: u64 = 150_000;
/// WCAG 2.2.1: at least so long between warning and end, in seconds.
const MIN_WARNING_SECS: u32 = 20;
/// The longest time that an operator can set, in seconds: a day.
const MAX_SECS: u32 = 24 * 60 * 60;

/// When to warn and when to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    warn_after_secs: u32,
    end_after_secs: u32,
}

impl Default for Limits {
    /// Warning after 13 minutes, end after 15.
    fn default() -> Self {
        Self {
            warn_after_secs: 13 * 60,
            end_after_secs: 15 * 60,
        }
    }
}

impl Limits {
    /// Limits in seconds; `None` if they leave less than 20 seconds to answer the warning (WCAG 2.2.1), or exceed a day.
    #[must_use]
    pub fn new(warn_after_secs: u32, end_after_secs: u32) -> Option<Self> {
        let left = end_after_secs.checked_sub(warn_after_secs)?;
        let fits = warn_after_secs > 0 && left >= MIN_WARNING_SECS && end_after_secs <= MAX_SECS;
        fits.then_some(Self {
            warn_after_secs,
            end_after_secs,
        })
    }

    /// Seconds until the warning.
    #[must_use]
    pub const fn warn_after_secs(self) -> u32 {
        self.warn_after_secs
    }

    /// Seconds until the end.
    #[must_use]
    pub const fn end_after_secs(self) -> u32 {
        self.end_after_secs
    }

    fn warn_ms(self) -> u64 {
        u64::from(self.warn_after_secs) * 1000
    }

    fn end_ms(self) -> u64 {
        u64::from(self.end_after_secs) * 1000
    }

    /// True if what was last touched then must not be shown again: for what a browser brings back.
    #[must_use]
    pub fn is_over(self, last_touched_ms: u64, now_ms: u64) -> bool {
        now_ms.saturating_sub(last_touched_ms) >= self.end_ms()
    }
}

/// What the time calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Nothing.
    Quiet,
    /// The warning, with the seconds that are left (at least 1).
    Warning {
        /// Seconds until the end.
        left_secs: u32,
    },
    /// The end.
    Over,
}

/// The time since the last touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Idle {
    limits: Limits,
    idle_ms: u64,
    last_ms: u64,
}

impl Idle {
    /// Begins now.
    #[must_use]
    pub const fn new(limits: Limits, now_ms: u64) -> Self {
        Self {
            limits,
            idle_ms: 0,
            last_ms: now_ms,
        }
    }

    /// Somebody is there.
    pub const fn touch(&mut self, now_ms: u64) {
        self.idle_ms = 0;
        self.last_ms = now_ms;
    }

    /// Time goes by; called about once a second. A clock that is set back counts as standing still.
    pub fn tick(&mut self, now_ms: u64) -> Phase {
        let gap = now_ms.saturating_sub(self.last_ms);
        self.last_ms = now_ms;
        let idle = self.idle_ms.saturating_add(gap);
        self.idle_ms = if gap > SLEEP_MS {
            idle.min(self.limits.warn_ms()).max(self.idle_ms)
        } else {
            idle
        };
        if self.idle_ms >= self.limits.end_ms() {
            Phase::Over
        } else if self.idle_ms >= self.limits.warn_ms() {
            let left = (self.limits.end_ms() - self.idle_ms).div_ceil(1000);
            Phase::Warning {
                left_secs: u32::try_from(left).unwrap_or(u32::MAX),
            }
        } else {
            Phase::Quiet
        }
    }
}

/// Seconds left at which the countdown is spoken: every 15 seconds, at the end each of the last ten.
#[must_use]
pub const fn is_spoken(left_secs: u32) -> bool {
    left_secs <= 10 || left_secs.is_multiple_of(15)
}
