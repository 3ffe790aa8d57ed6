//! For someone who stands by a person: what helps, what does not, when it cannot wait, and help lines. It needs no notebook. Styled in
//! `friend.css`.

use leptos::{html, prelude::*};

use crate::{
    i18n::{FriendPartText, use_text},
    state::{Gate, Place, use_navigation, use_reaching, use_receiving, use_session},
    ui::{
        components::{Back, Note, NoteKind, Sheet, Title, TopBar},
        pages::parts::{LockButton, people_to_reach},
    },
};

/// The page.
#[component]
pub fn FriendPage() -> impl IntoView {
    let all = use_text();
    let text = &all.friend;
    let (navigation, receiving, reaching) = (use_navigation(), use_receiving(), use_reaching());
    let gate = use_session().gate();
    let back = move |()| {
        // It may lie over what someone passed on.
        if receiving.shows_friend().get_untracked() {
            receiving.back();
            return;
        }
        let way_here = if gate.get_untracked() == Gate::Open { Place::Share } else { Place::About };
        navigation.go(navigation.came_from().unwrap_or(way_here));
    };
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="friend-back" on_press=back /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    let lines = NodeRef::<html::H2>::new();
    // Whoever came for them is there at once, and does not read to the end of a long page first.
    Effect::new(move |_| {
        if let Some(lines) = lines.get().filter(|_| receiving.asks_for_help_lines()) {
            _ = lines.focus();
        }
    });
    let over_another = receiving.shows_friend().get_untracked();
    view! {
        <Sheet
            class="friend"
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            without_foot=over_another
        >
            <div class="friend__parts" id="friend-page">
                <Note kind=NoteKind::Care title=text.urgent.title><p>{text.urgent.words}</p></Note>
                {text.parts.iter().map(part).collect_view()}
                <Note kind=NoteKind::Reading title=text.sure.title><p>{text.sure.words}</p></Note>
            </div>
            <section class="friend__parts">
                <h2 id="friend-help" tabindex="-1" node_ref=lines>{all.help_lines.title}</h2>
                <p>{all.help_lines.lede}</p>
                {people_to_reach("friend", reaching.country(), false, Callback::new(|_| {}))}
            </section>
        </Sheet>
    }
}

fn part(part: &'static FriendPartText) -> AnyView {
    let words = part.words.iter().map(|words| view! { <p>{*words}</p> }).collect_view();
    let lines = part.lines.iter().map(|line| view! { <li>{*line}</li> }).collect_view();
    let lines = (!part.lines.is_empty()).then(|| view! { <ul class="friend__lines">{lines}</ul> });
    view! {
        <section class="stack stack--close">
            <h2>{part.title}</h2>
            {words}
            {lines}
        </section>
    }
    .into_any()
}
