//! The three ways out, and what the page was in the very task that took one of them, and in the first frame after it.

use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::Person;

/// How long the next page is kept waiting for the first frame.
const HELD_AT_MOST: Duration = Duration::from_secs(5);

/// How often Shift is pressed to leave.
pub const PRESSES: usize = 3;

/// A way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Leave on the cover, tapped.
    Tap,
    /// Shift, three times.
    Shift,
    /// The first of the skip links.
    Skip,
}

impl Exit {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Tap, Self::Shift, Self::Skip];
}

/// To be run before a page's own scripts, or soon after them. It hears each key and each press before the page does, and then looks twice:
/// before the page asks for another address, and in the first frame. What it saw stays in the tab's own store, where the
/// next page of this site finds it; and the site is told of the frame.
pub const WATCH_LEAVING: &str = "{
    let begun = 0, inTask = false, seen = {};
    const later = new MessageChannel();
    later.port2.onmessage = () => { inTask = false; };
    const look = () => ({
      after: performance.now() - begun,
      in_task: inTask,
      words: document.documentElement.innerText.trim(),
      held: document.querySelectorAll('body *').length,
      title: document.title,
      history: history.length,
      address: location.href,
    });
    const save = () => sessionStorage.setItem('leaving', JSON.stringify(seen));
    const began = event => {
      if (event.type === 'keyup' && event.key !== 'Shift') return;
      begun = performance.now();
      inTask = true;
      seen = {};
      later.port1.postMessage(0);
      requestAnimationFrame(() => {
        seen.frame = look();
        save();
        if (seen.going) navigator.sendBeacon('/frame');
      });
    };
    window.addEventListener('keyup', began, true);
    window.addEventListener('click', began, true);
    // Told by the page once it is blank, in the same breath as the next address is asked for.
    window.addEventListener('daybook:leave', () => { seen.going = look(); save(); });
    window.navigation?.addEventListener('navigate', event => {
      if (new URL(event.destination.url).origin !== location.origin) { seen.asked_in_task = inTask; save(); }
    });
}";

/// What the page was.
#[derive(Clone, Debug, Deserialize)]
pub struct Look {
    /// How long after the press or the key, in ms.
    pub after: f64,
    /// Whether the task that heard of it had not ended: nothing had been waited for.
    pub in_task: bool,
    /// What could be read.
    pub words: String,
    /// How many elements there were.
    pub held: u32,
    /// The title.
    pub title: String,
    /// How many entries the history had.
    pub history: u32,
    /// The address.
    pub address: String,
}

/// What was seen of leaving.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Leaving {
    /// When the page was about to ask for another address.
    pub going: Option<Look>,
    /// Whether it asked for it before the task had ended, where the browser tells.
    pub asked_in_task: Option<bool>,
    /// In the first frame.
    pub frame: Option<Look>,
}

impl Person {
    /// Takes a way out, and waits for nothing.
    pub async fn take(&self, exit: Exit) {
        let driver = &self.browser.driver;
        match exit {
            // The click may be answered with the failure of the address it leads to: this test's web has no such place.
            Exit::Tap => _ = driver.find(By::Css(".strip a.leave")).await.unwrap().click().await,
            Exit::Shift => {
                for _ in 0..PRESSES {
                    self.shift().await;
                }
            }
            Exit::Skip => {
                let link = driver.find(By::Css(".skips a.leave")).await.unwrap();
                _ = link.send_keys(Key::Enter + "").await;
            }
        }
    }

    async fn shift(&self) {
        // The last one ends the document that the driver still watches.
        _ = self.browser.driver.action_chain().key_down(Key::Shift).key_up(Key::Shift).perform().await;
    }

    /// Leaves by Shift, with the caret in one of these controls after the other: none of them keeps the key to itself.
    async fn shift_in(&self, controls: &[String]) {
        for control in controls.iter().cycle().take(PRESSES) {
            self.ask::<Value>("document.getElementById(arguments[0]).focus()", vec![json!(control)]).await;
            assert_eq!(self.focus().await, *control, "the caret is there");
            self.shift().await;
        }
    }

    /// Takes a way out, and keeps the next page waiting until the first frame was drawn.
    pub async fn take_with_a_frame(&self, exit: Exit) {
        self.with_a_frame(self.take(exit)).await;
    }

    /// The same by Shift, with the caret in one of these controls after the other, no more than [`PRESSES`].
    pub async fn shift_in_with_a_frame(&self, controls: &[String]) {
        self.with_a_frame(self.shift_in(controls)).await;
    }

    async fn with_a_frame(&self, going: impl Future<Output = ()>) {
        let frames = || self.site.asked().iter().filter(|path| *path == "/frame").count();
        let before = frames();
        self.browser.elsewhere.hold(true);
        // The driver may answer no sooner than the next page does.
        let framed = async {
            let began = Instant::now();
            while frames() == before && began.elapsed() < HELD_AT_MOST {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            self.browser.elsewhere.hold(false);
        };
        tokio::join!(going, framed);
    }

    /// The ids of the controls that take words and can be seen.
    pub async fn writable(&self) -> Vec<String> {
        let writable =
            "return [...document.querySelectorAll('textarea, input:not([type=checkbox], [type=radio], [type=range], [type=file])')]
                
                .filter(control => control.offsetParent && !control.readOnly).map(control => control.id)";
        self.ask(writable, vec![]).await
    }

    /// What was seen of leaving, asked of any page of the site in the same tab. Once asked it is forgotten.
    pub async fn leaving(&self) -> Leaving {
        let take = "const seen = sessionStorage.getItem('leaving'); sessionStorage.removeItem('leaving'); return JSON.parse(seen ?? '{}')";
        self.ask(take, vec![]).await
    }
}
