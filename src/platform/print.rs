//! Printing one sheet that the person asked for. Without the mark that is set here a print is blank: see `style/print.css`.

/// On the document while a sheet is printed.
const PRINTING: &str = "data-printing";

/// Opens the browser's print dialog for what the page marks as a sheet. It is over when this returns: the dialog holds the page.
pub(super) fn print() {
    let Some(window) = web_sys::window() else { return };
    let Some(root) = window.document().and_then(|document| document.document_element()) else { return };
    // The name is always accepted; a browser that prints nothing has nothing to show.
    _ = root.set_attribute(PRINTING, "");
    _ = window.print();
    _ = root.remove_attribute(PRINTING);
}
