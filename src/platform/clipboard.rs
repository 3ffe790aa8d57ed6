//! The clipboard: written when the person asks for it, and never read.

use wasm_bindgen_futures::JsFuture;

/// The browser did not take it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCopied;

/// Copies `text`.
pub(super) async fn copy(text: &str) -> Result<(), NotCopied> {
    let window = web_sys::window().ok_or(NotCopied)?;
    if !window.is_secure_context() {
        // There the browser has no clipboard to write to, and asking for it would end the app.
        return Err(NotCopied);
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.map(drop).map_err(|_| NotCopied)
}
