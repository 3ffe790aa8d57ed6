//! One self-check.

use domain::learn::Questionnaire;
use domain::{CheckId, Country};
use leptos::{prelude::*, task::spawn_local};

use super::super::top::{not_done, top};
use super::{answers::answers, crisis::crisis, earlier::earlier, people::people, questions::questions, sum::sum};
use crate::{
    i18n::{Text, use_text},
    state::{CheckStage, KeepError, Place, SelfChecks, use_navigation, use_self_checks, use_wishes},
    ui::{
        components::{Sheet, Title},
        pages::parts::{learn_parts, not_kept, undo},
    },
};

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Check {
    pub(super) all: &'static Text,
    pub(super) checks: SelfChecks,
    pub(super) questionnaire: &'static Questionnaire,
    pub(super) fault: RwSignal<Option<KeepError>>,
    /// Whether people to reach stand in its place.
    pub(super) people: RwSignal<bool>,
}

impl Check {
    /// The answers, as they now stand.
    pub(super) fn answers(self) -> Vec<Option<u8>> {
        self.checks.draft().current().with(|check| check.as_ref().map(|it| it.answers.clone()).unwrap_or_default())
    }

    /// The sum is asked for, or what comes before it.
    pub(super) fn ask_for_sum(self) {
        spawn_local(async move {
            // What could not be kept is told at the top.
            _ = self.checks.ask_for_sum(self.questionnaire).await;
        });
    }

    /// On to the sum.
    pub(super) fn go_on_to_sum(self) {
        spawn_local(async move {
            // As above.
            _ = self.checks.go_on_to_sum(self.questionnaire).await;
        });
    }

    /// Leaves it: people to reach may come first. Once it is put down the page leads back.
    pub(super) fn leave(self) {
        spawn_local(async move {
            // What could not be kept stays on the page, which says so.
            _ = self.checks.leave(self.questionnaire).await;
        });
    }

    /// Takes note of a country.
    pub(super) fn choose_country(self) -> Callback<Option<Country>> {
        let wishes = use_wishes();
        Callback::new(move |country| {
            spawn_local(async move {
                _ = self.fault.try_set(wishes.choose_country(country).await.err());
            });
        })
    }
}

/// The page.
#[component]
pub fn CheckPage() -> impl IntoView {
    let all = use_text();
    let (checks, navigation) = (use_self_checks(), use_navigation());
    let current = checks.draft().current();
    let (fault, people) = (RwSignal::new(None::<KeepError>), RwSignal::new(false));
    // The questions are laid out once for each check, not at each answer.
    let id = Memo::new(move |_| current.with(|check| check.as_ref().map(|check| (check.id, check.check.clone()))));
    // Kept and put down, taken away, or locked: then there is none to show.
    Effect::new(move |_| {
        if id.with(Option::is_none) {
            navigation.turn_under(Place::Therapy);
        }
    });
    on_cleanup(move || {
        spawn_local(async move {
            // What could not be kept lies open the next time, and says so.
            _ = checks.close().await;
        });
    });
    let open = move || {
        let questionnaire = id.with(|id| id.as_ref().and_then(|(_, check)| find(all, check)))?;
        Some(Check { all, checks, questionnaire, fault, people })
    };
    let back = Callback::new(move |()| match untrack(open) {
        Some(_) if people.get_untracked() => people.set(false),
        Some(check) => check.leave(),
        None => navigation.turn_under(Place::Therapy),
    });
    let again = Callback::new(move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in the message.
            _ = checks.draft().keep().await;
        });
    });
    let bring_back = Callback::new(move |()| {
        spawn_local(async move {
            _ = fault.try_set(checks.put_back().await.err());
        });
    });
    let title = Memo::new(move |_| open().map_or(all.checks.title.to_owned(), |it| it.questionnaire.title.clone()));
    let keeping = checks.draft().keeping();
    let head = move || {
        let words = if people.get() { all.checks.crisis.back } else { all.therapy.back };
        top(all, words, "check-back", keeping, back)
    };
    let gone = checks.has_just_deleted();
    let body = move || open().map(body);
    view! {
        <Sheet
            top=view! { {head} }.into_any()
            title=view! { <Title text=title /> }.into_any()
            margin=learn_parts()
        >
            {not_kept(all, keeping, again)}
            {not_done(all, fault)}
            {undo("undo-check", all.checks.earlier.undo, move || gone.get(), bring_back)}
            {body}
        </Sheet>
    }
}

fn find(all: &'static Text, check: &CheckId) -> Option<&'static Questionnaire> {
    (all.checks.all)().iter().find(|questionnaire| questionnaire.id == *check)
}

fn body(check: Check) -> AnyView {
    let checks = check.checks;
    // Whether the sum was asked for is told among the questions, which stay as they are.
    let stage = Memo::new(move |_| match checks.stage().get() {
        CheckStage::Questions { .. } => CheckStage::Questions { asked: false },
        stage => stage,
    });
    let view = move || match stage.get() {
        _ if check.people.get() => people(check),
        CheckStage::Questions { .. } => view! { {questions(check)} {earlier(check, false)} {source(check)} }.into_any(),
        // While people to reach are shown there is nothing else.
        CheckStage::Crisis | CheckStage::Leaving => crisis(check),
        CheckStage::Answers => view! { {answers(check)} {earlier(check, false)} {source(check)} }.into_any(),
        CheckStage::Sum => view! { {sum(check)} {earlier(check, true)} {source(check)} }.into_any(),
    };
    view! { {view} }.into_any()
}

/// Who made it, and under which licence it stands here.
fn source(check: Check) -> AnyView {
    let Questionnaire { credit, licence, .. } = check.questionnaire;
    view! {
        <section class="check__source" id="check-source">
            <h2>{check.all.checks.source}</h2>
            <p class="small">{credit.clone()}</p>
            <p class="small">{licence.clone()}</p>
        </section>
    }
    .into_any()
}
