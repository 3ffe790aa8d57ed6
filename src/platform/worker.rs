//! The passphrase worker, seen from the page: started while the person types, asked once or twice, ended after use.

use super::address;
use futures::channel::oneshot;
use gloo_events::EventListener;
use js_sys::{Object, Reflect, Uint8Array};
use std::cell::RefCell;
use vault::Ikm;
use vault::kdf::{Cost, SALT};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};
use zeroize::Zeroizing;

/// Written beside the page by the build; it loads the worker's own small wasm.
const SCRIPT: &str = "kdf_loader.js";

/// Why no key came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkError {
    /// The browser starts no worker, or it failed.
    NoWorker,
    /// The device did not give the memory.
    NoMemory,
}

/// A started worker. Dropping it ends it, and with it everything it held.
#[derive(Debug)]
pub struct PassphraseWorker {
    worker: Worker,
    ready: RefCell<Option<oneshot::Receiver<Result<(), WorkError>>>>,
    _listeners: [EventListener; 2],
}

impl PassphraseWorker {
    /// Starts a worker. It loads in the background.
    ///
    /// # Errors
    /// [`WorkError::NoWorker`].
    pub fn start() -> Result<Self, WorkError> {
        let worker = Worker::new(&address::of(SCRIPT)).map_err(|_| WorkError::NoWorker)?;
        let (told, ready) = oneshot::channel();
        let told = std::rc::Rc::new(RefCell::new(Some(told)));
        let tell = {
            let told = std::rc::Rc::clone(&told);
            move |answer| {
                if let Some(told) = told.borrow_mut().take() {
                    // Nobody may be waiting any more.
                    let _ = told.send(answer);
                }
            }
        };
        let failed = tell.clone();
        let listeners = [
            EventListener::once(&worker, "message", move |_| tell(Ok(()))),
            EventListener::once(&worker, "error", move |_| failed(Err(WorkError::NoWorker))),
        ];
        Ok(Self { worker, ready: RefCell::new(Some(ready)), _listeners: listeners })
    }

    /// Derives input key material from a passphrase in normal form NFKC.
    ///
    /// # Errors
    /// [`WorkError`].
    pub async fn derive(&self, passphrase: &str, salt: &[u8; SALT], cost: Cost) -> Result<Ikm, WorkError> {
        let ready = self.ready.borrow_mut().take();
        if let Some(ready) = ready {
            ready.await.unwrap_or(Err(WorkError::NoWorker))?;
        }
        let (told, answer) = oneshot::channel();
        let told = std::rc::Rc::new(RefCell::new(Some(told)));
        let failed = std::rc::Rc::clone(&told);
        let _answering = EventListener::once(&self.worker, "message", move |event| {
            if let Some(told) = told.borrow_mut().take() {
                let _ = told.send(read_answer(event));
            }
        });
        let _failing = EventListener::once(&self.worker, "error", move |_| {
            if let Some(told) = failed.borrow_mut().take() {
                let _ = told.send(Err(WorkError::NoWorker));
            }
        });
        self.ask(passphrase, salt, cost).map_err(|_| WorkError::NoWorker)?;
        answer.await.unwrap_or(Err(WorkError::NoWorker))
    }

    /// The passphrase is handed over, not copied: after this the page holds no bytes of it that we made.
    fn ask(&self, passphrase: &str, salt: &[u8; SALT], cost: Cost) -> Result<(), JsValue> {
        let message = Object::new();
        let set = |name: &str, value: &JsValue| Reflect::set(&message, &JsValue::from_str(name), value).map(drop);
        let bytes = Uint8Array::from(passphrase.as_bytes());
        set("passphrase", &bytes)?;
        set("salt", &Uint8Array::from(salt.as_slice()))?;
        set("memory", &cost.memory_kib().into())?;
        set("passes", &cost.passes().into())?;
        self.worker.post_message_with_transfer(&message, &js_sys::Array::of1(&bytes.buffer()))
    }
}

impl Drop for PassphraseWorker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn read_answer(event: &web_sys::Event) -> Result<Ikm, WorkError> {
    let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
    if data.as_string().as_deref() == Some("memory") {
        return Err(WorkError::NoMemory);
    }
    let array: Uint8Array = data.dyn_into().map_err(|_| WorkError::NoWorker)?;
    if array.length() != 32 {
        return Err(WorkError::NoWorker);
    }
    let mut bytes = Zeroizing::new([0; 32]);
    array.copy_to(bytes.as_mut());
    array.fill(0, 0, array.length());
    Ok(Ikm::from_bytes(&bytes))
}
