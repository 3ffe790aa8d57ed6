//! People to reach: what counts as at once, and help lines by country. Which country is kept in the notebook, if the person says one.

use domain::Country;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::use_text,
    state::{Place, use_navigation, use_wishes},
    ui::{
        components::{Back, Sheet, Title, TopBar},
        pages::parts::{LockButton, learn_parts, people_to_reach},
    },
};

/// The page.
#[component]
pub fn HelpLines() -> impl IntoView {
    let all = use_text();
    let text = &all.help_lines;
    let wishes = use_wishes();
    let not_kept = RwSignal::new(false);
    let choose = move |country: Option<Country>| {
        spawn_local(async move {
            // The page may be gone by now; then there is nobody to tell.
            _ = not_kept.try_set(wishes.choose_country(country).await.is_err());
        });
    };
    let fault = move || not_kept.get().then_some(text.not_kept);
    let navigation = use_navigation();
    let top = match navigation.came_from().filter(|from| matches!(from, Place::Account | Place::Accounts)) {
        Some(from) => {
            let back = move |()| navigation.go(from);
            let back = view! { <Back text=all.happened.title id="help-back" on_press=back /> };
            view! { <TopBar start=back.into_any()><LockButton id="lock-now" /></TopBar> }.into_any()
        }
        None => view! { <TopBar place=all.cover.learn><LockButton id="lock-now" /></TopBar> }.into_any(),
    };
    view! {
        <Sheet
            top
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=learn_parts()
        >
            {people_to_reach("help", wishes.country().get_untracked(), false, Callback::new(choose))}
            <p class="small" role="status">{fault}</p>
        </Sheet>
    }
}
