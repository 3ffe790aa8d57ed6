//! The end of an exercise: how it is now, an offer to come back to the room, what may fit next.

use domain::practice::{Exercise, FieldKind, Run};
use leptos::{html, prelude::*, task::spawn_local};

use super::steadiness::steadiness;
use crate::{
    i18n::use_text,
    state::{KeepError, Place, use_navigation, use_player},
    ui::{
        components::{Button, ButtonKind, IconKind, Lines, Note, NoteKind, Only},
        pages::{
            parts::{exercise_line_to, open_exercise, sure},
            practice::fields::afterwards,
        },
    },
};

pub(super) fn after(exercise: &'static Exercise, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let all = use_text();
    let text = &all.exercise;
    let (player, navigation) = (use_player(), use_navigation());
    let run = player.run().current();
    let steady = Signal::derive(move || run.with(|run| run.as_ref().and_then(|run| run.after)));
    let is_blank = Memo::new(move |_| run.with(|run| run.as_ref().is_none_or(Run::is_blank)));
    let is_unsettled = Memo::new(move |_| run.with(|run| run.as_ref().is_some_and(Run::unsettled)));
    let leave_by = move |ended: Result<(), KeepError>| match ended {
        Ok(()) => navigation.go(player.from().get_untracked()),
        // The page says what was in the way, if it still stands.
        Err(why) => _ = fault.try_set(Some(why)),
    };
    let end = move |()| {
        spawn_local(async move { leave_by(player.end(exercise).await) });
    };
    let delete = move |()| {
        spawn_local(async move { leave_by(player.delete().await) });
    };
    let twice = exercise.fields().filter(|field| matches!(field.kind, FieldKind::Scale { twice: true, .. }));
    let twice = twice.map(afterwards).collect_view();
    let then = exercise.then.iter().filter_map(|id| (all.exercises)().iter().find(|other| other.id == *id));
    let open = open_exercise();
    let next = move |other: &'static Exercise| {
        // This one ends first, as its button would do it.
        let press = move |()| {
            spawn_local(async move {
                match player.end(exercise).await {
                    Ok(()) => open.run(other.id.clone()),
                    Err(why) => _ = fault.try_set(Some(why)),
                }
            });
        };
        exercise_line_to(other, Callback::new(press))
    };
    let then = then.map(next).collect_view();
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| _ = heading.focus());
    let keep = move || if is_blank.get() { text.close } else { text.keep }.to_string();
    view! {
        <section class="stack">
            <h2 tabindex="-1" node_ref=heading>{text.end.title}</h2>
            <p class="read">{text.end.words}</p>
            {twice}
            {steadiness("steady-after", text.after, steady, Callback::new(move |steady| player.say_after(steady)))}
            <Only when=move || is_unsettled.get()>
                <Note kind=NoteKind::Care title=text.unsettled.title alert=true>
                    <p>{text.unsettled.words}</p>
                    <div>
                        <Button
                            text=text.steady
                            icon=IconKind::Rings
                            id="unsettled-steady"
                            on_press=move |()| navigation.go(Place::Steady)
                        />
                    </div>
                </Note>
            </Only>
        </section>
        <div class="pair">
            <Button text=text.earlier id="exercise-earlier" on_press=move |()| player.go_back(exercise) />
            <Button text=Signal::derive(keep) kind=ButtonKind::Main id="exercise-end" on_press=end />
        </div>
        <section class="stack stack--close">
            <h2>{text.then}</h2>
            <Lines>{then}</Lines>
        </section>
        <Only when=move || !is_blank.get()>{sure("delete-run", &text.delete, Callback::new(delete))}</Only>
    }
    .into_any()
}
