//! English: plain lists.

use super::ListsText;

pub(super) const LISTS: ListsText = ListsText {
    title: "Lists",
    first: ["Shopping", "To do"],
    left: |count| format!("{count} left"),
    empty: "Nothing on this list yet.",
    add: "Add an item",
    add_press: "Add",
    edit: "Edit",
    done: "Done",
    clear: "Remove ticked items",
    name: "Name of the list",
    item: "Item",
    take_off: |item| format!("Remove {item}"),
    remove: "Remove this list",
    remove_sure: |count| match count {
        1 => "Remove the list and 1 item".into(),
        _ => format!("Remove the list and {count} items"),
    },
    keep: "Keep it",
    others: "Other lists",
    items: |count| match count {
        0 => "No items".into(),
        1 => "1 item".into(),
        _ => format!("{count} items"),
    },
    new: "New list",
    new_press: "Make",
    shared: "Open a shared list",
    shared_hint: "Enter a list code",
    full: "There is no more room on these lists. Remove something first.",
    not_written: "This browser keeps nothing for this page, so nothing was changed.",
    more: "More",
    close: "Close",
    back: "Back to lists",
};
