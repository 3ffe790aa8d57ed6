//! A text file of our own origin.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The file did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoAsset;

/// Fetches a text file by its path beside the page.
///
/// # Errors
/// [`NoAsset`] if there is no network, or no such file.
pub(super) async fn fetch_text(path: &str) -> Result<String, NoAsset> {
    let window = web_sys::window().ok_or(NoAsset)?;
    let response = JsFuture::from(window.fetch_with_str(path)).await.map_err(|_| NoAsset)?;
    let response: Response = response.dyn_into().map_err(|_| NoAsset)?;
    if !response.ok() {
        return Err(NoAsset);
    }
    let text = JsFuture::from(response.text().map_err(|_| NoAsset)?).await.map_err(|_| NoAsset)?;
    text.as_string().ok_or(NoAsset)
}
