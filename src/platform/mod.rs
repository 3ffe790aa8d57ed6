//! The browser: the only module that names `web_sys` and `js_sys`. Each file wraps one thing it gives, and answers with a `Result`.
//! [`Device`] is what the state asks for; everything else stands behind it.

mod appearance;
mod asset;
mod clock;
mod deadline;
mod device;
mod download;
mod entropy;
mod focus;
mod indexed;
mod leaving;
mod local;
mod normal;
mod page;
mod sound;
mod storage;
mod tabs;
mod timer;
mod worker;

pub use appearance::Appearance;
pub use asset::NoAsset;
pub use device::{BrowserDevice, Device, DeviceEntropy, Shelves};
pub use download::NoDownload;
pub use entropy::BrowserEntropy;
pub use focus::Focus;
pub use leaving::{on_hidden, on_leave, on_page_hide};
pub use normal::normal;
pub use page::{begin, blank};
pub use sound::Tone;
pub use storage::BrowserStorage;
pub use tabs::{Elsewhere, Hold, Message, Take};
pub use timer::Timer;
pub use worker::{PassphraseWorker, WorkError};
