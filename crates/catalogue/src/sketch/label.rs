//! Names on the drawing: those that matter always, the larger places around them where there is room.

use super::{Mark, Point, WIDTH};
use model::Municipality;

/// Height of a name in units of the drawing. Who draws it larger lets names overlap.
pub(super) const SIZE: i32 = 160;
/// Width of a letter, on the safe side for the fonts of systems.
const LETTER: i32 = 92;
/// Least reach of the marks of place and office, and of both together: who draws them larger lets names cover them.
const MARK: (i32, i32) = (100, 140);
/// Most names that are there for orientation.
const AROUND: usize = 5;
/// Places below this many inhabitants tell nobody where they are.
const KNOWN: u32 = 2500;

/// From which side of its point a name goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It stands over or under it.
    Middle,
    /// It ends there.
    End,
}

/// A name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where it is anchored, from the left.
    pub x: i32,
    /// Its base line, from above.
    pub y: i32,
    /// How it is anchored.
    pub anchor: Anchor,
    /// The name.
    pub text: String,
    /// True for the chosen place and the office's.
    pub is_main: bool,
}

#[derive(Clone, Copy)]
struct Area {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl Area {
    const fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    const fn lies_within(self, height: i32) -> bool {
        self.left >= 0 && self.right <= WIDTH && self.top >= 0 && self.bottom <= height
    }
}

/// Finds a place for each name that is worth one.
pub(super) fn place(points: &[(Point, &Municipality)], height: i32) -> Vec<Label> {
    let mut main: Vec<_> = points
        .iter()
        .filter(|(point, _)| point.mark > Mark::Within)
        .collect();
    // The office first: without its name the map says nothing.
    main.sort_by_key(|(point, _)| u8::from(point.mark == Mark::Place));
    let mut around: Vec<_> = points
        .iter()
        .filter(|(point, m)| point.mark <= Mark::Within && m.population >= KNOWN)
        .collect();
    around.sort_by_key(|(point, m)| (u8::from(point.mark == Mark::Around), u32::MAX - m.population));
    let marks: Vec<Area> = main.iter().map(|(point, _)| of_point(point)).collect();
    let mut taken: Vec<Area> = Vec::new();
    let mut labels: Vec<Label> = Vec::new();
    for (point, municipality) in main {
        let choices = choices(point, &municipality.name);
        let within = || choices.iter().filter(|(area, _)| area.lies_within(height));
        let is_free = |area: Area, others: &[Area]| !others.iter().any(|other| other.meets(area));
        // Beside the marks; else over a mark; else, where two are in one spot, over a name.
        let found = within()
            .find(|(area, _)| is_free(*area, &taken) && is_free(*area, &marks))
            .or_else(|| within().find(|(area, _)| is_free(*area, &taken)))
            .or_else(|| within().next());
        if let Some((area, label)) = found {
            taken.push(*area);
            labels.push(Label {
                is_main: true,
                ..label.clone()
            });
        }
    }
    taken.extend(marks);
    let mut left = AROUND;
    for (point, municipality) in around {
        if left == 0 {
            break;
        }
        let free = choices(point, &municipality.name)
            .into_iter()
            .find(|(area, _)| area.lies_within(height) && !taken.iter().any(|other| other.meets(*area)));
        if let Some((area, label)) = free {
            taken.push(area);
            labels.push(label);
            left -= 1;
        }
    }
    labels
}

/// How far a point reaches from its centre, as it is drawn.
fn reach(point: &Point) -> i32 {
    match point.mark {
        Mark::Both => (point.radius + 60).max(MARK.1),
        Mark::Place | Mark::Office => (point.radius + 20).max(MARK.0),
        Mark::Within | Mark::Around => point.radius,
    }
}

fn of_point(point: &Point) -> Area {
    let reach = reach(point) + 20;
    Area {
        left: point.x - reach,
        right: point.x + reach,
        top: point.y - reach,
        bottom: point.y + reach,
    }
}

/// Where a name could stand, the best place first: right, left, below, above, then below and above within the edges, then
/// to the right and left a line lower or higher.
fn choices(point: &Point, name: &str) -> [(Area, Label); 10] {
    let letters = i32::try_from(name.chars().count()).unwrap_or(100);
    let (width, away) = (letters * LETTER, reach(point) + 45);
    let half = SIZE / 2;
    let at = |x: i32, middle: i32, anchor: Anchor| {
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2,
            Anchor::End => x - width,
        };
        let area = Area {
            left,
            right: left + width,
            top: middle - half,
            bottom: middle + half,
        };
        let label = Label {
            x,
            // The base line lies about a third of the height below the middle.
            y: middle + SIZE / 3,
            anchor,
            text: name.to_owned(),
            is_main: false,
        };
        (area, label)
    };
    let (below, above) = (point.y + away + half, point.y - away - half);
    let kept = point.x.clamp(width / 2, (WIDTH - width / 2).max(width / 2));
    [
        at(point.x + away, point.y, Anchor::Start),
        at(point.x - away, point.y, Anchor::End),
        at(point.x, below, Anchor::Middle),
        at(point.x, above, Anchor::Middle),
        at(kept, below, Anchor::Middle),
        at(kept, above, Anchor::Middle),
        at(point.x + away, point.y + SIZE, Anchor::Start),
        at(point.x + away, point.y - SIZE, Anchor::Start),
        at(point.x - away, point.y + SIZE, Anchor::End),
        at(point.x - away, point.y - SIZE, Anchor::End),
    ]
}
