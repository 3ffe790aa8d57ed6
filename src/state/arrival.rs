//! Whether the rest of the app is here. The first screen comes alone, so that it comes soon; what reads and shows a notebook is fetched right
//! after it, all in one piece: no request tells what is looked at.

use futures::channel::oneshot;
use leptos::prelude::*;

use super::Inside;

/// Whether the rest is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArrivalStage {
    /// It is on its way.
    Coming,
    /// It is here.
    Here,
    /// It did not arrive.
    Missing,
}

/// It did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotArrived;

/// Fetches the rest, and says what came of it by [`Arrival::came`].
type Ask = Box<dyn Fn()>;

/// Done with the rest as soon as it is here, before anybody hears that it is.
type WhenHere = Box<dyn Fn(&'static Inside)>;

/// See the file.
#[derive(Clone, Copy)]
pub struct Arrival {
    stage: RwSignal<ArrivalStage>,
    inside: StoredValue<Option<&'static Inside>>,
    ask: StoredValue<Option<Ask>, LocalStorage>,
    when_here: StoredValue<Option<WhenHere>, LocalStorage>,
    /// Those who wait for it.
    waiting: StoredValue<Vec<oneshot::Sender<()>>, LocalStorage>,
}

impl Arrival {
    pub(super) fn new() -> Self {
        Self {
            stage: RwSignal::new(ArrivalStage::Coming),
            inside: StoredValue::new(None),
            ask: StoredValue::new_local(None),
            when_here: StoredValue::new_local(None),
            waiting: StoredValue::new_local(Vec::new()),
        }
    }

    /// Whether it is here.
    pub fn stage(self) -> Signal<ArrivalStage> {
        self.stage.into()
    }

    /// How to fetch it.
    pub fn ask_by(self, ask: impl Fn() + 'static) {
        self.ask.set_value(Some(Box::new(ask)));
    }

    /// What to do first when it is here.
    pub(super) fn when_here(self, then: impl Fn(&'static Inside) + 'static) {
        self.when_here.set_value(Some(Box::new(then)));
    }

    /// Fetches it again, where it did not arrive.
    pub fn ask_again(self) {
        if self.stage.get_untracked() == ArrivalStage::Missing {
            self.stage.set(ArrivalStage::Coming);
            self.ask.with_value(|ask| {
                if let Some(ask) = ask {
                    ask();
                }
            });
        }
    }

    /// What came of fetching it.
    pub fn came(self, inside: Result<&'static Inside, NotArrived>) {
        self.inside.set_value(inside.ok());
        if let Ok(inside) = inside {
            self.when_here.with_value(|then| {
                if let Some(then) = then {
                    then(inside);
                }
            });
        }
        self.stage.set(if inside.is_ok() { ArrivalStage::Here } else { ArrivalStage::Missing });
        for waiting in self.waiting.try_update_value(std::mem::take).unwrap_or_default() {
            // Who waited may have stopped.
            _ = waiting.send(());
        }
    }

    /// What opens a notebook, if it is here.
    pub(super) fn here(self) -> Option<&'static Inside> {
        self.inside.get_value()
    }

    /// What opens a notebook, once it is here. Fetches it again, where it did not arrive.
    ///
    /// # Errors
    /// [`NotArrived`].
    pub(super) async fn inside(self) -> Result<&'static Inside, NotArrived> {
        self.ask_again();
        if self.stage.get_untracked() == ArrivalStage::Coming {
            let (tell, told) = oneshot::channel();
            self.waiting.update_value(|waiting| waiting.push(tell));
            _ = told.await;
        }
        self.here().ok_or(NotArrived)
    }
}
