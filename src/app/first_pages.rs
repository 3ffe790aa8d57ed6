//! The pages of the first screen, and what stands in the place of any other until the rest of the app is here.

use leptos::prelude::*;

use super::shown::Shown;
use crate::ui::pages::{About, Arriving, Front, Lock, PassphrasePage, Safety, TroublePage};

/// The page of it.
pub(super) fn first_page(shown: Shown) -> AnyView {
    match shown {
        Shown::Front => view! { <Front /> }.into_any(),
        Shown::About => view! { <About /> }.into_any(),
        Shown::Safety => view! { <Safety /> }.into_any(),
        Shown::Passphrase => view! { <PassphrasePage /> }.into_any(),
        Shown::Lock => view! { <Lock /> }.into_any(),
        Shown::Trouble(trouble) => view! { <TroublePage trouble /> }.into_any(),
        _ => view! { <Arriving /> }.into_any(),
    }
}
