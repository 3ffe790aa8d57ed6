//! One small step for today: why it is offered, another instead, or choosing it.

use domain::{Day, Record, RecordId, SmallStep, StepChosen, StepId, Suggestion, Wrote, suggest};
use leptos::prelude::*;

use super::{Gate, KeepError, Session, use_session};

/// The small step of today.
#[derive(Clone, Copy)]
pub struct Steps {
    session: Session,
    /// How many others were passed over today.
    skipped: RwSignal<usize>,
}

/// Provides the small step. Needs the session.
pub fn provide_steps() -> Steps {
    let session = use_session();
    let steps = Steps { session, skipped: RwSignal::new(0) };
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            steps.skipped.set(0);
        }
    });
    provide_context(steps);
    steps
}

/// The small step of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_steps() -> Steps {
    expect_context()
}

impl Steps {
    /// What is offered, of `all` that there are.
    pub fn offered(self, today: Signal<Day>, all: &'static [SmallStep]) -> Signal<Option<Suggestion<'static>>> {
        let contents = self.session.contents();
        Signal::derive(move || {
            let pages: Vec<Wrote> = contents.pages.with(|pages| {
                let living = pages.iter().map(|listed| &listed.page).filter(|page| !page.is_deleted());
                let wrote = |page: &domain::Page| Wrote {
                    page: page.id,
                    day: self.session.day_of(page.created),
                    feelings: page.feelings.clone(),
                };
                living.map(wrote).collect()
            });
            contents.check_ins.with(|check_ins| {
                contents.steps.with(|chosen| {
                    suggest(&domain::Recent { check_ins, pages: &pages, chosen }, today.get(), self.skipped.get(), all)
                })
            })
        })
    }

    /// The latest step that was chosen today.
    pub fn chosen(self, today: Signal<Day>) -> Signal<Option<StepId>> {
        let steps = self.session.contents().steps;
        Signal::derive(move || {
            steps.with(|all| {
                let of_today = all.iter().filter(|chosen| chosen.day == today.get());
                of_today.max_by_key(|chosen| (chosen.at, chosen.id)).map(|chosen| chosen.step.clone())
            })
        })
    }

    /// Offers another.
    pub fn another(self) {
        self.skipped.update(|skipped| *skipped += 1);
    }

    /// Chooses a step for today.
    ///
    /// # Errors
    /// [`KeepError`]; it is then not chosen.
    pub async fn choose(self, step: &StepId) -> Result<(), KeepError> {
        let desk = self.session.desk();
        let id: RecordId = desk.make_id()?;
        let chosen = StepChosen { id, at: desk.now(), day: desk.moment().day(), step: step.clone() };
        self.session.keep_record(|| Ok(Record::Step(chosen))).await?;
        self.skipped.set(0);
        Ok(())
    }
}
