//! The plan of channels: a list of ways in, each of which opens in its place.

use domain::{ChannelId, distance::Channel};
use leptos::{prelude::*, task::spawn_local};

use super::channel::channel;
use super::{care::care, top::not_done, top::top};
use crate::{
    i18n::use_text,
    state::{self, KeepError, use_channels},
    ui::{
        components::{Folds, Sheet, Title},
        pages::parts::{not_kept, practice_parts},
    },
};

/// The page.
#[component]
pub fn Channels() -> impl IntoView {
    let all = use_text();
    let text = &all.distance.channels;
    let channels = use_channels();
    let draft = channels.draft();
    let fault = RwSignal::new(None::<KeepError>);
    // One is open at a time. What could not be kept the last time still is.
    let opened = draft.current().with_untracked(|plan| plan.as_ref().map(|plan| plan.channel.clone()));
    let open = RwSignal::new(opened);
    on_cleanup(move || {
        spawn_local(async move {
            // What could not be kept lies open the next time, and says so.
            _ = channels.close().await;
        });
    });
    let turn = move |id: ChannelId, is_open: bool| {
        if open.with_untracked(|open| (open.as_ref() == Some(&id)) == is_open) {
            return;
        }
        open.set(is_open.then(|| id.clone()));
        spawn_local(follow(channels, open, fault));
    };
    let again = Callback::new(move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in the message.
            _ = draft.keep().await;
        });
    });
    let one =
        move |it: &'static Channel| channel(all, it, open, Callback::new(move |is_open| turn(it.id.clone(), is_open)));
    let decisions = channels.decisions((all.channels)());
    let so_far = Memo::new(move |_| (text.so_far)(decisions.get()));
    view! {
        <Sheet
            top=top(all, "channels-back", draft.keeping())
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=practice_parts()
        >
            {not_kept(all, draft.keeping(), again)}
            {not_done(all, fault)}
            {care(all)}
            <section>
                <div class="rows__head"><h2>{text.list}</h2><span id="channels-so-far">{so_far}</span></div>
                <Folds id="channels">{(all.channels)().iter().map(one).collect_view()}</Folds>
            </section>
        </Sheet>
    }
}

/// Lays out what is to be open. A person may be quicker than the keeping: in the end it is what they opened last.
async fn follow(channels: state::Channels, open: RwSignal<Option<ChannelId>>, fault: RwSignal<Option<KeepError>>) {
    while let Some(wanted) = open.try_get_untracked() {
        let done = match wanted.clone() {
            Some(id) => channels.open(id).await,
            None => channels.close().await,
        };
        let is_done = open.try_get_untracked().is_some_and(|now| now == wanted);
        if (done.is_err() || is_done) && fault.try_set(done.err()).is_none() {
            return;
        }
    }
    // The page is gone: nobody is there to go on with what was opened.
    _ = channels.close().await;
}
