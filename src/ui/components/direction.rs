//! Which way the page runs, for arrow keys.

use leptos::prelude::*;

/// Whether the page runs from right to left: then the arrow keys do too.
pub(super) fn runs_backwards() -> bool {
    document().document_element().and_then(|root| root.get_attribute("dir")).is_some_and(|dir| dir == "rtl")
}
