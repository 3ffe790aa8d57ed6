//! What several native tests share.

mod device;
mod tab;
mod tabs;

pub(crate) use device::FakeDevice;
pub(crate) use tab::{PASSPHRASE, Tab, settle};
