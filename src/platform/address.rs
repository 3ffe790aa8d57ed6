//! Addresses of the site's files whose names bear no hash: they are asked for with the build that asks, so that `public/offline.js` never
//! hands out that of another. To a server it means nothing.

/// The address of this file beside the page.
pub(super) fn of(name: &str) -> String {
    build().map_or_else(|| name.to_owned(), |build| format!("{name}?{build}"))
}

/// The build that this page is of, as `tools/site` writes it on the page; none where it was not finished.
pub(super) fn build() -> Option<String> {
    let root = web_sys::window()?.document()?.document_element()?;
    root.get_attribute("data-build")
}
