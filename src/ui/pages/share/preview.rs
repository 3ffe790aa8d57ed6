//! What the other one will see: the very value that is sealed. Then how it travels, and the press that makes the link.

use domain::shared::{Piece, PiecePart};
use leptos::{prelude::*, task::spawn_local};

use super::pages::Part;
use crate::{
    i18n::MessageText,
    state::{ShareError, ShareForm, use_session},
    ui::{
        components::{Button, ButtonKind, Choice, Leaf, LeafKind, Message, Note, NoteKind, OwnWords},
        pages::parts::{message, working},
    },
};

pub(super) fn preview(part: Part) -> AnyView {
    let Part { text, sharing, .. } = part;
    let seen = sharing.seen();
    let shared = Memo::new(move |_| seen.with(|seen| seen.as_ref().map(|seen| seen.shared.clone())));
    let pieces = move || {
        let pieces = shared.get().map(|shared| shared.pieces).unwrap_or_default();
        pieces.into_iter().enumerate().map(|(at, piece)| one(part, at, piece)).collect_view()
    };
    view! {
        <Leaf kind=LeafKind::Stack>
            <div class="pass-on__preview" id="share-preview" role="group" aria-label=text.preview.title>{pieces}</div>
        </Leaf>
        {how(part)}
    }
    .into_any()
}

/// One piece, as it will be seen, and a way to leave it out.
fn one(part: Part, at: usize, piece: Piece) -> AnyView {
    let Part { text, sharing, .. } = part;
    let text = &text.preview;
    let Piece { title, date, parts } = piece;
    let words = match parts.is_empty() {
        true => view! { <p class="quiet">{text.no_words}</p> }.into_any(),
        false => parts.into_iter().map(under_heading).collect_view().into_any(),
    };
    let date = (!date.is_empty()).then(|| view! { <p class="quiet">{date}</p> });
    let about = format!("{} {title}", at + 1);
    view! {
        <section class="pass-on__piece">
            <h2>{title}</h2>
            {date}
            {words}
            <div>
                <Button
                    text=text.take_out
                    about
                    kind=ButtonKind::Quiet
                    id=format!("share-take-out-{at}")
                    on_press=move |()| sharing.take_out(at)
                />
            </div>
        </section>
    }
    .into_any()
}

fn under_heading(part: PiecePart) -> AnyView {
    let PiecePart { heading, words } = part;
    let heading = (!heading.is_empty()).then(|| view! { <h3>{heading}</h3> });
    let words = (!words.is_empty()).then(|| view! { <OwnWords text=Signal::stored(words) /> });
    view! { {heading} {words} }.into_any()
}

/// What came of the last try.
type Fault = RwSignal<Option<ShareError>>;

fn how(part: Part) -> AnyView {
    let Part { text, sharing, only_file, .. } = part;
    let text = &text.preview;
    let session = use_session();
    let fault: Fault = RwSignal::new(None);
    let seen = sharing.seen();
    let form = Memo::new(move |_| seen.with(|seen| seen.as_ref().map(|seen| seen.form)));
    let length = move || match form.get() {
        Some(Ok(form)) => match form {
            ShareForm::Link => text.length[0],
            ShareForm::FileFirst => text.length[1],
            ShareForm::FileOnly => text.length[2],
        },
        Some(Err(_)) | None => "",
    };
    let locked = sharing.is_locked();
    let open = move || {
        (!locked.get()).then(|| {
            view! { <Note kind=NoteKind::Care title=text.open.title><p>{text.open.words}</p></Note> }
        })
    };
    let make = move |()| {
        fault.set(None);
        spawn_local(async move {
            _ = fault.try_set(sharing.make().await.err());
        });
    };
    let is_too_long = Memo::new(move |_| matches!(form.get(), Some(Err(_))));
    let doors = move || {
        (!is_too_long.get()).then(|| {
            let words = move || match (only_file.get(), locked.get()) {
                (true, _) => text.make[1],
                (false, true) => text.make[0],
                (false, false) => text.make[2],
            };
            let words = Signal::derive(move || words().to_owned());
            view! {
                <div>
                    <Button
                        text=words
                        kind=ButtonKind::Main
                        id="share-make"
                        busy=session.working()
                        on_press=make
                    />
                </div>
            }
        })
    };
    let stopped = move || (fault.get() == Some(ShareError::Stopped)).then_some(text.stopped);
    let told = Memo::new(move |_| form.get().and_then(Result::err).or_else(|| fault.get()));
    let news = move || {
        let lines = message(part.all, fault_message(part, told.get()?)?);
        Some(view! { <Message lines /> })
    };
    view! {
        <section class="stack">
            <h2>{text.how}</h2>
            <p id="share-length" role="status">{length}</p>
            <Choice
                id="share-lock"
                text=text.lock.title
                hint=text.lock.words
                described_by="share-open-told"
                chosen=locked
                on_change=move |is_locked: bool| sharing.lock(is_locked)
            />
            <div id="share-open-told" role="status">{open}</div>
            {news}
            {doors}
            {working(text.making, Signal::derive(stopped))}
        </section>
    }
    .into_any()
}

/// Why there is no link; a stop is said beneath the button, not here.
fn fault_message(part: Part, error: ShareError) -> Option<MessageText> {
    let Part { all, text, .. } = part;
    Some(match error {
        ShareError::Stopped => return None,
        ShareError::TooLong => text.faults.too_long,
        ShareError::NoList => text.faults.no_list,
        ShareError::NoRandomness => all.trouble.no_randomness,
        ShareError::NoWorker => all.trouble.no_worker,
        ShareError::NoMemory => all.trouble.no_memory,
    })
}
