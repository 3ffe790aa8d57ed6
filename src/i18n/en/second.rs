//! English: a second notebook. Part of builds that show it only.

use crate::i18n::{PointText, SecondText};

pub(super) const SECOND: SecondText = SecondText {
    title: PointText {
        title: "A second notebook",
        words: "Another passphrase opens other pages, at the same lock. This section stands here in every notebook, whether there is another or not.",
    },
    know: &[
        "Nobody can know whether a second notebook exists, and Daybook does not know either. Making one writes over whatever stands in its place.",
        "The screen never shows how many notebooks there are. Somebody who examines the device, or has two copies of its storage from different days, may find out more.",
        "Somebody who forces you to open one may ask for another. Nothing here can prove that there is none.",
        "A backup holds the notebook that is open, and not the other.",
    ],
    new: PointText {
        title: "Passphrase of the second notebook",
        words: "Another one than this notebook has. Nobody can recover it.",
    },
    again: "The same once more",
    phrase: PointText {
        title: "Type “write over it”",
        words: "If a second notebook stands there already, all its pages are gone for good.",
    },
    words: "write over it",
    phrase_other: "Type the words “write over it”, without the marks.",
    make: "Make a second notebook",
    working: "Making it. This takes a few seconds, on purpose. Leave works now.",
    stopped: "Stopped. Nothing has changed.",
    done: "It is made, and empty. Lock this notebook and open the second with its passphrase.",
};
