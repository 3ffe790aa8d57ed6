//! Something that cannot be undone: one press asks, another does it. The first answer keeps.

use leptos::{html, prelude::*};

use crate::{
    i18n::SureText,
    ui::components::{Button, ButtonKind},
};

/// The button, and in its place the question.
pub(in crate::ui::pages) fn sure(id: &'static str, text: &'static SureText, yes: Callback<()>) -> AnyView {
    let asking = RwSignal::new(false);
    let asked = NodeRef::<html::P>::new();
    asked.on_load(|asked| _ = asked.focus());
    let view = move || match asking.get() {
        false => view! {
            <div><Button text=text.ask kind=ButtonKind::Quiet id=id on_press=move |()| asking.set(true) /></div>
        }
        .into_any(),
        true => view! {
            <p tabindex="-1" node_ref=asked>{text.question}</p>
            <div class="pair">
                <Button text=text.keep id=format!("{id}-no") on_press=move |()| asking.set(false) />
                <Button text=text.yes id=format!("{id}-yes") on_press=yes />
            </div>
        }
        .into_any(),
    };
    view! { <section class="stack stack--close">{view}</section> }.into_any()
}
