//! Everything: what that means, what stays all the same, and the question, answered by holding on or by typing a word.

use leptos::{html, prelude::*, task::spawn_local};

use super::erase::Asking;
use crate::{
    i18n::{AskText, EraseText},
    state::{use_erasing, use_session},
    ui::components::{
        Button, ButtonKind, Dialog, Field, Hold, IconKind, Leaf, LeafKind, Points, Question, no_correction,
    },
};

/// What tells of the other way, for the button to hold.
const HINT: &str = "erase-hold-hint";

/// How it is asked: a notebook for this visit is nothing that stands on the device.
fn ask(text: &'static EraseText) -> &'static AskText {
    if use_session().is_for_this_visit() { &text.this_visit_ask } else { &text.everything_ask }
}

pub(super) fn everything(
    text: &'static EraseText,
    asking: RwSignal<Asking>,
    node_ref: NodeRef<html::Button>,
) -> AnyView {
    let is_for_this_visit = use_session().is_for_this_visit();
    let words = if is_for_this_visit { text.this_visit } else { text.everything.words };
    let stays = if is_for_this_visit { text.stays_this_visit } else { text.stays_points.len() };
    view! {
        <Leaf kind=LeafKind::Flat>
            <h2>{text.everything.title}</h2>
            <p>{words}</p>
            <h3>{text.stays}</h3>
            <Points points=text.stays_points.iter().take(stays).map(|words| (IconKind::Info, None, *words)).collect() />
            <div>
                <Button
                    text=ask(text).button
                    id="erase-everything"
                    node_ref=node_ref
                    on_press=move |()| asking.set(Asking::Everything)
                />
            </div>
        </Leaf>
    }
    .into_any()
}

pub(super) fn question(text: &'static EraseText, asking: RwSignal<Asking>) -> AnyView {
    let erasing = use_erasing();
    let ask = ask(text);
    let count = erasing.count_all().get_untracked();
    let delete = Callback::new(move |()| spawn_local(erasing.delete_everything()));
    let keep = move |()| asking.set(Asking::Nothing);
    let [hold, lifted, pressed] = text.hold;
    view! {
        <Dialog
            asks=Question::DeleteEverything
            title=ask.question.into_any()
            words=(ask.words)(count)
            on_close=keep
            more=by_typing(text, delete)
        >
            <Button text=text.keep kind=ButtonKind::Main wide=true id="erase-keep" on_press=keep />
            <Hold id="erase-hold" text=hold lifted=lifted pressed=pressed described_by=HINT on_held=delete />
        </Dialog>
    }
    .into_any()
}

/// For those who cannot hold on.
fn by_typing(text: &'static EraseText, delete: Callback<()>) -> AnyView {
    let is_open = RwSignal::new(false);
    let view = move || match is_open.get() {
        false => view! {
            <div class="erase__type">
                <p class="small" id=HINT>{text.hold_hint}</p>
                <Button
                    text=text.type_instead
                    kind=ButtonKind::Quiet
                    id="erase-type"
                    on_press=move |()| is_open.set(true)
                />
            </div>
        }
        .into_any(),
        true => typing(text, delete),
    };
    view! { {view} }.into_any()
}

fn typing(text: &'static EraseText, delete: Callback<()>) -> AnyView {
    let typed = RwSignal::new(String::new());
    let help = RwSignal::new(None::<String>);
    // It stands where the button that was pressed stood.
    let field = NodeRef::<html::Input>::new();
    field.on_load(|field| _ = field.focus());
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let is_it = typed.with_untracked(|typed| typed.trim().to_lowercase() == text.word);
        help.set((!is_it).then(|| text.typed_other.to_owned()));
        if is_it {
            delete.run(());
        }
    };
    view! {
        <form
            class="stack stack--close"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            {..no_correction()}
            on:submit=take
        >
            <Field id="erase-typed" label=text.typed.title why=text.typed.words value=typed help=help node_ref=field on_typed=move |()| help.set(None) />
            <div><Button text=text.all submit=true id="erase-all" /></div>
        </form>
    }
    .into_any()
}
