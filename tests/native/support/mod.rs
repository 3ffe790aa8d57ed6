//! What several native tests share.

mod device;

pub(crate) use device::FakeDevice;
