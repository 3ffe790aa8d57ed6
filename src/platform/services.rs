//! What only the rest of the app asks of the device, once it is here: the first screen comes sooner without it. Nothing of that may name
//! [`BrowserServices`], or all of it comes along (`sizes.txt`).

use std::fmt;

use futures::future::LocalBoxFuture;

use super::asset::{NoAsset, fetch_text};
use super::clipboard::{self, NotCopied};
use super::erase::{self, Remains};
use super::file::{NotRead, Picked};
use super::offline::{self, Build, KeptOffline, NoOffline};
use super::share_sheet::{self, NotShared};
use super::sound::{Sound, Tone};
use super::{address, given, leaving, persist, print};

/// Where the published word list stands beside the page.
const WORDS: &str = "words.txt";

/// What a device can do beside keeping a notebook: see the file.
pub trait Services: fmt::Debug {
    /// The published word list.
    fn words(&self) -> LocalBoxFuture<'_, Result<String, NoAsset>>;
    /// Reads a file that the person picked, if it holds `most` bytes at most.
    fn read<'a>(&'a self, picked: &'a Picked, most: u64) -> LocalBoxFuture<'a, Result<Vec<u8>, NotRead>>;
    /// The address of this page, without anything that was added to it.
    fn address(&self) -> String;
    /// Whether the device has a menu of its own for passing something on.
    fn can_share(&self) -> bool;
    /// Opens that menu for an address.
    fn share<'a>(&'a self, address: &'a str) -> LocalBoxFuture<'a, Result<(), NotShared>>;
    /// Whether the browser has agreed not to clear away by itself what is kept; `None` where it cannot be asked.
    fn is_persistent(&self) -> LocalBoxFuture<'_, Option<bool>>;
    /// Asks it to agree. Some browsers ask the person in turn.
    fn persist(&self) -> LocalBoxFuture<'_, Option<bool>>;
    /// Copies `text`.
    fn copy<'a>(&'a self, text: &'a str) -> LocalBoxFuture<'a, Result<(), NotCopied>>;
    /// Prints the sheet on the page.
    fn print(&self);
    /// Deletes everything that is kept for the page: records, what stands unsealed, the app's own files. Answers with what is still there.
    fn erase(&self) -> LocalBoxFuture<'_, Vec<Remains>>;
    /// Whether the browser can keep the site's own files for it.
    fn can_keep_offline(&self) -> bool;
    /// Has the site's own files kept, and looks whether its server has another build of them, though not more than once in an hour unless
    /// `now`.
    ///
    /// # Errors
    /// [`NoOffline`].
    fn keep_offline(&self, now: bool) -> LocalBoxFuture<'_, Result<KeptOffline, NoOffline>>;
    /// From now on this build answers, which was found to be there whole.
    ///
    /// # Errors
    /// [`NoOffline`]; then the one that did goes on.
    fn use_build<'a>(&'a self, build: &'a Build) -> LocalBoxFuture<'a, Result<(), NoOffline>>;
    /// Has none of the site's own files kept any more.
    ///
    /// # Errors
    /// [`NoOffline`]; some of them may still be there.
    fn keep_nothing_offline(&self) -> LocalBoxFuture<'_, Result<(), NoOffline>>;
    /// Leaves, as by a press of Leave.
    fn leave(&self);
    /// Whether it can make sound.
    fn can_sound(&self) -> bool;
    /// Begins a soft tone, which fades by itself.
    fn sound(&self, tone: Tone);
    /// Silence, at once.
    fn hush(&self);
}

/// Those of the browser.
#[derive(Debug, Default)]
pub struct BrowserServices {
    sound: Sound,
}

impl Services for BrowserServices {
    fn words(&self) -> LocalBoxFuture<'_, Result<String, NoAsset>> {
        Box::pin(async { fetch_text(&address::of(WORDS)).await })
    }

    fn read<'a>(&'a self, picked: &'a Picked, most: u64) -> LocalBoxFuture<'a, Result<Vec<u8>, NotRead>> {
        Box::pin(picked.read(most))
    }

    fn address(&self) -> String {
        given::address()
    }

    fn can_share(&self) -> bool {
        share_sheet::is_there()
    }

    fn share<'a>(&'a self, address: &'a str) -> LocalBoxFuture<'a, Result<(), NotShared>> {
        Box::pin(share_sheet::share(address))
    }

    fn is_persistent(&self) -> LocalBoxFuture<'_, Option<bool>> {
        Box::pin(persist::is_agreed())
    }

    fn persist(&self) -> LocalBoxFuture<'_, Option<bool>> {
        Box::pin(persist::ask())
    }

    fn copy<'a>(&'a self, text: &'a str) -> LocalBoxFuture<'a, Result<(), NotCopied>> {
        Box::pin(clipboard::copy(text))
    }

    fn print(&self) {
        print::print();
    }

    fn erase(&self) -> LocalBoxFuture<'_, Vec<Remains>> {
        Box::pin(erase::erase())
    }

    fn can_keep_offline(&self) -> bool {
        offline::is_there()
    }

    fn keep_offline(&self, now: bool) -> LocalBoxFuture<'_, Result<KeptOffline, NoOffline>> {
        Box::pin(offline::keep(now))
    }

    fn use_build<'a>(&'a self, build: &'a Build) -> LocalBoxFuture<'a, Result<(), NoOffline>> {
        Box::pin(offline::use_build(build))
    }

    fn keep_nothing_offline(&self) -> LocalBoxFuture<'_, Result<(), NoOffline>> {
        Box::pin(async { if offline::keep_nothing().await { Ok(()) } else { Err(NoOffline) } })
    }

    fn leave(&self) {
        leaving::leave();
    }

    fn can_sound(&self) -> bool {
        Sound::is_there()
    }

    fn sound(&self, tone: Tone) {
        self.sound.begin(tone);
    }

    fn hush(&self) {
        self.sound.hush();
    }
}
