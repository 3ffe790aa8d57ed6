//! Pages that were deleted: bringing one back, or deleting it for good.

use std::sync::Arc;

use domain::{PageCard, RecordId};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{Text, use_text},
    state::{KeepError, Place, use_journal, use_navigation},
    ui::{
        components::{
            Back, Button, ButtonKind, Dialog, Empty, Leaf, Message, Question, Sheet, SpotKind, Title, TopBar,
        },
        pages::parts::{LockButton, keep_message, message},
    },
};

/// The page.
#[component]
pub fn Deleted() -> impl IntoView {
    let all = use_text();
    let text = &all.journal.deleted;
    let navigation = use_navigation();
    let deleted = use_journal().deleted();
    let asking = RwSignal::new(None::<RecordId>);
    // A page that is brought back meanwhile, by the slip on the cover, is asked about no more.
    let asked = Memo::new(move |_| {
        let id = asking.get()?;
        deleted.with(|cards| cards.iter().any(|card| card.id == id)).then_some(id)
    });
    let fault = RwSignal::new(None::<KeepError>);
    let back = move |()| navigation.go(Place::Journal);
    let top = view! {
        <TopBar start=view! { <Back text=all.editor.back id="deleted-back" on_press=back /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    let not_done = move || fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    let list = move || {
        let cards = deleted.get();
        if cards.is_empty() {
            return view! { <Empty spot=SpotKind::OpenPage title=text.title words=text.none><span></span></Empty> }
                .into_any();
        }
        cards.into_iter().map(|card| one(all, card, asking, fault)).collect_view().into_any()
    };
    view! {
        <Sheet
            aside=Signal::derive(move || asked.get().is_some())
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.words
        >
            {not_done}
            <div class="stack">{list}</div>
        </Sheet>
        {move || asked.get().map(|id| question(all, id, asking, fault))}
    }
}

fn one(
    all: &'static Text,
    card: Arc<PageCard>,
    asking: RwSignal<Option<RecordId>>,
    fault: RwSignal<Option<KeepError>>,
) -> AnyView {
    let text = &all.journal.deleted;
    let journal = use_journal();
    let id = card.id;
    let title = card.title.clone().or_else(|| (!card.opening.is_empty()).then(|| card.opening.clone()));
    let title = title.unwrap_or_else(|| match card.folded {
        true => all.journal.folded.into(),
        false => all.journal.blank_page.into(),
    });
    let left = journal.days_left(id).map(text.left);
    let bring_back = move |()| {
        spawn_local(async move {
            let restored = journal.restore(id).await;
            // The page may be gone by now; then there is nobody to tell.
            _ = fault.try_set(restored.err());
        });
    };
    view! {
        <Leaf>
            <div class="stack stack--close">
                <h2><bdi class="pen" dir="auto">{title.clone()}</bdi></h2>
                <p class="small">{(all.dates.rough)(card.date)}". "{left}</p>
                <div class="pair">
                    <Button text=text.bring_back about=title.clone() id=format!("bring-back-{id}") on_press=bring_back />
                    <Button
                        text=text.for_good
                        about=title
                        kind=ButtonKind::Quiet
                        id=format!("for-good-{id}")
                        on_press=move |()| asking.set(Some(id))
                    />
                </div>
            </div>
        </Leaf>
    }
    .into_any()
}

fn question(
    all: &'static Text,
    id: RecordId,
    asking: RwSignal<Option<RecordId>>,
    fault: RwSignal<Option<KeepError>>,
) -> AnyView {
    let text = &all.journal.deleted;
    let journal = use_journal();
    let delete = move |()| {
        spawn_local(async move {
            let deleted = journal.delete_for_good(id).await;
            _ = fault.try_set(deleted.err());
            _ = asking.try_set(None);
        });
    };
    view! {
        <Dialog asks=Question::DeleteForGood title=text.question.into_any() words=text.question_words on_close=move |()| asking.set(None)>
            <Button text=text.keep id="keep-deleted" on_press=move |()| asking.set(None) />
            <Button text=text.for_good id="delete-for-good" on_press=delete />
        </Dialog>
    }
    .into_any()
}
