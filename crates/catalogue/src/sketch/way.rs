//! The way from one place to another in words: how far, and which way.

use super::{METRES_PER_DEGREE, degrees};
use model::Municipality;

/// One of eight directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Norden.
    North,
    /// Nordosten.
    NorthEast,
    /// Osten.
    East,
    /// Südosten.
    SouthEast,
    /// Süden.
    South,
    /// Südwesten.
    SouthWest,
    /// Westen.
    West,
    /// Nordwesten.
    NorthWest,
}

/// How far and which way, as the crow flies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// Whole kilometres, at least one.
    pub kilometres: u32,
    /// Which way.
    pub direction: Direction,
}

pub(super) fn between(from: &Municipality, to: &Municipality) -> Way {
    let ((from_lat, from_lon), (to_lat, to_lon)) = (degrees(from), degrees(to));
    let narrow = ((from_lat + to_lat) / 2.0).to_radians().cos();
    let (north, east) = (to_lat - from_lat, (to_lon - from_lon) * narrow);
    let kilometres = (north.hypot(east) * METRES_PER_DEGREE / 1000.0).round().max(1.0);
    // 22.5 degrees to either side of a direction belong to it; 0 is north.
    // Between -4 and 4.
    #[allow(clippy::cast_possible_truncation)]
    let eighth = (east.atan2(north).to_degrees() / 45.0).round() as i32;
    let direction = match eighth {
        0 => Direction::North,
        1 => Direction::NorthEast,
        2 => Direction::East,
        3 => Direction::SouthEast,
        -1 => Direction::NorthWest,
        -2 => Direction::West,
        -3 => Direction::SouthWest,
        _ => Direction::South,
    };
    // The earth is 40,000 km around.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let kilometres = kilometres as u32;
    Way {
        kilometres,
        direction,
    }
}
