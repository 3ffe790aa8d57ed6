//! The site's own files, kept by `public/offline.js` so that the page starts without a connection. It is registered here, told what to do
//! here, and does nothing by itself.

use std::cell::RefCell;

use futures::channel::oneshot;
use gloo_events::EventListener;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    MessageChannel, MessageEvent, RegistrationOptions, ServiceWorker, ServiceWorkerRegistration,
    ServiceWorkerUpdateViaCache,
};

use super::address;
use super::deadline::within;
use super::erase::{erase_offline, is_own, workers};

/// The worker, beside the page. Its scope is the whole site.
const SCRIPT: &str = "offline.js";
/// How long it may take to start, and to do what takes no network, in ms.
const PATIENCE: u32 = 10_000;
/// How long all files may take to arrive, in ms. Where it is longer, what had come by then is not lost: the browser has it.
const ARRIVAL: u32 = 600_000;

/// The browser cannot keep the files here, or what was asked for did not come about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoOffline;

/// The name of a build of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Build(pub String);

/// What is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptOffline {
    /// All files of a build are there.
    pub is_whole: bool,
    /// Another build than the one that runs here is there, whole.
    pub newer: Option<Build>,
    /// The server was asked and did not answer, or not all that it has arrived.
    pub is_unheard: bool,
}

/// Whether the browser has what it takes.
pub(super) fn is_there() -> bool {
    workers().is_some()
}

/// Whether the files that are kept answer this page.
pub(super) fn answers() -> bool {
    workers().is_some_and(|workers| workers.controller().is_some())
}

/// Registers the worker, and has it look.
///
/// # Errors
/// [`NoOffline`].
pub(super) async fn keep(now: bool) -> Result<KeptOffline, NoOffline> {
    let worker = within(PATIENCE, register()).await.unwrap_or(Err(NoOffline))?;
    let own = address::build();
    let order = order("look", &own.clone().unwrap_or_default());
    set(&order, "now", &now.into());
    let answer = within(ARRIVAL, ask(&worker, &order)).await.unwrap_or(Err(NoOffline))?;
    let of = |name: &str| get(&answer, name).and_then(|value| value.as_string());
    let (current, ready) = (of("current"), of("ready"));
    let is_unheard = get(&answer, "unheard").is_some_and(|told| told.is_truthy());
    let newer = newer(own.as_deref(), current.as_deref(), ready.as_deref()).map(|build| Build(build.to_owned()));
    Ok(KeptOffline { is_whole: current.is_some(), newer, is_unheard })
}

/// Which build the person could change to. A page that was loaded past the worker may be newer than the one that answers.
fn newer<'a>(own: Option<&str>, current: Option<&'a str>, ready: Option<&'a str>) -> Option<&'a str> {
    match own {
        Some(own) if ready == Some(own) => None,
        Some(own) => ready.or(current.filter(|current| *current != own)),
        None => None,
    }
}

/// # Errors
/// [`NoOffline`]: it is not there whole any more, or nobody answered.
pub(super) async fn use_build(build: &Build) -> Result<(), NoOffline> {
    let used = async {
        let worker = active().await.ok_or(NoOffline)?;
        let answer = ask(&worker, &order("use", &build.0)).await?;
        let current = get(&answer, "current").and_then(|value| value.as_string());
        if current.as_deref() == Some(&build.0) { Ok(()) } else { Err(NoOffline) }
    };
    within(PATIENCE, used).await.unwrap_or(Err(NoOffline))
}

/// Ends the worker and deletes what it kept. Whether nothing is left.
pub(super) async fn keep_nothing() -> bool {
    let (are_caches_gone, is_worker_gone) = erase_offline().await;
    are_caches_gone && is_worker_gone
}

/// Tells the worker, if there is one, to delete what it kept and not to go on with what it is just getting.
pub(super) async fn end() {
    if let Some(worker) = active().await {
        _ = ask(&worker, &order("end", "")).await;
    }
}

async fn register() -> Result<ServiceWorker, NoOffline> {
    let workers = workers().ok_or(NoOffline)?;
    let options = RegistrationOptions::new();
    // The browser looks for a newer text of it at each load: with this its cache answers, for an hour (tools/site/src/headers.rs).
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::All);
    JsFuture::from(workers.register_with_options(SCRIPT, &options)).await.map_err(|_| NoOffline)?;
    // Of one that does not come up, this never tells: whoever asks does not wait for ever.
    let registration = JsFuture::from(workers.ready().map_err(|_| NoOffline)?).await.map_err(|_| NoOffline)?;
    registration.dyn_into::<ServiceWorkerRegistration>().ok().and_then(|it| it.active()).ok_or(NoOffline)
}

/// The worker of this page, without registering one.
async fn active() -> Option<ServiceWorker> {
    let all = JsFuture::from(workers()?.get_registrations()).await.ok()?;
    let all: Array = all.dyn_into().ok()?;
    all.iter().filter_map(|one| one.dyn_into::<ServiceWorkerRegistration>().ok()).find(is_own)?.active()
}

/// Sends an order and waits for the answer to it.
async fn ask(worker: &ServiceWorker, order: &Object) -> Result<JsValue, NoOffline> {
    let channel = MessageChannel::new().map_err(|_| NoOffline)?;
    let (tell, told) = oneshot::channel();
    let tell = RefCell::new(Some(tell));
    let port = channel.port1();
    let _hearing = EventListener::new(&port, "message", move |event| {
        let answer = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
        if let Some(tell) = tell.borrow_mut().take() {
            // Nobody may be waiting any more.
            _ = tell.send(answer);
        }
    });
    port.start();
    let sent = worker.post_message_with_transferable(order, &Array::of1(&channel.port2()));
    sent.map_err(|_| NoOffline)?;
    let answer = told.await.map_err(|_| NoOffline)?;
    port.close();
    if get(&answer, "failed").is_some_and(|failed| failed.is_truthy()) { Err(NoOffline) } else { Ok(answer) }
}

fn order(kind: &str, build: &str) -> Object {
    let order = Object::new();
    set(&order, "kind", &kind.into());
    set(&order, "build", &build.into());
    order
}

fn set(object: &Object, name: &str, value: &JsValue) {
    // A plain object takes everything.
    _ = Reflect::set(object, &name.into(), value);
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}

#[cfg(test)]
mod tests {
    use super::newer;

    #[test]
    fn what_one_could_change_to_is_never_what_one_has() {
        let (a, b) = (Some("a"), Some("b"));
        assert_eq!(newer(a, a, None), None);
        assert_eq!(newer(a, a, b), b);
        // The person has changed in another tab.
        assert_eq!(newer(a, b, None), b);
        // Loaded past the worker.
        assert_eq!(newer(b, a, b), None);
        assert_eq!(newer(a, None, None), None);
        assert_eq!(newer(None, a, b), None);
    }
}
