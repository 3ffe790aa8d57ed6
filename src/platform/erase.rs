//! Deleting what the browser keeps for the page, and nothing of its neighbours on the same site. What was not to be deleted is named.

use super::deadline::within;
use super::unsealed::Unsealed;
use super::{indexed, local, offline};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CacheStorage, ServiceWorkerContainer, ServiceWorkerRegistration};

/// How long one part may take, in ms.
const PATIENCE: u32 = 5000;
/// How the names of the app's own caches begin.
const CACHES: &str = "notebook";

/// A part that is still there, or may be: it did not answer, or refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remains {
    /// `localStorage`: sealed records, and what stands unsealed.
    Local,
    /// IndexedDB.
    Database,
    /// The app's own files in the browser's cache.
    Caches,
    /// The service worker.
    Worker,
}

/// Deletes it all, in this order: what stands unsealed, records, the database, caches, the service worker. One that refuses does not spare
/// the others.
pub(super) async fn erase() -> Vec<Remains> {
    // Not `&&`: whatever keeps the one, the other goes. And the readable ones first.
    let is_local_gone = Unsealed::remove_all() & local::clear();
    let is_database_gone = within(PATIENCE, indexed::delete()).await == Some(true);
    let (are_caches_gone, is_worker_gone) = erase_offline().await;
    let parts = [
        (is_local_gone, Remains::Local),
        (is_database_gone, Remains::Database),
        (are_caches_gone, Remains::Caches),
        (is_worker_gone, Remains::Worker),
    ];
    parts.into_iter().filter(|(is_gone, _)| !is_gone).map(|(_, part)| part).collect()
}

/// Deletes the site's own files, and ends what keeps them. Whether each of the two is gone.
pub(super) async fn erase_offline() -> (bool, bool) {
    // First it is told, so that it puts nothing back of what it is just getting. One that does not answer is ended all the same.
    _ = within(PATIENCE, offline::end()).await;
    let are_caches_gone = within(PATIENCE, delete_caches()).await == Some(true);
    let is_worker_gone = within(PATIENCE, unregister()).await == Some(true);
    (are_caches_gone, is_worker_gone)
}

async fn delete_caches() -> bool {
    // Where the browser has none, there are none.
    let Some(caches) = caches() else { return true };
    let Some(names) = list(JsFuture::from(caches.keys()).await) else { return false };
    let mut are_gone = true;
    for name in names.iter().filter_map(|name| name.as_string()).filter(|name| name.starts_with(CACHES)) {
        are_gone &= JsFuture::from(caches.delete(&name)).await.is_ok();
    }
    are_gone
}

async fn unregister() -> bool {
    let Some(workers) = workers() else { return true };
    let Some(all) = list(JsFuture::from(workers.get_registrations()).await) else { return false };
    let mut are_gone = true;
    for registration in all.iter().filter_map(|one| one.dyn_into::<ServiceWorkerRegistration>().ok()).filter(is_own) {
        are_gone &= match registration.unregister() {
            Ok(gone) => JsFuture::from(gone).await.is_ok(),
            Err(_) => false,
        };
    }
    are_gone
}

/// Whether it serves this page, and not only another of the same site.
pub(super) fn is_own(registration: &ServiceWorkerRegistration) -> bool {
    let here = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    here.starts_with(&registration.scope())
}

fn list(answer: Result<JsValue, JsValue>) -> Option<Array> {
    answer.ok()?.dyn_into().ok()
}

/// `None` in an insecure context, and in older browsers.
fn caches() -> Option<CacheStorage> {
    let window = web_sys::window()?;
    has(&window, "caches").then(|| window.caches().ok())?
}

pub(super) fn workers() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    has(&navigator, "serviceWorker").then(|| navigator.service_worker())
}

fn has(object: &JsValue, name: &str) -> bool {
    Reflect::get(object, &JsValue::from_str(name)).is_ok_and(|value| !value.is_undefined() && !value.is_null())
}
