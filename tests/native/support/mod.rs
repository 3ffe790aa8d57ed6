//! What several native tests share.

mod device;
mod drawn;
mod tab;
mod tabs;

pub(crate) use device::FakeDevice;
pub(crate) use drawn::Drawn;
pub(crate) use tab::{PASSPHRASE, Tab, settle};
