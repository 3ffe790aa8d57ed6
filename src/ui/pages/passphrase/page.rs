//! The three parts and what they share. What is typed lives here, so that no part loses it.

use leptos::{prelude::*, task::spawn_local};

use super::{again::Again, choose::Choose};
use crate::{
    i18n::use_text,
    state::{CreateError, Place, make_secret, use_navigation, use_session},
    ui::components::{Sheet, Title, TopBar, Working},
};

/// Which part is shown; making is the session's affair.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Choose,
    Again,
}

/// The page.
#[component]
pub fn PassphrasePage() -> impl IntoView {
    let text = &use_text().passphrase;
    let session = use_session();
    let navigation = use_navigation();
    let part = RwSignal::new(Part::Choose);
    let own = make_secret();
    let secret = make_secret();
    let chosen = secret.value();
    let for_this_visit = RwSignal::new(false);
    let fault = RwSignal::new(None::<CreateError>);

    let choose = move |passphrase: String| {
        chosen.set(passphrase);
        fault.set(None);
        part.set(Part::Again);
    };
    let make = move |()| {
        fault.set(None);
        spawn_local(async move {
            let passphrase = chosen.get_untracked();
            let made = match for_this_visit.get_untracked() {
                true => session.create_for_this_visit(passphrase).await,
                false => session.create(passphrase).await,
            };
            match made {
                Ok(()) => navigation.turn_under(Place::Today),
                Err(error) => {
                    // The page may be gone by now; then there is nobody to tell.
                    _ = fault.try_set(Some(error));
                }
            }
        });
    };
    // What was chosen may have been forgotten, because nobody was there.
    let shown = Memo::new(move |_| if chosen.with(String::is_empty) { Part::Choose } else { part.get() });
    let parts = move || match shown.get() {
        Part::Choose => view! { <Choose own on_chosen=choose /> }.into_any(),
        Part::Again => {
            view! { <Again chosen fault for_this_visit on_back=move |()| part.set(Part::Choose) on_make=make /> }
                .into_any()
        }
    };
    let work = session.work();
    let making = move || {
        session.working().get().then(|| {
            view! {
                <Sheet
                    top=view! { <TopBar /> }.into_any()
                    title=view! { <Title text=text.making /> }.into_any()
                >
                    <Working
                        running=true
                        is_long=Signal::derive(move || work.get().is_some_and(|work| work.is_long))
                        words=text.making_words
                        stop=text.stop
                        can_stop=Signal::derive(move || work.get().is_some_and(|work| work.can_stop))
                        on_stop=move |()| session.stop()
                    />
                </Sheet>
            }
        })
    };
    view! {
        <div class="paper__under" hidden=session.working()>{parts}</div>
        {making}
    }
}
