//! What of the state can open a notebook, and knows what is in it. The first screen has none of it, and reaches it by these doors alone,
//! once it is here.

use futures::future::LocalBoxFuture;
use vault::parcel::link::Link;
use vault::{Container, Found, Ikm};

use super::desk::Desk;
use super::receiving::read_link;
use super::{Claim, CreateError, KeepError, OpenError, ReceiveError, Session};

/// What a door comes to, in its time.
type Coming<'a, T> = LocalBoxFuture<'a, T>;

/// With what was found, the container that is tried, the key for it, and what to do if another tab has it open.
pub(super) type WithKey =
    for<'a> fn(Session, &'a Found, &'a Container, &'a Ikm, Claim) -> Coming<'a, Result<(), OpenError>>;

/// See the file.
#[derive(Debug)]
pub struct Inside {
    /// Opens what a key fits, and shows it.
    pub(super) open: WithKey,
    /// Makes a notebook, and shows it.
    pub(super) make: for<'a> fn(Session, &'a str) -> Coming<'a, Result<(), CreateError>>,
    /// Looks for what can still be read of one that does not open, and shows that.
    pub(super) salvage: WithKey,
    /// The link that a text is, which someone passed on.
    pub(super) read_link: fn(&str) -> Result<Link, ReceiveError>,
    /// All that stands in the stores, sealed as it is.
    pub(super) raw_copy: fn(Session) -> Coming<'static, String>,
    /// Keeps what is pending, without waiting for anything.
    pub(super) keep_now: fn(&Desk) -> Result<(), KeepError>,
    /// Seals what could not be kept.
    pub(super) put_aside: fn(&Desk) -> bool,
}

/// All of it.
pub static INSIDE: Inside = Inside {
    open: |session, found, container, ikm, claim| Box::pin(session.open_with(found, container, ikm, claim)),
    make: |session, passphrase| Box::pin(session.make(passphrase)),
    salvage: |session, found, container, ikm, claim| Box::pin(session.show_what_reads(found, container, ikm, claim)),
    read_link,
    raw_copy: |session| Box::pin(session.make_raw_copy()),
    keep_now: Desk::keep_pending_now,
    put_aside: Desk::put_aside,
};
