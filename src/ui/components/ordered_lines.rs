//! Lines of the person's own that can be taken away, and moved where their order says something.

use leptos::prelude::*;

use super::{Button, ButtonKind};

/// What the buttons say.
#[derive(Clone, Copy, Debug)]
pub struct OrderedWords {
    /// Moves a line up.
    pub up: &'static str,
    /// Moves it down.
    pub down: &'static str,
    /// Takes it away.
    pub remove: &'static str,
}

/// The lines.
#[component]
pub fn OrderedLines(
    /// For tests: `{id}-line-0` and so on.
    #[prop(into)]
    id: String,
    /// Name of the list, for screen readers.
    #[prop(into)]
    label: String,
    /// The lines.
    #[prop(into)]
    lines: Signal<Vec<String>>,
    /// After each change, with all of them.
    #[prop(into)]
    on_change: Callback<Vec<String>>,
    /// Whether their order says something.
    ranked: bool,
    /// What the buttons say.
    words: OrderedWords,
) -> impl IntoView {
    let change = move |change: &dyn Fn(&mut Vec<String>)| {
        let mut lines = lines.get_untracked();
        change(&mut lines);
        on_change.run(lines);
    };
    let id = StoredValue::new(id);
    let line = move |(at, line): (usize, String), count: usize| {
        let up = (ranked && at > 0).then(|| {
            let press = move |()| change(&|lines| lines.swap(at, at - 1));
            view! { <Button text=words.up about=line.clone() kind=ButtonKind::Quiet on_press=press /> }
        });
        let down = (ranked && at + 1 < count).then(|| {
            let press = move |()| change(&|lines| lines.swap(at, at + 1));
            view! { <Button text=words.down about=line.clone() kind=ButtonKind::Quiet on_press=press /> }
        });
        let remove = move |()| change(&|lines| drop(lines.remove(at)));
        view! {
            <li class="ordered__line" id=format!("{}-line-{at}", id.get_value())>
                <span class="pen as-typed" dir="auto">{line.clone()}</span>
                <span class="ordered__do">
                    {up} {down} <Button text=words.remove about=line kind=ButtonKind::Quiet on_press=remove />
                </span>
            </li>
        }
    };
    let shown = move || {
        let lines = lines.get();
        let count = lines.len();
        (count > 0).then(|| {
            let lines = lines.into_iter().enumerate().map(|numbered| line(numbered, count)).collect_view();
            view! { <ol class="ordered" class:ordered--ranked=ranked aria-label=label.clone()>{lines}</ol> }
        })
    };
    view! { {shown} }
}
