//! What Daybook can and cannot hide, and a chance to try Leave, before anything is kept.

use leptos::prelude::*;

use crate::{
    i18n::{CoverText, SafetyText, use_first_text},
    state::{Gate, Place, use_navigation, use_preferences, use_session},
    ui::components::{
        Back, Button, ButtonKind, IconKind, Leaf, Leave, LeaveKind, More, Note, NoteKind, Only, Points, Sheet, Title,
        TopBar,
    },
};

/// The page.
#[component]
pub fn Safety() -> impl IntoView {
    let text = use_first_text();
    let safety = &text.safety;
    let navigation = use_navigation();
    // Read again with the notebook open, it leads back to where it was read from.
    let open = use_session().gate().get_untracked() == Gate::Open;
    let back = move |()| {
        let way_here = if open { navigation.came_from().unwrap_or(Place::Learn) } else { Place::About };
        navigation.go(way_here);
    };
    let top =
        view! { <TopBar start=view! { <Back text=text.cover.back id="safety-back" on_press=back /> }.into_any() /> };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=safety.title /> }.into_any()>
            <p class="read">{safety.lede}</p>
            <Note kind=NoteKind::Care title=safety.checked.title><p>{safety.checked.words}</p></Note>
            {does(safety)}
            {try_leave(safety, &text.cover)}
            <div>{safety.more.each_ref().map(|more| view! { <More title=more.title><p>{more.words}</p></More> })}</div>
            {(!open).then(|| start(safety, safety.from_backup, navigation))}
        </Sheet>
    }
}

fn does(text: &'static SafetyText) -> AnyView {
    let does = text.does.iter().map(|words| (IconKind::Tick, None, *words)).collect();
    let cannot = text.cannot.iter().map(|words| (IconKind::Cross, None, *words)).collect();
    view! {
        <div class="does">
            <section><h2>{text.does_title}</h2><Points points=does /></section>
            <section><h2>{text.cannot_title}</h2><Points class="points--not" points=cannot /></section>
        </div>
    }
    .into_any()
}

fn try_leave(text: &'static SafetyText, cover: &'static CoverText) -> AnyView {
    let settings = use_preferences().current();
    let by_shift = Memo::new(move |_| settings.with(|settings| settings.shift_leaves));
    view! {
        <Leaf>
            <h2>{text.try_title}</h2>
            <p>{text.try_words}</p>
            <Only when=move || by_shift.get()><p>{text.try_keys}<kbd>{cover.keys.1}</kbd></p></Only>
            <p><Leave text=text.try_leave kind=LeaveKind::Trial /></p>
        </Leaf>
    }
    .into_any()
}

fn start(text: &'static SafetyText, backup: &'static str, navigation: crate::state::Navigation) -> AnyView {
    let (bold, plain) = text.start;
    view! {
        <div class="stack">
            <p><b>{bold}</b>{plain}</p>
            <div class="pair">
                <Button text=text.not_now id="not-now" on_press=move |()| navigation.go(Place::Front) />
                <Button
                    text=text.next
                    kind=ButtonKind::Main
                    id="to-passphrase"
                    on_press=move |()| navigation.go(Place::Passphrase)
                />
            </div>
            <p>
                <Button
                    text=backup
                    kind=ButtonKind::Quiet
                    id="to-restore"
                    on_press=move |()| navigation.go(Place::Restore)
                />
            </p>
        </div>
    }
    .into_any()
}
