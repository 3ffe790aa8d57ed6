//! Breathing, waiting, nothing there yet, a question before something that cannot be undone.

use leptos::prelude::*;

use crate::ui::components::{
    Breath, BreathPhase, Button, ButtonKind, Dialog, Empty, Loading, Question, Slip, SpotKind, Working,
};

/// The group.
pub(super) fn view() -> AnyView {
    let still = RwSignal::new(false);
    let phase = RwSignal::new((BreathPhase::In, 4_u8));
    let next = move |()| {
        phase.update(|(phase, seconds)| {
            (*phase, *seconds) = match phase {
                BreathPhase::In => (BreathPhase::Hold, 2),
                BreathPhase::Hold => (BreathPhase::Out, 6),
                BreathPhase::Out => (BreathPhase::Rest, 1),
                BreathPhase::Rest => (BreathPhase::In, 4),
            }
        });
    };
    view! {
        <section class="stack">
            <h2>"Moments"</h2>
            <Breath label="Rings" words="In for four, out for six" hint="Follow the rings, or only look." still=still />
            <div><Button text="Stop" on_press=move |()| still.update(|still| *still = !*still) /></div>
            <Breath
                label="Rings"
                words=Signal::derive(move || format!("{:?}", phase.get().0))
                hint="Part by part"
                still=false
                phase=phase
                number=Signal::derive(move || Some(phase.get().1))
                damson=true
            />
            <div><Button text="Next part" on_press=next /></div>
            <Working running=true is_long=true words="Making the key takes a moment." stop="Stop" can_stop=true on_stop=|()| {} />
            <Loading />
            <div>
                <Slip text="The page is deleted." action=("Bring it back", "undo", Callback::new(|()| {})) dismiss=("Close", Callback::new(|()| {})) />
                <Slip text="Only one of the two places on this device keeps the notebook. It is kept, and checked at each opening." dismiss=("Close", Callback::new(|()| {})) />
            </div>
            <Empty spot=SpotKind::OpenPage title="No pages yet" words="The first can be one line.">
                <Button text="First page" kind=ButtonKind::Main />
            </Empty>
        </section>
    }
    .into_any()
}

/// The question.
pub(super) fn question(asking: RwSignal<bool>) -> AnyView {
    let close = move |()| asking.set(false);
    let title = view! { "Delete "<bdi>"The bus home"</bdi>"?" }.into_any();
    view! {
        <Dialog asks=Question::DeletePage title words="It can be brought back for a minute. After that nobody can." on_close=close>
            <Button text="Keep it" on_press=close />
            <Button text="Delete" on_press=close />
        </Dialog>
    }
    .into_any()
}
