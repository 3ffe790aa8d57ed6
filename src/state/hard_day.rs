//! The page that a person asked to see on a day like this.

use std::sync::Arc;

use domain::{Day, Page, page_for_today};
use leptos::prelude::*;

use super::{use_journal, use_session};

/// The page, if this is such a day and there is one.
pub fn use_hard_day(today: Signal<Day>) -> Signal<Option<Page>> {
    let journal = use_journal();
    let (cards, check_ins) = (journal.cards(), use_session().contents().check_ins);
    let id = Memo::new(move |_| {
        cards.with(|cards| {
            check_ins.with(|check_ins| page_for_today(cards.iter().map(Arc::as_ref), check_ins, today.get()))
        })
    });
    // Which page it is changes less often than its words, and both count.
    Signal::derive(move || {
        cards.track();
        journal.page(id.get()?)
    })
}
