//! A map that needs no other server: municipalities as points, larger ones larger, with a place and an office among them.
//!
//! The coordinates are whole units of a drawing that is [`WIDTH`] wide. Nothing here is a boundary: only the centres of
//! the municipalities are known.

mod label;
mod way;

use crate::Places;
use model::{AreaKey, Ars, Level, Municipality};

pub use label::{Anchor, Label};
pub use way::{Direction, Way};

/// Width of the drawing.
pub const WIDTH: i32 = 3200;
/// Least and most height of the drawing.
const HEIGHTS: (i32, i32) = (2000, 3000);
/// Room around the outermost points, so that their names have a place.
const MARGIN: i32 = 260;
/// What is shown is at least this wide, in metres: a city alone would be one point.
const LEAST_METRES: f64 = 24_000.0;
const METRES_PER_DEGREE: f64 = 111_320.0;

/// What a point stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// A municipality that is there for orientation.
    Around,
    /// A municipality of the area in question.
    Within,
    /// The chosen place.
    Place,
    /// Where the office is.
    Office,
    /// Both of them.
    Both,
}

/// A municipality on the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// From the left.
    pub x: i32,
    /// From above.
    pub y: i32,
    /// Larger for more inhabitants.
    pub radius: i32,
    /// What it stands for.
    pub mark: Mark,
}

/// The drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// Its height.
    pub height: i32,
    /// Municipalities; those that matter most last, so that they are drawn over the others.
    pub points: Vec<Point>,
    /// Names, none over another.
    pub labels: Vec<Label>,
    /// A length in kilometres and how long it is on the drawing.
    pub scale: (i32, i32),
}

/// What a map is to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown<'a> {
    /// The areas in question: districts, associations, municipalities, or the Land.
    pub areas: &'a [AreaKey],
    /// The chosen place.
    pub place: Option<Ars>,
    /// The municipality in which the office is.
    pub office: Option<Ars>,
}

impl Shown<'_> {
    /// True if the municipality lies in one of the areas.
    #[must_use]
    pub fn serves(&self, ars: Ars) -> bool {
        self.areas.iter().any(|area| area.contains(ars))
    }
}

impl Places {
    /// Draws a map; `None` if the areas have no municipality.
    #[must_use]
    pub fn sketch(&self, shown: Shown<'_>) -> Option<Sketch> {
        let frame_areas: Vec<AreaKey> = shown.areas.iter().map(|area| self.frame_of(*area)).collect();
        if !self.municipalities.iter().any(|m| shown.serves(m.ars)) {
            return None;
        }
        let is_named = |m: &Municipality| Some(m.ars) == shown.place || Some(m.ars) == shown.office;
        let inside = self
            .municipalities
            .iter()
            .filter(|m| frame_areas.iter().any(|area| area.contains(m.ars)) || is_named(m));
        let frame = Frame::around(inside)?;
        let mut points: Vec<(Point, &Municipality)> = Vec::new();
        for municipality in &self.municipalities {
            let (x, y) = frame.at(municipality);
            let mark = mark(municipality, shown);
            let is_visible = (0..=WIDTH).contains(&x) && (0..=frame.height).contains(&y);
            if is_visible || mark > Mark::Within {
                let radius = radius(municipality.population);
                points.push((Point { x, y, radius, mark }, municipality));
            }
        }
        // The larger ones first: a small one may lie on the edge of a large one.
        points.sort_by_key(|(point, m)| (point.mark, u32::MAX - m.population));
        let labels = label::place(&points, frame.height);
        Some(Sketch {
            height: frame.height,
            labels,
            scale: frame.scale(),
            points: points.into_iter().map(|(point, _)| point).collect(),
        })
    }

    /// What is framed: the district around an area that is smaller.
    fn frame_of(&self, area: AreaKey) -> AreaKey {
        let first = self.municipalities.iter().find(|m| area.contains(m.ars));
        match (area.level(), first) {
            (Level::Municipality | Level::Association, Some(first)) => first.ars.area(Level::District),
            _ => area,
        }
    }

    /// How far it is from one municipality to another and in which direction, from centre to centre.
    #[must_use]
    pub fn way(&self, from: Ars, to: Ars) -> Option<Way> {
        let (from, to) = (self.municipality(from)?, self.municipality(to)?);
        (from.ars != to.ars).then(|| way::between(from, to))
    }
}

fn mark(municipality: &Municipality, shown: Shown<'_>) -> Mark {
    let is = |ars: Option<Ars>| ars == Some(municipality.ars);
    match (is(shown.place), is(shown.office)) {
        (true, true) => Mark::Both,
        (false, true) => Mark::Office,
        (true, false) => Mark::Place,
        (false, false) if shown.serves(municipality.ars) => Mark::Within,
        (false, false) => Mark::Around,
    }
}

/// The area of a point grows with the number of inhabitants, from a size that can still be seen.
fn radius(population: u32) -> i32 {
    // At most a few million inhabitants, so the root is far below 2^31.
    #[allow(clippy::cast_possible_truncation)]
    let grown = (f64::from(population).sqrt() * 0.14).round() as i32;
    18 + grown
}

/// Which part of the earth is drawn.
struct Frame {
    west: f64,
    north: f64,
    /// A degree of longitude, shortened as it is here.
    narrow: f64,
    /// Units of the drawing for a degree of latitude.
    units: f64,
    height: i32,
}

impl Frame {
    fn around<'a>(inside: impl Iterator<Item = &'a Municipality>) -> Option<Self> {
        let mut bounds: Option<(f64, f64, f64, f64)> = None;
        for municipality in inside {
            let (lat, lon) = degrees(municipality);
            let (south, north, west, east) = bounds.unwrap_or((lat, lat, lon, lon));
            bounds = Some((south.min(lat), north.max(lat), west.min(lon), east.max(lon)));
        }
        let (south, north, west, east) = bounds?;
        let narrow = ((south + north) / 2.0).to_radians().cos();
        let least = LEAST_METRES / METRES_PER_DEGREE;
        let (wide, high) = (
            ((east - west) * narrow).max(least),
            (north - south).max(least / 2.0),
        );
        let room = |length: i32| f64::from(length - 2 * MARGIN);
        let units = (room(WIDTH) / wide).min(room(HEIGHTS.1) / high);
        // Far below 2^31: it is at most the largest height.
        #[allow(clippy::cast_possible_truncation)]
        let needed = (high * units).ceil() as i32 + 2 * MARGIN;
        let height = needed.clamp(HEIGHTS.0, HEIGHTS.1);
        let (middle_lat, middle_lon) = ((south + north) / 2.0, (west + east) / 2.0);
        Some(Self {
            west: middle_lon - f64::from(WIDTH) / 2.0 / units / narrow,
            north: middle_lat + f64::from(height) / 2.0 / units,
            narrow,
            units,
            height,
        })
    }

    fn at(&self, municipality: &Municipality) -> (i32, i32) {
        let (lat, lon) = degrees(municipality);
        let x = (lon - self.west) * self.narrow * self.units;
        let y = (self.north - lat) * self.units;
        // Casts of floats saturate; what is far outside is not drawn.
        #[allow(clippy::cast_possible_truncation)]
        (x.round() as i32, y.round() as i32)
    }

    /// The largest round length that is no more than a third of the width.
    fn scale(&self) -> (i32, i32) {
        let unit_per_km = self.units * 1000.0 / METRES_PER_DEGREE;
        let fits = |km: &i32| f64::from(*km) * unit_per_km <= f64::from(WIDTH) / 3.0;
        let km = [50, 20, 10, 5, 2].into_iter().find(fits).unwrap_or(1);
        // At most a third of the width.
        #[allow(clippy::cast_possible_truncation)]
        (km, (f64::from(km) * unit_per_km).round() as i32)
    }
}

fn degrees(municipality: &Municipality) -> (f64, f64) {
    let degrees = |e4: i32| f64::from(e4) / 10_000.0;
    (degrees(municipality.lat_e4), degrees(municipality.lon_e4))
}
