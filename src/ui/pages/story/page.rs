//! One's own story: the timeline, and the chapters.

use domain::practice::Part;
use leptos::{html, prelude::*, task::spawn_local};

use super::{
    beside::{letters, plain, strengths, to_book},
    chapters::{chapters, put_away},
    fields::not_done,
    moment::{Form, form},
    moments::moments,
    stretch::stretch,
};
use crate::{
    i18n::{Text, use_text},
    state::{KeepError, use_timeline},
    ui::{
        components::{Button, ButtonKind, IconKind, Note, NoteKind, Only, Sheet, Title, TopBar},
        pages::parts::{LockButton, exercise_lines, kept, not_kept, undo_some, write_parts},
    },
};

/// The page.
#[component]
pub fn Story() -> impl IntoView {
    let all = use_text();
    let text = &all.story;
    let timeline = use_timeline();
    let draft = timeline.draft();
    let fault = RwSignal::new(None::<KeepError>);
    let newest_first = RwSignal::new(false);
    let at_form = Form::make(fault);
    on_cleanup(move || {
        timeline.fold_all_again();
        spawn_local(async move {
            // What could not be kept lies open the next time, and says so.
            _ = timeline.close().await;
        });
    });
    let again = Callback::new(move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in the message.
            _ = draft.keep().await;
        });
    });
    let bring_back = Callback::new(move |()| {
        spawn_local(async move {
            let put_back = timeline.put_back().await;
            _ = fault.try_set(put_back.err());
        });
    });
    let leave = Callback::new(move |()| timeline.let_go());
    let top = view! {
        <TopBar place=all.cover.write>
            {kept(all, draft.keeping())}
            <LockButton id="lock-now" />
        </TopBar>
    };
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=write_parts()
        >
            {put_away(all)}
            {not_kept(all, draft.keeping(), again)}
            {not_done(all, fault)}
            {head(all, at_form, newest_first, fault)}
            {undo_some("undo-event", &text.moments.deleted, timeline.gone(), bring_back, leave)}
            {moments(all, at_form, newest_first, fault)}
            <Note kind=NoteKind::Plain title=text.enough.title><p>{text.enough.words}</p></Note>
            {chapters(all, fault)}
            {plain(all)}
            {letters(all)}
            {strengths(all)}
            {exercise_lines(Part::Story)}
            {to_book(all)}
        </Sheet>
    }
}

/// What can be done with the timeline; in its place a moment or a stretch, while one lies open.
fn head(
    all: &'static Text,
    at_form: Form,
    newest_first: RwSignal<bool>,
    fault: RwSignal<Option<KeepError>>,
) -> AnyView {
    let is_on = at_form.is_on();
    let is_hiding = RwSignal::new(false);
    let view = move || match (is_on.get(), is_hiding.get()) {
        (true, _) => form(all, at_form),
        (false, true) => stretch(all, is_hiding, fault),
        (false, false) => buttons(all, at_form, newest_first, is_hiding),
    };
    view! { {view} }.into_any()
}

fn buttons(all: &'static Text, at_form: Form, newest_first: RwSignal<bool>, is_hiding: RwSignal<bool>) -> AnyView {
    let text = &all.story.moments;
    let events = use_timeline().all(Signal::stored(false));
    // One can be turned around or folded away by itself.
    let are_some = Memo::new(move |_| events.with(|events| events.iter().filter(|event| !event.hidden).count() > 1));
    let order = move || text.order[usize::from(newest_first.get())].to_owned();
    let new = NodeRef::<html::Button>::new();
    let was_open = at_form.was_open();
    new.on_load(move |new| {
        if was_open {
            // Where the form was that had the focus.
            _ = new.focus();
        }
    });
    view! {
        <div class="cluster">
            <Button
                text=text.new
                kind=ButtonKind::Main
                icon=IconKind::Plus
                id="new-event"
                node_ref=new
                on_press=move |()| at_form.begin()
            />
            <Only when=move || are_some.get()>
                <Button
                    text=Signal::derive(order)
                    id="event-order"
                    on_press=move |()| newest_first.update(|newest_first| *newest_first = !*newest_first)
                />
                <Button
                    text=text.hide_stretch
                    kind=ButtonKind::Quiet
                    id="hide-stretch"
                    on_press=move |()| is_hiding.set(true)
                />
            </Only>
        </div>
    }
    .into_any()
}
