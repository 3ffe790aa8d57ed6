//! What to pass on: nothing is chosen at first.

use domain::shared::Pick;
use leptos::prelude::*;

use super::lists::{chapters, pages, runs};
use super::pages::Part;
use super::words::{share_words, sheet};
use crate::{
    state::{Place, ShareOffers, use_journal},
    ui::components::{Button, ButtonKind, Choice, Empty, Note, NoteKind, SpotKind, Switch},
};

pub(super) fn choose(part: Part) -> AnyView {
    let Part { all, text, sharing, along, navigation, .. } = part;
    let text = &text.choose;
    let offers = sharing.offers(share_words(all));
    let has_sheet = Memo::new(move |_| sheet(all, along).is_some());
    let cards = use_journal().cards();
    let is_empty = Memo::new(move |_| {
        !has_sheet.get() && cards.with(Vec::is_empty) && offers.with(|offers| *offers == ShareOffers::default())
    });
    let view = move || match is_empty.get() {
        true => {
            let (title, words) = (text.nothing.title, text.nothing.words);
            view! { <Empty spot=SpotKind::OpenPage title words><span></span></Empty> }.into_any()
        }
        false => view! {
            {things(part, offers, has_sheet)}
            {pages(part)}
            {chapters(part, offers)}
            {runs(part, offers)}
            {on(part)}
        }
        .into_any(),
    };
    let not_now = move || {
        is_empty.get().then(|| {
            view! {
                <div>
                    <Button
                        text=text.not_now
                        id="share-not-now"
                        on_press=move |()| navigation.go(Place::Share)
                    />
                </div>
            }
        })
    };
    view! {
        <p class="quiet">{text.words}</p>
        {view}
        {not_now}
    }
    .into_any()
}

/// The card, the sheet and the plan: those of them on which something stands.
fn things(part: Part, offers: Memo<ShareOffers>, has_sheet: Memo<bool>) -> AnyView {
    let Part { all, text, .. } = part;
    let [card, sheet, channels] = text.choose.hints;
    let there = Memo::new(move |_| (offers.with(|it| (it.card, it.channels)), has_sheet.get()));
    let view = move || {
        let ((has_card, has_channels), has_sheet) = there.get();
        let card = has_card.then(|| tick(part, "card", 0, Pick::Card, all.people.card.title.into(), Some(card.into())));
        let sheet =
            has_sheet.then(|| tick(part, "sheet", 0, Pick::Sheet, all.take_along.title.into(), Some(sheet.into())));
        let channels = has_channels.then(|| {
            tick(part, "channels", 0, Pick::Channels, all.distance.channels.title.into(), Some(channels.into()))
        });
        (has_card || has_sheet || has_channels).then(|| {
            view! {
                <fieldset class="choices">
                    <legend>{text.choose.things}</legend>
                    {card} {sheet} {channels}
                </fieldset>
            }
        })
    };
    view! { {view} }.into_any()
}

/// One thing to tick.
pub(super) fn tick(
    part: Part,
    kind: &'static str,
    at: usize,
    pick: Pick,
    title: String,
    hint: Option<String>,
) -> AnyView {
    let sharing = part.sharing;
    let id = format!("share-one-{kind}-{at}");
    let chosen = sharing.is_picked(pick);
    let change = move |is_in: bool| sharing.pick(pick, is_in);
    match hint {
        Some(hint) => view! { <Choice id text=title hint chosen on_change=change /> }.into_any(),
        None => view! { <Choice id text=title chosen on_change=change /> }.into_any(),
    }
}

/// Whether dates are told, what to take care over, and the two doors.
fn on(part: Part) -> AnyView {
    let Part { all, text, sharing, along, navigation, .. } = part;
    let text = &text.choose;
    let count = sharing.count();
    let wanting = move || (count.get() == 0).then(|| text.wanting.to_owned());
    let on = move |()| sharing.see(share_words(all), untrack(|| sheet(all, along)));
    view! {
        <Switch
            id="share-dates"
            text=text.dates.title
            hint=text.dates.words
            on=sharing.is_dated()
            on_change=move |is_dated: bool| sharing.date(is_dated)
        />
        <Note kind=NoteKind::Care title=text.care.title><p>{text.care.words}</p></Note>
        <p class="quiet" id="share-chosen" role="status">{move || (text.chosen)(count.get())}</p>
        <div class="pair">
            <Button text=text.not_now id="share-not-now" on_press=move |()| navigation.go(Place::Share) />
            <div class="stack stack--close">
                <Button
                    text=text.on
                    kind=ButtonKind::Main
                    id="share-on"
                    wanting=Signal::derive(wanting)
                    on_press=on
                />
            </div>
        </div>
    }
    .into_any()
}
