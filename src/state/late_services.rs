//! The services of the device, made when they are first asked for.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::platform::{BrowserServices, Device, Services};

/// See the file.
#[derive(Debug, Default)]
pub(super) struct LateServices(OnceCell<Rc<dyn Services>>);

impl LateServices {
    /// The device's own, or the browser's. Only the rest of the app may ask this: the browser's come with it.
    pub(super) fn of(&self, device: &dyn Device) -> Rc<dyn Services> {
        let those_of_the_browser = || -> Rc<dyn Services> { Rc::new(BrowserServices::default()) };
        Rc::clone(self.0.get_or_init(|| device.services().unwrap_or_else(those_of_the_browser)))
    }

    /// The same, if they were asked for.
    pub(super) fn so_far(&self) -> Option<Rc<dyn Services>> {
        self.0.get().map(Rc::clone)
    }
}
