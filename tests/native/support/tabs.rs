//! Several tabs on one device: who holds the notebook, and what they tell each other. Without `set_locks` it is a browser that has no Web
//! Locks. Messages arrive when the executor runs, as they do in a browser.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::rc::{Rc, Weak};
use std::task::{Poll, Waker};

use any_spawner::Executor;
use daybook::platform::{Elsewhere, Hold, Message, Take};

type Ear = Rc<dyn Fn(Message)>;
/// Called when it is stolen.
type Lost = Box<dyn FnOnce()>;
type Spy = Box<dyn Fn(Message)>;

/// See the file.
#[derive(Default)]
pub(crate) struct Tabs {
    has_locks: Cell<bool>,
    count: Cell<usize>,
    ears: RefCell<BTreeMap<usize, Ear>>,
    deaf: RefCell<Vec<usize>>,
    spy: RefCell<Option<Spy>>,
    /// All that was said, in order.
    pub(crate) said: RefCell<Vec<Message>>,
    holder: RefCell<Option<(usize, Lost)>>,
    grants: Cell<usize>,
    waiting: RefCell<Vec<Waker>>,
    is_out_of_patience: Cell<bool>,
}

impl Tabs {
    pub(crate) fn set_locks(&self) {
        self.has_locks.set(true);
    }

    /// The tab with this number, from 0, hangs: it hears nothing any more.
    pub(crate) fn hang(&self, tab: usize) {
        self.deaf.borrow_mut().push(tab);
    }

    /// Whoever waits for the notebook has waited long enough.
    pub(crate) fn run_out_of_patience(&self) {
        self.is_out_of_patience.set(true);
        self.wake();
    }

    pub(crate) fn is_held(&self) -> bool {
        self.holder.borrow().is_some()
    }

    pub(super) fn enter(&self) -> usize {
        let tab = self.count.get();
        self.count.set(tab + 1);
        tab
    }

    pub(super) fn listen(&self, tab: usize, then: Box<dyn Fn(Message)>) {
        self.ears.borrow_mut().insert(tab, Rc::from(then));
    }

    /// Calls `then` at once at each message, before any tab hears it.
    pub(crate) fn listen_in(&self, then: impl Fn(Message) + 'static) {
        *self.spy.borrow_mut() = Some(Box::new(then));
    }

    /// Says something as if a tab had.
    pub(crate) fn tell(&self, from: usize, message: Message) {
        self.said.borrow_mut().push(message);
        if let Some(spy) = &*self.spy.borrow() {
            spy(message);
        }
        for (tab, ear) in self.ears.borrow().iter() {
            if *tab != from && !self.deaf.borrow().contains(tab) {
                let ear = Rc::clone(ear);
                Executor::spawn_local(async move { ear(message) });
            }
        }
    }

    pub(super) async fn hold(tabs: &Rc<Self>, take: Take, lost: Box<dyn FnOnce()>) -> Result<Hold, Elsewhere> {
        if !tabs.has_locks.get() {
            return Ok(Hold::shared());
        }
        match take {
            Take::IfFree if tabs.is_held() => return Err(Elsewhere),
            Take::IfFree => {}
            Take::WhenFree => {
                tabs.is_out_of_patience.set(false);
                let is_free = poll_fn(|context| {
                    if !tabs.is_held() {
                        return Poll::Ready(true);
                    }
                    if tabs.is_out_of_patience.get() {
                        return Poll::Ready(false);
                    }
                    tabs.waiting.borrow_mut().push(context.waker().clone());
                    Poll::Pending
                });
                if !is_free.await {
                    return Err(Elsewhere);
                }
            }
            Take::Steal => {
                if let Some((_, lost)) = tabs.holder.take() {
                    Executor::spawn_local(async move { lost() });
                }
            }
        }
        let grant = tabs.grants.get();
        tabs.grants.set(grant + 1);
        *tabs.holder.borrow_mut() = Some((grant, lost));
        Ok(Hold::holding(Held { tabs: Rc::downgrade(tabs), grant }))
    }

    fn wake(&self) {
        self.waiting.take().into_iter().for_each(Waker::wake);
    }
}

/// Gives the notebook up when it is dropped, unless it was stolen before.
struct Held {
    tabs: Weak<Tabs>,
    grant: usize,
}

impl Drop for Held {
    fn drop(&mut self) {
        let Some(tabs) = self.tabs.upgrade() else { return };
        let is_ours = tabs.holder.borrow().as_ref().is_some_and(|(grant, _)| *grant == self.grant);
        if is_ours {
            tabs.holder.take();
            tabs.wake();
        }
    }
}
