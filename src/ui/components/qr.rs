//! An address as a code to scan. It is drawn here and asks nobody: one path, dark on light in either theme, for that is what cameras look for.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Light all around it, in squares: without that no camera finds it.
const QUIET: i32 = 4;

/// The code. What cannot be drawn, for it is too long, is left out.
#[component]
pub fn Qr(
    /// For tests.
    #[prop(into)]
    id: String,
    /// Its name, for whoever does not see it.
    #[prop(into)]
    label: String,
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let drawn = Memo::new(move |_| text.with(|text| drawn(text)));
    let code = move || {
        drawn.get().map(|(size, path)| {
            let whole = size + 2 * QUIET;
            view! {
                <svg
                    class="qr"
                    id=id.clone()
                    viewBox=format!("{} {} {whole} {whole}", -QUIET, -QUIET)
                    role="img"
                    aria-label=label.clone()
                >
                    <rect class="qr__paper" x=-QUIET y=-QUIET width=whole height=whole />
                    <path class="qr__code" shape-rendering="crispEdges" d=path />
                </svg>
            }
        })
    };
    view! { {code} }
}

/// How many squares it has along a side, and the dark ones as a path: each run of them in a row is one rectangle.
fn drawn(text: &str) -> Option<(i32, String)> {
    let code = Some(text).filter(|text| !text.is_empty())?;
    let code = QrCode::encode_text(code, QrCodeEcc::Low).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            // Beside the code everything is light, so each run ends.
            let run = (x..=size).take_while(|x| code.get_module(*x, y)).count();
            if run > 0 {
                path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
            }
            x += i32::try_from(run).unwrap_or(size) + 1;
        }
    }
    Some((size, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The squares that a path makes dark.
    fn dark(path: &str) -> Vec<(i32, i32)> {
        let mut dark = Vec::new();
        for run in path.split_terminator('z') {
            let (from, lengths) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
            let (x, y) = from.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let length: i32 = lengths.split_once("v1h-").unwrap().0.parse().unwrap();
            dark.extend((x..x + length).map(|x| (x, y)));
        }
        dark
    }

    #[test]
    fn the_dark_squares_are_those_of_the_code_and_no_others() {
        for text in ["https://daybook.example/", &format!("https://daybook.example/#s1.{}", "Ab_-9".repeat(150))] {
            let (size, path) = drawn(text).unwrap();
            let code = QrCode::encode_text(text, QrCodeEcc::Low).unwrap();
            let squares = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
            let expected: Vec<(i32, i32)> = squares.filter(|(x, y)| code.get_module(*x, *y)).collect();
            assert_eq!((size, dark(&path)), (code.size(), expected));
        }
    }

    #[test]
    fn what_is_empty_or_too_long_is_not_drawn() {
        assert_eq!(drawn(""), None);
        assert_eq!(drawn(&"a".repeat(10_000)), None);
    }
}
