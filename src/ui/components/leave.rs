//! Leave: a real link to another website. Following it is the work of `public/shell.js`, which hears every press
//! of a link of this class first, also before the app has started and after it has stopped.

use leptos::prelude::*;

use super::{Icon, IconKind};

/// Where Leave leads, unless the person chose another page.
pub const ELSEWHERE: &str = "https://www.wikipedia.org/";

/// Where the person wants to be led.
#[derive(Clone, Copy)]
struct Destination(Signal<String>);

/// Says where every Leave leads: call once, at the root.
pub fn provide_destination(address: Signal<String>) {
    provide_context(Destination(address));
}

/// Where the link stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeaveKind {
    /// On the cover.
    Cover,
    /// First of the skip links.
    Skip,
    /// On paper, to try it.
    Trial,
}

/// The link.
#[component]
pub fn Leave(
    /// What it says.
    #[prop(into)]
    text: Signal<&'static str>,
    /// Where it stands.
    kind: LeaveKind,
) -> impl IntoView {
    let class = if kind == LeaveKind::Trial { "leave button button--leave" } else { "leave" };
    let icon = (kind != LeaveKind::Skip).then(|| view! { <Icon kind=IconKind::Door /> });
    let chosen = use_context::<Destination>();
    let address = move || chosen.map_or_else(|| ELSEWHERE.to_owned(), |Destination(address)| address.get());
    view! { <a class=class href=address rel="nofollow noopener noreferrer">{icon} {text}</a> }
}
