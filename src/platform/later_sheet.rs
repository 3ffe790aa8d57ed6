//! The stylesheet of what comes after the first screen. The build names it on the page (`tools/site/src/sheets.rs`); it is asked for together with
//! the rest, so it takes nothing from the first paint.

use std::{cell::Cell, rc::Rc};

use futures::channel::oneshot;
use gloo_events::EventListener;
use web_sys::Element;

/// On the page's root: the address of the sheet, and what its content hashes to.
const LATER: &str = "data-later-sheet";

/// It did not arrive. It can be asked for again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSheet;

/// Asks for the sheet, and waits until the page is dressed by it. A page that names none has all in one.
///
/// # Errors
/// [`NoSheet`].
pub async fn dress_later() -> Result<(), NoSheet> {
    match named() {
        Some((head, address, integrity)) => added(head, &address, &integrity).await,
        None => Ok(()),
    }
}

fn named() -> Option<(Element, String, String)> {
    let document = web_sys::window()?.document()?;
    let named = document.document_element()?.get_attribute(LATER)?;
    let (address, integrity) = named.split_once(' ')?;
    let head = document.query_selector("head").ok()??;
    Some((head, address.to_owned(), integrity.to_owned()))
}

async fn added(head: Element, address: &str, integrity: &str) -> Result<(), NoSheet> {
    if head.query_selector(&format!("link[href=\"{address}\"]")).is_ok_and(|link| link.is_some()) {
        // It came when the rest did not, or it would have been taken off again.
        return Ok(());
    }
    let link = head.owner_document().and_then(|document| document.create_element("link").ok()).ok_or(NoSheet)?;
    // For no medium until it is here: Safari paints nothing while a sheet of the head is on its way.
    for (name, value) in [("rel", "stylesheet"), ("media", "not all"), ("href", address), ("integrity", integrity)] {
        link.set_attribute(name, value).map_err(|_| NoSheet)?;
    }
    let (tell, came) = oneshot::channel();
    let tell = Rc::new(Cell::new(Some(tell)));
    let hear = |what: &'static str, is_here: bool| {
        let tell = Rc::clone(&tell);
        EventListener::once(&link, what, move |_| {
            if let Some(tell) = tell.take() {
                // Who waited may have stopped.
                _ = tell.send(is_here);
            }
        })
    };
    let _listening = [hear("load", true), hear("error", false)];
    head.append_child(&link).map_err(|_| NoSheet)?;
    let coming = Coming(Some(link));
    if came.await == Ok(true) { coming.stays() } else { Err(NoSheet) }
}

/// A sheet on its way: it is taken off again unless it comes, also where nobody waits for it any more.
struct Coming(Option<Element>);

impl Coming {
    fn stays(mut self) -> Result<(), NoSheet> {
        self.0.take().ok_or(NoSheet)?.remove_attribute("media").map_err(|_| NoSheet)
    }
}

impl Drop for Coming {
    fn drop(&mut self) {
        if let Some(link) = &self.0 {
            link.remove();
        }
    }
}
