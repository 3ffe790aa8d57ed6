//! The other tabs of this notebook: a lock that one tab holds (Web Locks), and a channel to tell them things (BroadcastChannel).
//!
//! `public/shell.js` uses the same channel for leaving, which must work before the program has loaded. What a message says can do no more
//! than ask for a notebook, lock it or load the page anew, so nobody needs to be known by it; one of another kind counts as none.

use super::deadline::within;
use futures::channel::oneshot;
use gloo_events::EventListener;
use js_sys::WebAssembly::RuntimeError;
use js_sys::{Object, Promise, Reflect, global};
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;
use vault::Reached;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, throw_val};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{AbortController, BroadcastChannel, MessageEvent};

/// Of the lock and of the channel: tells nothing.
const NAME: &str = "notebook";
/// How long a tab may take to keep what is typed and give the notebook up, in ms.
const PATIENCE: u32 = 3000;
/// Numbers that a message can hold exactly.
const MOST: f64 = 9_007_199_254_740_991.0;

/// How the notebook is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// If no other tab has it.
    IfFree,
    /// As soon as the other tab has given it up, if that does not take too long.
    WhenFree,
    /// At once. The tab that had it is told by [`Device::hold`](super::Device::hold).
    Steal,
}

/// Another tab has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elsewhere;

/// The notebook held for this tab alone, until it is dropped or the tab is gone.
pub struct Hold {
    _held: Box<dyn Any>,
    is_alone: bool,
}

impl Hold {
    /// A hold that keeps others out as long as `held` is held.
    pub fn holding(held: impl Any) -> Self {
        Self { _held: Box::new(held), is_alone: true }
    }

    /// A hold that keeps nobody out: where tabs cannot be told apart.
    #[must_use]
    pub fn shared() -> Self {
        Self { _held: Box::new(()), is_alone: false }
    }

    /// Whether it keeps others out.
    #[must_use]
    pub const fn is_alone(&self) -> bool {
        self.is_alone
    }
}

impl fmt::Debug for Hold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hold(..)")
    }
}

/// What one tab tells the others. No words of a person, ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// May this tab have the notebook?
    Ask,
    /// It is yours. All that was typed is kept, up to here.
    Given(Reached),
    /// Not yet: there are words that could not be kept.
    Unkept,
    /// The person locks the notebook: everywhere.
    Lock,
    /// The person has changed to another build of the site: load anew, once nothing is lost by it.
    Renew,
}

impl Message {
    fn kind(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Given(_) => "given",
            Self::Unkept => "unkept",
            Self::Lock => "lock",
            Self::Renew => "renew",
        }
    }

    fn to_js(self) -> Result<JsValue, JsValue> {
        let object = Object::new();
        Reflect::set(&object, &"kind".into(), &self.kind().into())?;
        if let Self::Given(reached) = self {
            Reflect::set(&object, &"generation".into(), &(reached.to_number() as f64).into())?;
        }
        Ok(object.into())
    }

    fn from_js(data: &JsValue) -> Option<Self> {
        let kind = Reflect::get(data, &"kind".into()).ok()?.as_string()?;
        match kind.as_str() {
            "ask" => Some(Self::Ask),
            "given" => {
                let generation = Reflect::get(data, &"generation".into()).ok()?.as_f64()?;
                let is_count = generation.fract() == 0.0 && (0.0..=MOST).contains(&generation);
                is_count.then(|| Self::Given(Reached::from_number(generation as u64)))
            }
            "unkept" => Some(Self::Unkept),
            "lock" => Some(Self::Lock),
            "renew" => Some(Self::Renew),
            _ => None,
        }
    }
}

/// The channel to the other tabs, and what listens to it.
#[derive(Debug)]
pub(super) struct Channel {
    channel: BroadcastChannel,
    heard: RefCell<Option<EventListener>>,
}

impl Channel {
    /// `None` where the browser has none.
    pub(super) fn open() -> Option<Self> {
        if !has(&global(), "BroadcastChannel") {
            return None;
        }
        let channel = BroadcastChannel::new(NAME).ok()?;
        Some(Self { channel, heard: RefCell::new(None) })
    }

    /// Tells the other tabs. Whether anyone hears it, nobody knows.
    pub(super) fn tell(&self, message: Message) {
        if let Ok(message) = message.to_js() {
            let _ = self.channel.post_message(&message);
        }
    }

    /// Calls `then` at each message of another tab.
    pub(super) fn listen(&self, then: Box<dyn Fn(Message)>) {
        let heard = EventListener::new(&self.channel, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
            if let Some(message) = Message::from_js(&data) {
                then(message);
            }
        });
        *self.heard.borrow_mut() = Some(heard);
    }
}

// `web_sys` has these behind a flag for unstable interfaces only.
#[wasm_bindgen]
extern "C" {
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, options: &Object, granted: &JsValue) -> Result<Promise, JsValue>;
}

/// Holds the notebook for this tab alone; `lost` is called if another tab steals it. A browser without Web Locks refuses nobody.
///
/// # Errors
/// [`Elsewhere`].
pub(super) async fn hold(take: Take, lost: Box<dyn FnOnce()>) -> Result<Hold, Elsewhere> {
    let Some(locks) = locks() else { return Ok(Hold::shared()) };
    match take {
        Take::IfFree => request(&locks, &[("ifAvailable", JsValue::TRUE)], lost).await,
        Take::Steal => request(&locks, &[("steal", JsValue::TRUE)], lost).await,
        Take::WhenFree => {
            let Ok(controller) = AbortController::new() else { return Err(Elsewhere) };
            let in_line = InLine(controller);
            let held = within(PATIENCE, request(&locks, &[("signal", in_line.0.signal().into())], lost)).await;
            held.unwrap_or(Err(Elsewhere))
        }
    }
}

/// A request that waits in line until this is dropped; one that was granted does not mind.
struct InLine(AbortController);

impl Drop for InLine {
    fn drop(&mut self) {
        self.0.abort();
    }
}

fn locks() -> Option<LockManager> {
    let navigator = Reflect::get(&global(), &"navigator".into()).ok()?;
    if !has(&navigator, "locks") {
        return None;
    }
    Some(Reflect::get(&navigator, &"locks".into()).ok()?.unchecked_into())
}

fn has(object: &JsValue, name: &str) -> bool {
    Reflect::get(object, &name.into()).is_ok_and(|value| !value.is_undefined() && !value.is_null())
}

/// The browser keeps the lock until the promise that `granted` answers with is settled; the promise it gives back tells when that is, or
/// fails when the lock was stolen, or not to be had.
async fn request(locks: &LockManager, how: &[(&str, JsValue)], lost: Box<dyn FnOnce()>) -> Result<Hold, Elsewhere> {
    let options = Object::new();
    for (name, value) in how {
        // A plain object takes everything.
        let _ = Reflect::set(&options, &(*name).into(), value);
    }
    let (told, answer) = oneshot::channel();
    let told = Rc::new(RefCell::new(Some(told)));
    let is_held = Rc::new(Cell::new(false));
    let granted = {
        let (told, is_held) = (Rc::clone(&told), Rc::clone(&is_held));
        Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let Some(told) = told.borrow_mut().take() else { return JsValue::UNDEFINED };
            if lock.is_null() {
                let _ = told.send(Err(Elsewhere));
                return JsValue::UNDEFINED;
            }
            let (hold, released) = oneshot::channel::<()>();
            is_held.set(true);
            if told.send(Ok(Hold::holding(hold))).is_err() {
                // Nobody waits for it any more: it is given back at once.
                is_held.set(false);
                return JsValue::UNDEFINED;
            }
            let ended = async move {
                let _ = released.await;
                is_held.set(false);
                Ok(JsValue::UNDEFINED)
            };
            future_to_promise(ended).into()
        })
    };
    let Ok(ended) = locks.request(NAME, &options, &granted) else { return Ok(Hold::shared()) };
    spawn_local(async move {
        let Err(why) = JsFuture::from(ended).await else { return };
        if why.has_type::<RuntimeError>() {
            // Not the browser's: it fell in the function above, which only this promise tells.
            throw_val(why);
        }
        if is_held.get() {
            lost();
        } else if let Some(told) = told.borrow_mut().take() {
            // The browser forbids them here: as if there were none.
            let _ = told.send(Ok(Hold::shared()));
        }
    });
    answer.await.unwrap_or(Err(Elsewhere))
}
