//! To be read: the sender's words on ruled paper, what becomes of them, what to keep in mind, and a copy for oneself. Styled in `received.css`.

use domain::shared::{Piece, PiecePart, as_heading};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{ReceivedText, Text},
    state::{Gate, Receiving, use_receiving, use_session},
    ui::{
        components::{
            Button, IconKind, Line, Lines, Message, Note, NoteKind, Only, OwnWords, Points, Sheet, Title, TopBar,
        },
        pages::parts::{LockButton, keep_message, message},
    },
};

pub(super) fn opened(text: &'static Text, needs_words: bool) -> AnyView {
    let words = &text.received;
    let receiving = use_receiving();
    let Some(shared) = receiving.opened().get_untracked() else { return ().into_any() };
    // What the sender called it stands with their words: nothing of it looks like something that the notebook says.
    let place = (words.title)(shared.pieces.len());
    let pieces = shared.pieces.iter().map(piece).collect_view();
    let nothing = shared.pieces.is_empty().then(|| view! { <p>{words.nothing}</p> });
    let stays = (words.stays)(needs_words, receiving.is_file().get_untracked());
    let top = view! { <TopBar place><LockButton id="lock-now" /></TopBar> };
    view! {
        <Sheet
            class="received"
            top=top.into_any()
            title=view! { <Title text=place /> }.into_any()
            lede=words.read_only
            without_foot=true
        >
            <div class="received__pieces" id="received-pieces">{nothing} {pieces}</div>
            <Note title=words.copy.title><p>{words.copy.words}</p><p>{stays}</p></Note>
            {before(words, receiving)}
            {keep(text, receiving)}
            <div><Button text=words.close id="received-close" on_press=move |()| receiving.close() /></div>
        </Sheet>
    }
    .into_any()
}

/// Text and nothing else, whatever it looks like, on a sheet of its own.
fn piece(piece: &Piece) -> AnyView {
    let [title, date] = [as_heading(&piece.title), as_heading(&piece.date)];
    let title = (!title.is_empty()).then(|| view! { <h2 class="received__said"><bdi dir="auto">{title}</bdi></h2> });
    let date = (!date.is_empty()).then(|| view! { <p class="received__said"><bdi dir="auto">{date}</bdi></p> });
    view! { <section class="stack stack--close received__piece">{title} {date} {piece.parts.iter().map(part).collect_view()}</section> }
        .into_any()
}

fn part(part: &PiecePart) -> AnyView {
    let heading = as_heading(&part.heading);
    let heading =
        (!heading.is_empty()).then(|| view! { <h3 class="received__said"><bdi dir="auto">{heading}</bdi></h3> });
    let words = (!part.words.trim().is_empty()).then(|| view! { <OwnWords text=part.words.clone() /> });
    view! { {heading} {words} }.into_any()
}

fn before(words: &'static ReceivedText, receiving: Receiving) -> AnyView {
    let icons = [IconKind::Hand, IconKind::Phone, IconKind::People];
    let points = icons.into_iter().zip(words.before).map(|(icon, point)| (icon, None, point)).collect();
    view! {
        <section class="stack">
            <h2>{words.before_title}</h2>
            <Points points />
            <Lines>
                <Line
                    id="received-friend"
                    title=words.friend.0
                    hint=words.friend.1
                    on_press=move |()| receiving.to_friend()
                />
                <Line
                    id="received-help"
                    title=words.help.0
                    hint=words.help.1
                    on_press=move |()| receiving.to_help_lines()
                />
            </Lines>
        </section>
    }
    .into_any()
}

fn keep(text: &'static Text, receiving: Receiving) -> AnyView {
    let words = &text.received;
    let gate = use_session().gate();
    let hint = move || match gate.get() {
        Gate::Open => words.keep_open,
        Gate::First => (words.keep_first)(receiving.is_file().get()),
        Gate::Locked | Gate::Salvaged | Gate::Trouble(_) => words.keep_locked,
    };
    let kept = receiving.kept();
    let is_kept = Memo::new(move |_| matches!(kept.get(), Some(Ok(_))));
    let not_kept = move || Some(message(text, keep_message(text, kept.get()?.err()?)));
    let said = move || {
        let pages = kept.get()?.ok()?;
        Some(view! { <Note kind=NoteKind::Kept title=words.kept_title><p>{(words.kept)(pages)}</p></Note> })
    };
    let keep = move |()| spawn_local(receiving.keep(words.marks));
    view! {
        <section class="stack">
            <h2>{words.keep_title}</h2>
            {move || not_kept().map(|lines| view! { <Message lines /> })}
            <Only when=move || !is_kept.get()>
                <p>{hint}</p>
                <div><Button text=words.keep id="received-keep" busy=receiving.is_keeping() on_press=keep /></div>
            </Only>
            <div id="received-kept" role="status">{said}</div>
        </section>
    }
    .into_any()
}
