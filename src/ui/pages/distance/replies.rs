//! Replies that are to be written.

use domain::RecordId;
use domain::distance::Reply;
use leptos::{prelude::*, task::spawn_local};

use super::{reply::reply, top::not_done, top::top};
use crate::{
    i18n::{Text, use_text},
    state::{KeepError, moment_of, use_replies},
    ui::{
        components::{Button, ButtonKind, Empty, IconKind, Note, NoteKind, Row, Rows, Sheet, SpotKind, Tag, Title},
        pages::parts::{not_kept, practice_parts, undo},
    },
};

/// The page.
#[component]
pub fn Replies() -> impl IntoView {
    let all = use_text();
    let text = &all.distance.replies;
    let replies = use_replies();
    let draft = replies.draft();
    let fault = RwSignal::new(None::<KeepError>);
    let gone = RwSignal::new(None::<Reply>);
    on_cleanup(move || {
        spawn_local(async move {
            // What could not be kept lies open the next time, and says so.
            _ = replies.close().await;
        });
    });
    let begin = move |()| {
        gone.set(None);
        spawn_local(async move {
            if fault.try_set(replies.begin().await.err()).is_some() {
                // The page is gone by now: nobody is there to go on with it.
                _ = replies.close().await;
            }
        });
    };
    let again = Callback::new(move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in the message.
            _ = draft.keep().await;
        });
    });
    let bring_back = Callback::new(move |()| {
        let Some(reply) = gone.get_untracked() else { return };
        spawn_local(async move {
            match replies.put_back(reply).await {
                Ok(()) => _ = gone.try_set(None),
                Err(why) => _ = fault.try_set(Some(why)),
            }
        });
    });
    let current = draft.current();
    // The fields are made once for each record, not at each key.
    let record = Memo::new(move |_| current.with(|reply| reply.as_ref().map(|reply| reply.id)));
    let one = move || match record.get().and_then(|_| current.get_untracked()) {
        Some(open) => reply(all, open, gone, fault),
        None => view! {
            <div>
                <Button text=text.new kind=ButtonKind::Main icon=IconKind::Pen id="new-reply" on_press=begin />
            </div>
        }
        .into_any(),
    };
    view! {
        <Sheet
            top=top(all, "replies-back", draft.keeping())
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=practice_parts()
        >
            {not_kept(all, draft.keeping(), again)}
            {not_done(all, fault)}
            <Note title=text.orders.title><p>{text.orders.words}</p></Note>
            {one}
            {undo("undo-reply", (all.distance.deleted, all.distance.undo), move || gone.with(Option::is_some), bring_back)}
            <Note kind=NoteKind::Care title=text.threats.title><p>{text.threats.words}</p></Note>
            {list(all, fault)}
        </Sheet>
    }
}

fn list(all: &'static Text, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let text = &all.distance.replies;
    let replies = use_replies();
    let written = replies.all();
    let written = Memo::new(move |_| written.get());
    let take_up = Callback::new(move |id: RecordId| {
        spawn_local(async move {
            if fault.try_set(replies.take_up(id).await.err()).is_some() {
                // As above.
                _ = replies.close().await;
            }
        });
    });
    let view = move || {
        let written = written.get();
        if written.is_empty() {
            let (title, words) = (text.empty.title, text.empty.words);
            return view! { <Empty spot=SpotKind::Notebook title words><span></span></Empty> }.into_any();
        }
        let rows = written.iter().map(|reply| row(all, reply, take_up)).collect_view();
        view! { <section class="stack stack--close" id="replies"><h2>{text.list}</h2><Rows>{rows}</Rows></section> }
            .into_any()
    };
    view! { {view} }.into_any()
}

fn row(all: &'static Text, reply: &Reply, take_up: Callback<RecordId>) -> AnyView {
    let text = &all.distance;
    let day = moment_of(reply.edited).day();
    let words = |words: &str| Some(words.trim().to_owned()).filter(|words| !words.is_empty());
    let title = words(&reply.needed).or_else(|| words(&reply.draft)).unwrap_or_else(|| text.replies.blank.into());
    let opening = words(&reply.needed).and_then(|_| words(&reply.draft)).unwrap_or_default();
    let tags = reply.about.map(|about| view! { <Tag text=(text.about)(about) /> }.into_any());
    let by = reply.by.map(|by| (text.replies.by_then)(&(all.dates.rough)(by)));
    let facts = [Some((all.dates.date)(day)), by].into_iter().flatten().collect::<Vec<_>>().join(". ");
    let id = reply.id;
    view! {
        <Row
            number=Some(day.day())
            weekday=(all.dates.weekday_short)(day)
            date=(all.dates.date)(day)
            same_day=false
            title=Some(title)
            opening
            tags
            facts
            on_press=move |()| take_up.run(id)
        />
    }
    .into_any()
}
