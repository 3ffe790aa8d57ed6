//! Names that are left out of the sheet.

use leptos::prelude::*;

use super::page::Part;
use crate::ui::components::{Adder, Button, ButtonKind};

pub(super) fn blank(part: Part) -> AnyView {
    let Part { all, along, name, .. } = part;
    let text = &all.take_along.blank;
    let current = along.draft().current();
    let words = Memo::new(move |_| current.with(|it| it.as_ref().map(|it| it.blanked.clone()).unwrap_or_default()));
    let line = move |word: String| {
        let gone = word.clone();
        view! {
            <li class="ordered__line">
                <span class="pen as-typed" dir="auto">{word.clone()}</span>
                <span class="ordered__do">
                    <Button
                        text=text.remove
                        about=word
                        kind=ButtonKind::Quiet
                        on_press=move |()| along.show_again(&gone)
                    />
                </span>
            </li>
        }
    };
    let list = move || {
        let words = words.get();
        (!words.is_empty()).then(|| {
            let words = words.into_iter().map(line).collect_view();
            view! { <ul class="ordered" id="sheet-blanked" aria-label=text.list>{words}</ul> }
        })
    };
    view! {
        <section class="take-along__choice">
            <h2>{text.title.title}</h2>
            <p class="quiet">{text.title.words}</p>
            <Adder
                id="sheet-blank"
                label=text.label
                press=text.add
                on_add=move |word: String| along.blank(&word)
                typed=name
            />
            {list}
        </section>
    }
    .into_any()
}
