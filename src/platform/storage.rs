//! The browser's two stores together, as the vault asks for them.

use super::indexed::IndexedDb;
use super::local::LocalItems;
use vault::Pair;

/// `localStorage` and IndexedDB.
pub type BrowserStorage = Pair<LocalItems, IndexedDb>;
