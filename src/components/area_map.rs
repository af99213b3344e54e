//! A map of points that asks no other server.

use crate::i18n::{ids, t};
use catalogue::sketch::{Anchor, Label, Mark, Point, Sketch, WIDTH};
use leptos::prelude::*;

/// Room for the scale below the points, in units of the drawing.
const FOOT: i32 = 280;
/// Least reach of the marks of place and office: they must be seen among all others.
const REACH: i32 = 78;

/// Municipalities as points, the chosen place and the office among them.
///
/// Accessibility: `role="img"` with a name; all that it says stands in words in the caption, which describes it. Place and
/// office differ in shape, not in colour alone (WCAG 1.4.1); marks have 3:1 on their ground, names 7:1 (1.4.11, 1.4.6);
/// system colours where colours are forced.
#[component]
pub fn AreaMap(
    /// Prefix of the ids in it.
    id: &'static str,
    /// Name of what it shows.
    #[prop(into)]
    name: Signal<String>,
    /// The drawing.
    sketch: Sketch,
    /// What it says, in words.
    children: Children,
) -> impl IntoView {
    let caption = format!("{id}-caption");
    let view_box = format!("0 0 {WIDTH} {}", sketch.height + FOOT);
    let points = sketch.points.iter().map(mark).collect_view();
    let labels = sketch.labels.into_iter().map(label).collect_view();
    let (km, length) = sketch.scale;
    let base = sketch.height + FOOT - 90;
    let bar = format!("M120 {} v60 h{length} v-60", base - 60);
    view! {
        <figure class="al-map">
            <svg
                class="al-map__picture"
                role="img"
                aria-label=name
                aria-describedby=caption.clone()
                viewBox=view_box
                translate="no"
            >
                {points}
                {labels}
                <path class="al-map__scale" d=bar></path>
                <text class="al-map__name" x=(160 + length).to_string() y=(base - 5).to_string()>
                    {t(move || ids::component_kilometres(u32::try_from(km).unwrap_or_default()))}
                </text>
            </svg>
            <figcaption class="al-map__caption" id=caption>
                {children()}
            </figcaption>
        </figure>
    }
}

/// What a mark on the map stands for: its shape, then the words.
///
/// Accessibility: the shape is decoration beside its words.
#[component]
pub fn MapKey(
    /// The mark.
    mark: Mark,
    /// What it stands for.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let point = Point {
        x: 120,
        y: 120,
        radius: 60,
        mark,
    };
    view! {
        <li class="al-map__key">
            <svg class="al-map__symbol" viewBox="0 0 240 240" aria-hidden="true" focusable="false">
                {self::mark(&point)}
            </svg>
            <span>{text}</span>
        </li>
    }
}

fn mark(point: &Point) -> AnyView {
    let Point { x, y, radius, mark } = *point;
    let reach = radius.max(REACH);
    let dot = |class: &'static str, radius: i32| {
        view! { <circle class=class cx=x.to_string() cy=y.to_string() r=radius.to_string()></circle> }
    };
    let diamond = |reach: i32| {
        let d = format!(
            "M{x} {} L{} {y} L{x} {} L{} {y} Z",
            y - reach,
            x + reach,
            y + reach,
            x - reach
        );
        view! { <path class="al-map__office" d=d></path> }
    };
    match mark {
        Mark::Around => dot("al-map__around", radius).into_any(),
        Mark::Within => dot("al-map__within", radius).into_any(),
        Mark::Place => view! { {dot("al-map__place", reach)}{dot("al-map__centre", reach / 3)} }.into_any(),
        Mark::Office => diamond(reach + 12).into_any(),
        Mark::Both => view! { {dot("al-map__place", reach + 40)}{diamond(reach)} }.into_any(),
    }
}

fn label(label: Label) -> impl IntoView {
    let class = if label.is_main {
        "al-map__name al-map__name--main"
    } else {
        "al-map__name"
    };
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    view! {
        <text class=class x=label.x.to_string() y=label.y.to_string() text-anchor=anchor>{label.text}</text>
    }
}
