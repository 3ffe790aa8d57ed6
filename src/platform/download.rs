//! Giving the person a file. Its name tells nothing of what the notebook is for.

use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlAnchorElement, Url};

/// How long a browser may take to begin reading the file, in ms. Until then its content stays in memory.
const PATIENCE: u32 = 30_000;

/// The browser gives no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDownload;

/// Offers `content` as a file called `name`.
pub(super) fn download(name: &str, content: &[u8]) -> Result<(), NoDownload> {
    offer(name, content).map_err(|_| NoDownload)
}

fn offer(name: &str, content: &[u8]) -> Result<(), JsValue> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(content)))?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into().map_err(|_| JsValue::NULL)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    wasm_bindgen_futures::spawn_local(async move {
        TimeoutFuture::new(PATIENCE).await;
        // An address that is gone already needs no revoking.
        _ = Url::revoke_object_url(&address);
    });
    Ok(())
}
