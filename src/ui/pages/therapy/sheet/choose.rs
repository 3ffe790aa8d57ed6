//! What there is to choose from: sentences, under what they come from. What is closed is not laid out.

use domain::learn::Questionnaire;
use domain::practice::Shelf;
use domain::therapy::{Excerpt, ExcerptSource, SheetPart, of_session};
use domain::{Day, RecordId};
use leptos::prelude::*;

use super::page::Part;
use super::pages::{accounts, pages};
use crate::{
    state::use_therapy_notes,
    ui::{
        components::{Choice, Fold, Folds, TagKind},
        pages::parts::sum_words,
    },
};

/// The lines of the sheet, in its order.
pub(super) type SheetLines = Memo<Vec<(SheetPart, Excerpt)>>;

/// One that can be chosen: what is chosen, what it says, and a word beneath it.
pub(super) type Offer = (Excerpt, String, Option<&'static str>);

pub(super) fn choose(part: Part, lines: SheetLines) -> AnyView {
    let Part { all, along, .. } = part;
    let text = &all.take_along.choose;
    // One is open at a time: the page stays short.
    let open = RwSignal::new(None::<&'static str>);
    let fold = move |id: &'static str, title: &'static str, of: &'static [SheetPart], body: fn(Part) -> AnyView| {
        let count = Memo::new(move |_| lines.with(|lines| lines.iter().filter(|(part, _)| of.contains(part)).count()));
        let tag = move || match count.get() {
            0 => (text.none_chosen.to_owned(), TagKind::Plain),
            count => ((text.chosen)(count), TagKind::Kept),
        };
        let toggle = move |is_open: bool| {
            if is_open != (open.get_untracked() == Some(id)) {
                open.set(is_open.then_some(id));
            }
        };
        view! {
            <Fold
                id=format!("sheet-choose-{id}")
                title
                hint=""
                tag=Signal::derive(tag)
                open=Signal::derive(move || open.get() == Some(id))
                on_toggle=toggle
            >
                {body(part)}
            </Fold>
        }
    };
    let written = along.accounts();
    let has_accounts = Memo::new(move |_| written.with(|all| !all.is_empty()));
    let told = &[SheetPart::Told, SheetPart::Known, SheetPart::Thought];
    let patterns = part.along.patterns();
    let has_patterns = Memo::new(move |_| patterns.with(|told| !told.is_empty()));
    let pull =
        move || has_patterns.get().then(|| fold("patterns", text.patterns, &[SheetPart::Pattern], patterns_told));
    let happened = move || has_accounts.get().then(|| fold("accounts", text.accounts, told, accounts));
    view! {
        <section class="take-along__choice">
            <h2>{text.title}</h2>
            <p class="quiet">{text.words}</p>
            <Folds id="sheet-sources">
                {fold("pages", text.pages, &[SheetPart::Page], pages)}
                {happened}
                {fold("reasons", text.reasons, &[SheetPart::Reason], reasons)}
                {fold("questions", text.questions, &[SheetPart::Question, SheetPart::Goal], questions)}
                {fold("sessions", text.sessions, &[SheetPart::Session], sessions)}
                {fold("checks", text.checks, &[SheetPart::Check], checks)}
                {pull}
            </Folds>
        </section>
    }
    .into_any()
}

fn reasons(part: Part) -> AnyView {
    let reasons = part.along.on_shelf(Shelf::Reason);
    let offer = |(id, text): (_, String)| (excerpt(ExcerptSource::Reason(id), &text), text, None);
    offers(part, "reason", reasons.get_untracked().into_iter().map(offer).collect())
}

fn questions(part: Part) -> AnyView {
    let on = |shelf: Shelf| part.along.on_shelf(shelf).get_untracked();
    let heading = |shelf: Shelf| (part.all.exercise.shelf.of)(shelf).0;
    let shelves = [(Shelf::Question, "question"), (Shelf::Goal, "goal")].map(|(shelf, id)| {
        let offer = |(of, text): (_, String)| (excerpt(ExcerptSource::Note(of), &text), text, None);
        let offers = offers(part, id, on(shelf).into_iter().map(offer).collect());
        view! { <h3>{heading(shelf)}</h3> {offers} }
    });
    view! { {shelves.into_iter().collect_view()} }.into_any()
}

fn sessions(part: Part) -> AnyView {
    let all = use_therapy_notes().all().get_untracked();
    let sentences =
        all.iter().flat_map(|session| of_session(session).into_iter().map(|it| (session.id, it.to_owned())));
    let offer = |(id, text): (_, String)| (excerpt(ExcerptSource::Note(id), &text), text, None);
    offers(part, "session", sentences.map(offer).collect())
}

/// Each result by itself: one that comes later is not chosen with it.
fn checks(part: Part) -> AnyView {
    let Part { all, along, .. } = part;
    let of = |questionnaire: &'static Questionnaire| {
        let offer = move |(record, day, sum): (RecordId, Day, u16)| {
            let words = sum_words(all, questionnaire, day, sum);
            (excerpt(ExcerptSource::Check(questionnaire.id.clone()), &record.to_string()), words, None)
        };
        along.results(questionnaire.id.clone()).get_untracked().into_iter().map(offer)
    };
    offers(part, "check", (all.checks.all)().iter().flat_map(of).collect())
}

fn patterns_told(part: Part) -> AnyView {
    let hint = part.all.take_along.choose.pattern;
    let told = part.along.patterns().get_untracked();
    let offer = |text: String| (excerpt(ExcerptSource::Pattern, &text), text, Some(hint));
    offers(part, "pattern", told.into_iter().map(offer).collect())
}

pub(super) fn excerpt(from: ExcerptSource, text: &str) -> Excerpt {
    Excerpt { from, text: text.to_owned() }
}

/// Boxes to tick.
pub(super) fn offers(part: Part, id: &'static str, offers: Vec<Offer>) -> AnyView {
    let Part { all, along, .. } = part;
    if offers.is_empty() {
        return view! { <p class="quiet">{all.take_along.choose.nothing}</p> }.into_any();
    }
    let choice = move |(at, (excerpt, text, hint)): (usize, Offer)| {
        let chosen = along.is_on(excerpt.clone());
        let choose = move |is_in: bool| along.choose(excerpt.clone(), is_in);
        let id = format!("sheet-choose-{id}-{at}");
        match hint {
            Some(hint) => view! { <Choice id text hint chosen on_change=choose /> }.into_any(),
            None => view! { <Choice id text chosen on_change=choose /> }.into_any(),
        }
    };
    view! { <div>{offers.into_iter().enumerate().map(choice).collect_view()}</div> }.into_any()
}
