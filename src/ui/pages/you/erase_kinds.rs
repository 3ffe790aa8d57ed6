//! One kind of thing: what there is, and the question before all of it goes.

use std::collections::BTreeMap;

use leptos::{html, prelude::*, task::spawn_local};

use super::erase::Asking;
use crate::{
    i18n::{KindText, Text},
    state::{Erasable, KeepError, RestoreStage, use_erasing, use_restoring},
    ui::components::{Button, ButtonKind, Dialog, Question},
};

fn name(text: &KindText, kind: Erasable) -> &'static str {
    match kind {
        Erasable::Pages => text.pages,
        Erasable::Letters => text.letters,
        Erasable::Accounts => text.accounts,
        Erasable::Moments => text.moments,
        Erasable::Chapters => text.chapters,
        Erasable::Books => text.books,
        Erasable::CheckIns => text.check_ins,
        Erasable::Steps => text.steps,
        Erasable::Pauses => text.pauses,
        Erasable::Exercises => text.exercises,
        Erasable::Lines => text.lines,
        Erasable::People => text.people,
        Erasable::Channels => text.channels,
        Erasable::Contacts => text.contacts,
        Erasable::Replies => text.replies,
        Erasable::SelfChecks => text.self_checks,
        Erasable::Sessions => text.sessions,
        Erasable::Sheets => text.sheets,
        Erasable::GuideMarks => text.guide_marks,
    }
}

/// The buttons that ask, by kind.
pub(super) type Askers = StoredValue<BTreeMap<&'static str, NodeRef<html::Button>>>;

pub(super) fn kinds(all: &'static Text, asking: RwSignal<Asking>, askers: Askers) -> AnyView {
    let text = &all.erase;
    let erasing = use_erasing();
    let counted = Erasable::ALL.map(|kind| (kind, erasing.count(kind)));
    let is_any = move || counted.iter().any(|(_, count)| count.get() > 0);
    let lines = move || counted.map(|(kind, count)| kind_line(all, kind, count, asking, askers)).collect_view();
    // What is put in meanwhile would be of the kind again.
    let stage = use_restoring().stage();
    let is_putting_in = Memo::new(move |_| matches!(stage.get(), RestoreStage::PuttingIn { .. }));
    let there = move || match is_putting_in.get() {
        true => view! { <p class="quiet" role="status">{text.putting_in}</p> }.into_any(),
        false => view! {
            <ul class="erase__kinds" id="erase-kinds">{lines()}</ul>
            {move || (!is_any()).then(|| view! { <p class="quiet">{text.nothing}</p> })}
        }
        .into_any(),
    };
    view! {
        <section class="stack">
            <h2>{text.kinds.title}</h2>
            <p>{text.kinds.words}</p>
            {there}
        </section>
    }
    .into_any()
}

/// A kind of which there is nothing has no line.
fn kind_line(
    all: &'static Text,
    kind: Erasable,
    count: Signal<usize>,
    asking: RwSignal<Asking>,
    askers: Askers,
) -> AnyView {
    let text = &all.erase;
    let node_ref = NodeRef::new();
    askers.update_value(|askers| _ = askers.insert(kind.id(), node_ref));
    let line = move || {
        let count = count.get();
        (count > 0).then(|| {
            view! {
                <li class="erase__kind">
                    <p><b>{name(&text.kind, kind)}</b>" "<span class="quiet">{(text.count)(count)}</span></p>
                    <Button
                        text=text.ask
                        about=name(&text.kind, kind)
                        kind=ButtonKind::Quiet
                        id=format!("erase-kind-{}", kind.id())
                        node_ref=node_ref
                        on_press=move |()| asking.set(Asking::Kind(kind))
                    />
                </li>
            }
        })
    };
    view! { {line} }.into_any()
}

pub(super) fn ask_kind(
    all: &'static Text,
    kind: Erasable,
    asking: RwSignal<Asking>,
    fault: RwSignal<Option<KeepError>>,
    deleted: RwSignal<Option<usize>>,
) -> AnyView {
    let text = &all.erase;
    let erasing = use_erasing();
    let count = erasing.count(kind).get_untracked();
    let along = matches!(kind, Erasable::Pages | Erasable::Letters | Erasable::Chapters).then_some(text.earlier);
    let is_busy = RwSignal::new(false);
    let delete = move |()| {
        is_busy.set(true);
        spawn_local(async move {
            let done = erasing.delete_kind(kind).await;
            // The page may be gone by now; then there is nobody to tell.
            _ = fault.try_set(done.err());
            _ = deleted.try_set(done.ok());
            _ = asking.try_set(Asking::Nothing);
        });
    };
    let question = (text.kind_question)(name(&text.kind, kind));
    view! {
        <Dialog
            asks=Question::DeleteKind
            title=question.into_any()
            words=(text.kind_words)(count, along)
            on_close=move |()| asking.set(Asking::Nothing)
        >
            <Button text=text.kind_keep id="erase-kind-keep" on_press=move |()| asking.set(Asking::Nothing) />
            <Button text=(text.kind_delete)(count) id="erase-kind-delete" busy=is_busy on_press=delete />
        </Dialog>
    }
    .into_any()
}
