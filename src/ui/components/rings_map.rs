//! People on three rings around oneself: a picture, beside a list that says the same in words. Shapes tell what someone is good for first.

use leptos::prelude::*;

/// How far beneath the middle of a mark its name stands.
const NAME: i32 = 22;

/// What a mark looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RingsShape {
    /// A small ring: nothing is known yet.
    #[default]
    Ring,
    /// A disc.
    Disc,
    /// A square.
    Square,
    /// A triangle.
    Triangle,
    /// A diamond.
    Diamond,
}

impl RingsShape {
    /// Those that mean something, in the order of the key.
    pub const KEY: [Self; 4] = [Self::Disc, Self::Square, Self::Triangle, Self::Diamond];

    /// Drawn around a middle at 0.
    fn view(self) -> AnyView {
        let path = match self {
            Self::Ring | Self::Disc => "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
            Self::Square => "M-8-8h16v16h-16z",
            Self::Triangle => "M0-10l10 18h-20z",
            Self::Diamond => "M0-10l10 10-10 10-10-10z",
        };
        let class = match self {
            Self::Ring => "rings-map__shape rings-map__shape--open",
            _ => "rings-map__shape",
        };
        view! { <path class=class d=path /> }.into_any()
    }
}

/// Someone, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RingsMark {
    /// What stands beneath the mark.
    pub name: String,
    /// The middle of the mark.
    pub x: i32,
    /// The same from the top.
    pub y: i32,
    /// The mark.
    pub shape: RingsShape,
}

/// How large everything is, in the units of the marks.
#[derive(Clone, Copy, Debug)]
pub struct RingsSize {
    /// The side of the whole square.
    pub side: i32,
    /// How far the rings reach from its middle, the nearest first.
    pub rings: [i32; 3],
    /// How far oneself does.
    pub me: i32,
}

/// The picture with its key.
#[component]
pub fn RingsMap(
    /// What it shows, for those who do not see it.
    #[prop(into)]
    label: Signal<String>,
    /// In the middle.
    me: &'static str,
    /// What the rings are called, the nearest first.
    names: [&'static str; 3],
    /// What the shapes mean, in the order of [`RingsShape::KEY`].
    key: [&'static str; 4],
    /// How large it is.
    size: RingsSize,
    /// Everyone.
    #[prop(into)]
    marks: Signal<Vec<RingsMark>>,
) -> impl IntoView {
    let RingsSize { side, rings, me: reach } = size;
    let middle = side / 2;
    // The farthest first: each covers the one behind it.
    let ring = |(at, (reach, name)): (usize, (i32, &'static str))| {
        let class = format!("rings-map__ring rings-map__ring--{at}");
        view! {
            <circle class=class cx=middle cy=middle r=reach />
            <text class="rings-map__name" x=middle y={middle - reach + 15}>{name}</text>
        }
    };
    let rings = rings.into_iter().zip(names).enumerate().rev().map(ring).collect_view();
    let key = RingsShape::KEY.into_iter().zip(key).map(|(shape, words)| {
        view! { <li><svg viewBox="-12 -12 24 24">{shape.view()}</svg>{words}</li> }
    });
    let marks = move || marks.get().into_iter().map(mark).collect_view();
    view! {
        <figure class="rings-map">
            <ul class="rings-map__key" aria-hidden="true">{key.collect_view()}</ul>
            <svg class="rings-map__picture" viewBox={format!("0 0 {side} {side}")} role="img" aria-label=label>
                {rings}
                <circle class="rings-map__me" cx=middle cy=middle r=reach />
                <text class="rings-map__self" x=middle y={middle + 5}>{me}</text>
                {marks}
            </svg>
        </figure>
    }
}

fn mark(mark: RingsMark) -> AnyView {
    let RingsMark { name, x, y, shape } = mark;
    // Runs its own way, whichever way the page runs: a drawing has no `dir`.
    let name = (!name.is_empty()).then(|| view! { <text y=NAME>{format!("\u{2068}{name}\u{2069}")}</text> });
    view! { <g class="rings-map__mark" transform=format!("translate({x} {y})")>{shape.view()} {name}</g> }.into_any()
}
