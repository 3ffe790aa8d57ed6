//! Texts of the plain lists. Nothing here tells that there is anything else.

/// The page of lists.
#[derive(Debug)]
pub struct ListsText {
    /// Title.
    pub title: &'static str,
    /// What the first lists are called.
    pub first: [&'static str; 2],
    /// So many things are not ticked.
    pub left: fn(usize) -> String,
    /// Nothing is on the list.
    pub empty: &'static str,
    /// The field for one more thing.
    pub add: &'static str,
    /// Adds it.
    pub add_press: &'static str,
    /// To change and take away.
    pub edit: &'static str,
    /// No more of that.
    pub done: &'static str,
    /// Takes what is ticked off the list.
    pub clear: &'static str,
    /// The name of the list, in a field.
    pub name: &'static str,
    /// One thing, in a field.
    pub item: &'static str,
    /// Takes a thing off: which.
    pub take_off: fn(&str) -> String,
    /// Takes the list away.
    pub remove: &'static str,
    /// Whether to, as there is something on it.
    pub remove_sure: fn(usize) -> String,
    /// Leaves it there.
    pub keep: &'static str,
    /// Heading of the others.
    pub others: &'static str,
    /// So many things are on it.
    pub items: fn(usize) -> String,
    /// The field for a new list.
    pub new: &'static str,
    /// Begins it.
    pub new_press: &'static str,
    /// The way to the lock.
    pub shared: &'static str,
    /// More on that.
    pub shared_hint: &'static str,
    /// There is no room.
    pub full: &'static str,
    /// The browser takes nothing.
    pub not_written: &'static str,
    /// In the place of Steady me: the way to the lock, too.
    pub more: &'static str,
    /// In the place of Leave.
    pub close: &'static str,
    /// Back from the lock.
    pub back: &'static str,
}
