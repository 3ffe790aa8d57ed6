//! Spot drawings: two-colour prints, the colour slightly off the line. No faces, no bodies.

use leptos::prelude::*;

/// Which drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpotKind {
    /// A closed notebook with a ribbon, and a pen.
    Notebook,
    /// An open page with a ribbon.
    OpenPage,
    /// A cup by a window.
    Cup,
}

/// A shape: its colour or line, and its path.
type Shape = (&'static str, &'static str);

const NOTEBOOK: &[Shape] = &[
    ("sand", "M12 140c30-8 180-10 216 0v14H12z"),
    ("green", "M63 34h112c6 0 10 4 10 10v84c0 6-4 10-10 10H63z"),
    ("line", "M57 30h112c6 0 10 4 10 10v84c0 6-4 10-10 10H57z"),
    ("line sewn", "M70 30v104"),
    ("paper", "M94 54h62v30H94z"),
    ("line", "M91 51h62v30H91zM101 62h36M101 70h24"),
    ("ribbon", "M147 128h14v36l-7-7-7 7z"),
    ("line", "M144 134v28l7-7 7 7v-28"),
    ("line", "M22 147h20M196 147h26M10 152h6"),
    ("damson", "M196 96l8 3-15 41-7 4-1-8z"),
    ("line", "M193 92l8 3-15 41-7 4-1-8zM190 100l8 3"),
];

const OPEN_PAGE: &[Shape] = &[
    ("sand", "M10 124c34-7 186-7 220 0v12H10z"),
    ("mint", "M124 38c22-10 50-12 78-8v78c-28-4-56-2-78 8z"),
    ("paper", "M120 34C98 24 70 22 42 26v78c28-4 56-2 78 8z"),
    ("line", "M120 34C98 24 70 22 42 26v78c28-4 56-2 78 8zM120 34c22-10 50-12 78-8v78c-28-4-56-2-78 8zM120 34v78"),
    ("line dots", "M58 46c16-2 32-1 46 4M58 62c16-2 32-1 46 4"),
    ("ribbon", "M150 22h14v44l-7-7-7 7z"),
    ("line", "M147 24v46l7-7 7 7V22"),
    ("line", "M22 128h18M204 128h18"),
];

const CUP: &[Shape] = &[
    ("sand", "M8 92c30-5 104-5 134 0v10H8z"),
    ("mint", "M93 12h44v62H93z"),
    ("line", "M90 9h44v62H90zM112 9v62M90 40h44"),
    ("ribbon", "M124 22a9 9 0 1 1-6-8z"),
    ("green", "M35 53h44v24c0 9-7 15-15 15H50c-8 0-15-6-15-15z"),
    (
        "line",
        "M31 50h44v24c0 9-7 15-15 15H46c-8 0-15-6-15-15zM75 56h6a9 9 0 0 1 0 18h-6M44 40c-4-5 4-8 0-14M58 40c-4-5 4-8 0-14",
    ),
    ("line", "M14 95h26M96 95h38"),
];

/// The drawing, unseen by screen readers.
#[component]
pub fn Spot(
    /// Which.
    kind: SpotKind,
) -> impl IntoView {
    let (frame, shapes) = match kind {
        SpotKind::Notebook => ("0 0 240 170", NOTEBOOK),
        SpotKind::OpenPage => ("0 0 240 150", OPEN_PAGE),
        SpotKind::Cup => ("0 0 150 110", CUP),
    };
    let shapes = shapes.iter().map(|(class, path)| view! { <path class=*class d=*path /> }).collect_view();
    view! { <svg class="spot" viewBox=frame aria-hidden="true">{shapes}</svg> }
}
