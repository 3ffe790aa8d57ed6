//! The browser: the only module that names `web_sys` and `js_sys`. Each file wraps one thing it gives, and answers with a `Result`.
//! [`Device`] is what the state asks for; everything else stands behind it.

mod asset;
mod clipboard;
mod clock;
mod deadline;
mod device;
mod download;
mod dress;
mod entropy;
mod file;
mod focus;
mod given;
mod indexed;
mod leaving;
mod local;
mod normal;
mod page;
mod persist;
mod print;
mod share_sheet;
mod sight;
mod sound;
mod storage;
mod tabs;
mod timer;
mod unsealed;
mod worker;

pub use asset::NoAsset;
pub use clipboard::NotCopied;
pub use device::{BrowserDevice, Device, DeviceEntropy, Shelves};
pub use download::NoDownload;
pub use dress::{dress, is_plain};
pub use entropy::BrowserEntropy;
pub use file::{NotRead, Picked};
pub use focus::{Focus, keep_focus_in};
pub use leaving::{Left, on_leave, on_page_hide};
pub use normal::normal;
pub use page::{begin, blank};
pub use share_sheet::NotShared;
pub use sight::{Sight, Touch, on_sight, on_touch};
pub use sound::Tone;
pub use storage::BrowserStorage;
pub use tabs::{Elsewhere, Hold, Message, Take};
pub use timer::Timer;
pub use unsealed::{NotWritten, Unsealed, on_unsealed};
pub use worker::{PassphraseWorker, WorkError};
