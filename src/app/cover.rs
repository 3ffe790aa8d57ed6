//! The cover: slips, the five places, Steady me and Leave.

use leptos::{prelude::*, task::spawn_local};

use super::{shown::Shown, slips::slips};
use crate::{
    i18n::Text,
    state::{Gate, Place, Session, use_editor, use_navigation},
    ui::components::{Cover, IconKind, PlaceButton, Places},
};

pub(super) fn cover(text: &'static Text, session: Session, shown: Memo<Shown>, steady: Memo<bool>) -> AnyView {
    let words = &text.cover;
    let navigation = use_navigation();
    let editor = use_editor();
    let open = move || session.gate().get() == Gate::Open;
    let here = move |pages: &'static [Shown]| Signal::derive(move || !steady.get() && pages.contains(&shown.get()));
    let go = move |place: Place| {
        if shown.get_untracked() != Shown::Editor {
            navigation.go(place);
            return;
        }
        spawn_local(async move {
            // A page that could not be kept stays in sight, with its words.
            match editor.close().await {
                Ok(()) => navigation.go(place),
                Err(_) => navigation.turn_under(Place::Editor),
            }
        });
    };
    let steady_name = move || if shown.get().is_bland() { words.quiet } else { words.steady };
    view! {
        <Cover
            name=words.name
            bare=Signal::derive(move || !open())
            steady=Signal::derive(steady_name)
            steady_shown=steady
            on_steady=move |()| navigation.go(Place::Steady)
            leave=words.leave
            keys=words.keys
        >
            {slips(text, session)}
            <Show when=open>
                <Places label=words.places>
                    <PlaceButton
                        id="place-today"
                        text=words.today
                        icon=IconKind::Sun
                        here=here(&[Shown::Today, Shown::Pause])
                        on_press=move |()| go(Place::Today)
                    />
                    <PlaceButton
                        id="place-write"
                        text=words.write
                        icon=IconKind::Pen
                        here=here(&[Shown::Journal, Shown::Letters, Shown::Deleted, Shown::Editor])
                        on_press=move |()| go(Place::Journal)
                    />
                    <PlaceButton
                        id="place-practice"
                        text=words.practice
                        icon=IconKind::Loop
                        here=here(&[Shown::Practice])
                        on_press=move |()| go(Place::Practice)
                    />
                    <PlaceButton
                        id="place-learn"
                        text=words.learn
                        icon=IconKind::Book
                        here=here(&[Shown::Learn, Shown::Safety])
                        on_press=move |()| go(Place::Learn)
                    />
                    <PlaceButton
                        id="place-you"
                        text=words.you
                        icon=IconKind::Key
                        here=here(&[Shown::You])
                        on_press=move |()| go(Place::You)
                    />
                </Places>
            </Show>
        </Cover>
    }
    .into_any()
}
