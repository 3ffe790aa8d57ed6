//! While a backup is put in, and what came of it.

use domain::restore::Group;
use leptos::{html, prelude::*};

use crate::{
    i18n::Text,
    state::{Place, PutIn, RestoreStage, use_navigation, use_restoring},
    ui::{
        components::{Button, ButtonKind, Message, Note, NoteKind, Progress},
        pages::parts::{keep_message, message},
    },
};

/// How far it is.
pub(super) fn putting_in(all: &'static Text) -> AnyView {
    let text = &all.restore.putting_in;
    let stage = use_restoring().stage();
    let far = Memo::new(move |_| match stage.get() {
        RestoreStage::PuttingIn { done, of } => (done, of),
        _ => (0, 0),
    });
    let words = move || {
        let (done, of) = far.get();
        (text.words)(done, of)
    };
    let region = NodeRef::<html::Section>::new();
    region.on_load(|region| _ = region.focus());
    view! {
        <section class="stack" id="restore-putting-in" tabindex="-1" node_ref=region>
        <p role="status">{text.meanwhile}</p>
        <Progress
            label=text.label
            id="restore-progress"
            done=Signal::derive(move || far.get().0)
            of=Signal::derive(move || far.get().1)
            words=Signal::derive(words)
        />
        </section>
    }
    .into_any()
}

/// The region: what is here now, and what is not.
pub(super) fn done(all: &'static Text, put_in: PutIn) -> AnyView {
    let text = &all.restore.done;
    let navigation = use_navigation();
    let PutIn { added, left, why, is_first } = put_in;
    let is_all = left.is_empty();
    let title = if is_all { text.title } else { text.title_left };
    let kind = if is_all { NoteKind::Kept } else { NoteKind::Care };
    let left = left.into_iter().map(|(group, number): (Option<Group>, usize)| (text.left)(group, number));
    let left = left.map(|words| view! { <p>{words}</p> }).collect_view();
    let next = (!is_all).then(|| view! { <p>{text.left_next}</p> });
    let not_in_it = is_first.then(|| view! { <p>{text.not_in_it}</p> });
    let why = why.map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    let region = NodeRef::<html::Section>::new();
    region.on_load(|region| _ = region.focus());
    view! {
        <section class="stack" id="restore-done" tabindex="-1" node_ref=region>
            {why}
            <Note kind=kind title=title alert=true>
                <p>{(text.added)(added)}</p>
                {left}
                {next}
                {not_in_it}
            </Note>
            <div>
                <Button
                    text=text.today
                    kind=ButtonKind::Main
                    id="restore-today"
                    on_press=move |()| navigation.go(Place::Today)
                />
            </div>
        </section>
    }
    .into_any()
}
