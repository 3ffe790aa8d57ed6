//! The pages of the first screen.

use leptos::prelude::*;

use super::shown::Shown;
use crate::ui::pages::{About, Front, Lock, Safety, TroublePage};

/// The page of it; none for one that comes with the rest.
pub(super) fn first_page(shown: Shown) -> Option<AnyView> {
    Some(match shown {
        Shown::Front => view! { <Front /> }.into_any(),
        Shown::About => view! { <About /> }.into_any(),
        Shown::Safety => view! { <Safety /> }.into_any(),
        Shown::Lock => view! { <Lock /> }.into_any(),
        Shown::Trouble(trouble) => view! { <TroublePage trouble /> }.into_any(),
        _ => return None,
    })
}
