//! The plain lists that can stand before the lock: unsealed, shown as soon as they are written. Where there is no notebook on the device they
//! live in the tab only: a record of them would say that somebody was here.

use domain::ListBook;
use leptos::prelude::*;
use platform::Unsealed;

use super::{Gate, use_session};
use crate::platform;

/// Why a change of the lists did not come about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListFault {
    /// There is more on them than there is room for.
    Full,
    /// The browser takes nothing.
    NotWritten,
}

/// The lists.
#[derive(Clone, Copy)]
pub struct ListShelf {
    session: super::Session,
    book: RwSignal<ListBook>,
    /// The empty ones that stand there where none are kept.
    first: StoredValue<ListBook>,
}

/// Provides the lists; where none are kept there are empty ones of these names. Needs the session.
pub fn provide_lists(first: &[&str]) -> ListShelf {
    let first = ListBook::named(first);
    let lists =
        ListShelf { session: use_session(), book: RwSignal::new(first.clone()), first: StoredValue::new(first) };
    lists.look_again();
    provide_context(lists);
    lists
}

/// The lists of this app.
///
/// # Panics
/// Outside the app, which provides them first.
pub fn use_lists() -> ListShelf {
    expect_context()
}

impl ListShelf {
    /// All of them.
    pub fn book(self) -> Signal<ListBook> {
        self.book.into()
    }

    /// Reads what another tab may have written, or taken away.
    pub fn look_again(self) {
        let desk = self.session.desk();
        match desk.device.read_unsealed(Unsealed::Lists) {
            // Of a notebook that leaves nothing behind they were never there.
            None if !desk.is_in_memory() => self.book.set(self.first.get_value()),
            None => {}
            Some(record) => {
                if let Some(book) = ListBook::parse(&record) {
                    self.book.set(book);
                }
            }
        }
    }

    /// Changes the lists and keeps them, on top of what another tab has written meanwhile. `change` is given an id for what is new.
    ///
    /// # Errors
    /// [`ListFault`]; nothing has changed then.
    pub fn change<T>(self, change: impl FnOnce(&mut ListBook, u32) -> T) -> Result<T, ListFault> {
        let desk = self.session.desk();
        let are_written = !desk.is_in_memory() && self.session.gate().get_untracked() != Gate::First;
        let record = if are_written { desk.device.read_unsealed(Unsealed::Lists) } else { None };
        if record.as_deref().is_some_and(ListBook::is_newer) {
            return Err(ListFault::NotWritten);
        }
        let kept = record.as_deref().and_then(ListBook::parse);
        let mut book = kept.unwrap_or_else(|| self.book.get_untracked());
        let answer = change(&mut book, desk.draw_number());
        let record = book.to_record().ok_or(ListFault::Full)?;
        if are_written {
            desk.device.write_unsealed(Unsealed::Lists, &record).map_err(|_| ListFault::NotWritten)?;
        }
        self.book.set(book);
        Ok(answer)
    }
}
