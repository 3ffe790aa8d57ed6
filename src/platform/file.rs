//! A file that the person picked. It is read once, whole, and nothing of it is held on to.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

/// A file that was picked and not yet read.
#[derive(Clone, Debug)]
pub enum Picked {
    /// On the device.
    Browser(File),
    /// In memory, for tests: its name and what it holds.
    Memory(String, Vec<u8>),
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// It is longer than anything that could be meant.
    TooLong,
    /// The browser does not read it: it is gone, or it may not.
    Refused,
}

impl Picked {
    /// The files that a file control was just given; it is empty afterwards, so that the same file can be picked again.
    #[must_use]
    pub fn of(event: &Event) -> Vec<Self> {
        let Some(control) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
            return Vec::new();
        };
        let files = control.files();
        let picked = files.iter().flat_map(|files| (0..files.length()).filter_map(|at| files.get(at)));
        let picked = picked.map(Self::Browser).collect();
        control.set_value("");
        picked
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Browser(file) => file.name(),
            Self::Memory(name, _) => name.clone(),
        }
    }

    /// What it holds, if that is `most` bytes at most.
    pub(super) async fn read(&self, most: u64) -> Result<Vec<u8>, NotRead> {
        match self {
            // Asked before a byte is read: a huge file never comes into memory.
            Self::Browser(file) if file.size() > most as f64 => Err(NotRead::TooLong),
            Self::Browser(file) => {
                let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| NotRead::Refused)?;
                Ok(Uint8Array::new(&buffer).to_vec())
            }
            Self::Memory(_, bytes) if bytes.len() as u64 > most => Err(NotRead::TooLong),
            Self::Memory(_, bytes) => Ok(bytes.clone()),
        }
    }
}
