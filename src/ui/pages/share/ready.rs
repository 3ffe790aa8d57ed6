//! The link and the words: two parts, told in two ways. Both are gone once the page is left.

use leptos::prelude::*;

use super::copy::{PassOn, pass_on};
use super::pages::Part;
use crate::{
    state::{Place, ShareForm},
    ui::{
        components::{Button, ButtonKind, Leaf, Message, Note, NoteKind, Qr, WordCards},
        pages::parts::message,
    },
};

pub(super) fn ready(part: Part) -> AnyView {
    let Part { text, sharing, navigation, .. } = part;
    let text = &text.ready;
    let has_words = sharing.words().with_untracked(|words| !words.is_empty());
    // Before anything is taken elsewhere.
    let first = has_words.then(|| {
        view! { <div id="share-before"><Note kind=NoteKind::Care title=text.before.title><p>{text.before.words}</p></Note></div> }
    });
    view! {
        {first}
        {send(part)}
        {say(part)}
        <Note title=text.no_list.title><p>{text.no_list.words}</p></Note>
        <Note kind=NoteKind::Care title=text.limits.title><p>{text.limits.words}</p></Note>
        <p class="small">{text.gone}</p>
        <div class="pair">
            <Button text=text.another id="share-throw-away" on_press=move |()| navigation.go(Place::Share) />
            <Button text=text.done kind=ButtonKind::Main id="share-done" on_press=move |()| navigation.go(Place::You) />
        </div>
    }
    .into_any()
}

/// The link, or the file: of a long one the file stands first.
fn send(part: Part) -> AnyView {
    let Part { text, sharing, .. } = part;
    let text = &text.ready;
    let form = sharing.seen().with_untracked(|seen| seen.as_ref().and_then(|seen| seen.form.ok()));
    let is_open = usize::from(sharing.words().with_untracked(Vec::is_empty));
    match form {
        None => ().into_any(),
        Some(ShareForm::FileOnly) => view! {
            <Leaf>
                <h2>{text.send_file[is_open]}</h2>
                {file(part, ButtonKind::Main)}
            </Leaf>
        }
        .into_any(),
        Some(ShareForm::FileFirst) => view! {
            <Leaf>
                <h2>{text.send_file[is_open]}</h2>
                <p>{text.long}</p>
                {file(part, ButtonKind::Main)}
                <h3>{text.or_link}</h3>
                {link(part, ButtonKind::Plain)}
            </Leaf>
        }
        .into_any(),
        Some(ShareForm::Link) => view! {
            <Leaf>
                <h2>{text.send[is_open]}</h2>
                {link(part, ButtonKind::Main)}
                {file(part, ButtonKind::Quiet)}
            </Leaf>
        }
        .into_any(),
    }
}

fn link(part: Part, kind: ButtonKind) -> AnyView {
    let Part { text, sharing, .. } = part;
    let text = &text.ready;
    let (link, words, pieces) = (sharing.link(), sharing.words(), sharing.pieces());
    let of = PassOn {
        ids: ["share-link", "share-copy-link", "share-menu-link"],
        copy: text.copy,
        menu: text.menu,
        is_errand: words.with_untracked(|words| !words.is_empty()),
        kind,
    };
    let label = Signal::derive(move || (text.link)(pieces.get(), words.with(|words| !words.is_empty())));
    let scanned = sharing.can_be_scanned();
    let scanned = Memo::new(move |_| scanned.get());
    // Its squares are many and small: it stands by itself, as large as there is room.
    let code = move || {
        scanned.get().then(|| {
            view! { <div class="pass-on__code"><Qr id="share-link-qr" label=text.code text=link /></div> }
        })
    };
    view! {
        <div class="stack stack--close">{pass_on(of, label, link)}<p class="small">{text.link_hint}</p></div>
        {code}
    }
    .into_any()
}

fn file(part: Part, kind: ButtonKind) -> AnyView {
    let Part { all, text, sharing, .. } = part;
    let text = &text.ready;
    let given = RwSignal::new(None::<Result<&'static str, ()>>);
    let save = move |()| given.set(Some(sharing.save().map_err(drop)));
    let news = move || match given.get() {
        Some(Ok(name)) => view! { <p class="small" role="status">{(text.given)(name)}</p> }.into_any(),
        Some(Err(())) => view! { <Message lines=message(all, text.no_file) /> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <div class="stack stack--close">
            <div><Button text=text.file kind id="share-file" on_press=save /></div>
            <p class="small">{text.file_hint}</p>
            {news}
        </div>
    }
    .into_any()
}

/// The words, or that there are none.
fn say(part: Part) -> AnyView {
    let Part { text, sharing, .. } = part;
    let text = &text.ready;
    let words = sharing.words();
    if words.with_untracked(Vec::is_empty) {
        return view! { <Note kind=NoteKind::Care title=text.open.title><p>{text.open.words}</p></Note> }.into_any();
    }
    view! {
        <Leaf>
            <h2>{text.say}</h2>
            <div id="share-words"><WordCards label=text.words words /></div>
            <p class="small">{text.say_hint}</p>
        </Leaf>
    }
    .into_any()
}
