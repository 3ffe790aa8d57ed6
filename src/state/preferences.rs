//! What was chosen for the lock, the first page and Leave: unsealed, because it has to hold before a passphrase is typed.

use domain::{Appearance, Destination, Settings};
use leptos::prelude::*;
use platform::Unsealed;

use super::desk::SharedDesk;
use super::use_session;
use crate::platform;

/// What was chosen.
#[derive(Clone, Copy)]
pub struct Preferences {
    desk: SharedDesk,
    current: RwSignal<Settings>,
}

/// The preferences of this app. They belong to the session, which is provided first.
pub fn use_preferences() -> Preferences {
    use_session().preferences()
}

impl Preferences {
    pub(super) fn on(desk: SharedDesk) -> Self {
        let preferences = Self { desk, current: RwSignal::new(Settings::default()) };
        preferences.look_again();
        preferences
    }

    /// What holds.
    pub fn current(self) -> Signal<Settings> {
        self.current.into()
    }

    /// Where Leave leads.
    pub fn destination(self) -> Signal<Destination> {
        Signal::derive(move || self.current.with(|settings| settings.destination.clone()))
    }

    /// Reads what another tab may have written, or taken away.
    pub fn look_again(self) {
        let desk = self.desk.get_value();
        match desk.device.read_unsealed(Unsealed::Settings) {
            // With a notebook that leaves nothing behind they were never written.
            None if !desk.is_in_memory() => self.current.set(Settings::default()),
            None => {}
            Some(record) => {
                if let Some(kept) = Settings::parse(&record) {
                    self.current.set(kept);
                }
            }
        }
    }

    /// Light or dark.
    pub fn choose_appearance(self, appearance: Appearance) {
        self.change(|settings| settings.appearance = appearance);
    }

    /// Whether the page of lists stands before the lock.
    pub fn show_lists_first(self, lists_first: bool) {
        self.change(|settings| settings.lists_first = lists_first);
    }

    /// Whether the paper is blank while another window is in front.
    pub fn veil(self, veils: bool) {
        self.change(|settings| settings.veils = veils);
    }

    /// How many minutes without a touch lock it.
    pub fn lock_when_idle(self, minutes: u8) {
        self.change(|settings| settings.idle = minutes);
    }

    /// How many seconds out of sight lock it.
    pub fn lock_when_hidden(self, seconds: u16) {
        self.change(|settings| settings.hidden = seconds);
    }

    /// Whether Shift pressed three times leaves.
    pub fn leave_by_shift(self, leaves: bool) {
        self.change(|settings| settings.shift_leaves = leaves);
    }

    /// Whether it is told after opening how many passphrases did not open anything.
    pub fn tell_tries(self, tells: bool) {
        self.change(|settings| settings.tells_tries = tells);
    }

    /// Whether the site's own files are kept, so that it starts without a connection.
    pub fn keep_offline(self, keeps: bool) {
        self.change(|settings| settings.keeps_offline = keeps);
    }

    /// Where Leave leads.
    pub fn lead_to(self, destination: Destination) {
        self.change(|settings| settings.destination = destination);
    }

    /// A passphrase did not open anything.
    pub(super) fn count_try(self) {
        self.change(|settings| settings.tries = settings.tries.saturating_add(1));
    }

    fn kept(self) -> Option<Settings> {
        Settings::parse(&self.desk.get_value().device.read_unsealed(Unsealed::Settings)?)
    }

    /// On top of what another tab has written meanwhile. With a notebook that leaves nothing behind it is not written either, and where
    /// nothing can be written it holds until the page is loaded anew.
    fn change(self, change: impl FnOnce(&mut Settings)) {
        let desk = self.desk.get_value();
        let mut settings = match self.kept() {
            Some(kept) if !desk.is_in_memory() => kept,
            _ => self.current.get_untracked(),
        };
        change(&mut settings);
        if !desk.is_in_memory() {
            _ = desk.device.write_unsealed(Unsealed::Settings, &settings.to_record());
        }
        self.current.set(settings);
    }
}
