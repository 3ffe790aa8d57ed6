//! One reply, while it is written. Facts stay; the rest goes by the person's own hand, after a second look.

use domain::count_words;
use domain::distance::{Reply, reply_hints};
use leptos::{prelude::*, task::spawn_local};

use super::fields::{about, optional_date, ruled};
use crate::{
    i18n::{RepliesText, Text},
    state::{KeepError, use_replies},
    ui::{
        components::{Button, ButtonKind, Icon, IconKind, More},
        pages::parts::copy_line,
    },
};

/// The form.
pub(super) fn reply(
    all: &'static Text,
    open: Reply,
    gone: RwSignal<Option<Reply>>,
    fault: RwSignal<Option<KeepError>>,
) -> AnyView {
    let text = &all.distance.replies;
    let replies = use_replies();
    let current = replies.draft().current();
    let what = Memo::new(move |_| current.with(|reply| reply.as_ref().and_then(|reply| reply.about)));
    let words = Memo::new(move |_| current.with(|it| it.as_ref().map(|it| it.draft.clone()).unwrap_or_default()));
    let id = open.id;
    let done = move |()| {
        spawn_local(async move {
            // What could not be kept stays, and says so itself.
            _ = replies.close().await;
        });
    };
    let delete = move |()| {
        spawn_local(async move {
            match replies.remove(id).await {
                // A blank one that was never kept needs no way back.
                Ok(reply) => _ = gone.try_set(reply.filter(|reply| !reply.is_blank())),
                Err(why) => _ = fault.try_set(Some(why)),
            }
        });
    };
    let by = [text.add_by, text.by, text.no_by];
    view! {
        <section class="distance__form leaf">
            <h2>{text.one}</h2>
            {about(all, "reply-about", what.into(), Callback::new(move |what| replies.about(what)))}
            {ruled("reply-needed".into(), &text.needed, open.needed, Callback::new(move |it| replies.needed_typed(it)))}
            {optional_date("reply-by".into(), by, open.by, Callback::new(move |by| replies.by(by)))}
            <div class="stack">
                {ruled("reply-draft".into(), &text.draft, open.draft, Callback::new(move |it| replies.draft_typed(it)))}
                {second_look(all, text, words)}
                {copy_line("reply-copy", words.into())}
                <p class="small">{text.sending}</p>
            </div>
            {ready_lines(text)}
            <div class="distance__end">
                <Button text=all.distance.done kind=ButtonKind::Main id="reply-done" on_press=done />
                <Button text=all.distance.delete kind=ButtonKind::Quiet id="reply-delete" on_press=delete />
            </div>
        </section>
    }
    .into_any()
}

/// What may be worth a second look: asked, not judged.
fn second_look(all: &'static Text, text: &'static RepliesText, words: Memo<String>) -> AnyView {
    let hints = Memo::new(move |_| words.with(|words| reply_hints(words, (text.hint_words)())));
    let list = move || {
        let hints = hints.get().into_iter().map(|(hint, word)| {
            view! { <li><Icon kind=IconKind::Info small=true /><span>{(text.hint)(hint, word.as_deref())}</span></li> }
        });
        hints.collect_view()
    };
    let count = Memo::new(move |_| words.with(|words| count_words(words)));
    let counted = move || Some(count.get()).filter(|count| *count > 0).map(all.editor.words);
    view! {
        <p class="small">{counted}</p>
        <div role="status"><ul class="points" id="reply-hints" aria-label=text.hints>{list}</ul></div>
    }
    .into_any()
}

fn ready_lines(text: &'static RepliesText) -> AnyView {
    let (heading, lines) = text.ready;
    let line = |(at, line): (usize, &'static str)| {
        view! {
            <div class="stack stack--close">
                <p>{line}</p>
                {copy_line(format!("reply-ready-{at}"), Signal::stored(line.to_owned()))}
            </div>
        }
    };
    let lines = lines.into_iter().enumerate().map(line).collect_view();
    view! { <More title=heading>{lines}</More> }.into_any()
}
