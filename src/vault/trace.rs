//! What primitives were called, in order. Tests only: in the program there is no such record.
//!
//! It notes which primitive and for what, never what came out.

use crate::seal::Purpose;
use std::cell::RefCell;

/// One call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    /// HKDF-Expand: the first part of the info, and how many bytes.
    Derive(Vec<u8>, usize),
    /// AES-256-GCM, to seal.
    Seal(Purpose),
    /// AES-256-GCM, to open.
    Open(Purpose),
    /// A comparison in constant time, of so many bytes.
    Compare(usize),
}

thread_local! {
    // Tests run beside each other, each on a thread of its own.
    static CALLS: RefCell<Vec<Call>> = const { RefCell::new(Vec::new()) };
}

pub(crate) fn note(call: Call) {
    CALLS.with_borrow_mut(|calls| calls.push(call));
}

/// What `work` called.
pub(crate) fn calls_of<T>(work: impl FnOnce() -> T) -> (T, Vec<Call>) {
    CALLS.take();
    let answer = work();
    (answer, CALLS.take())
}
