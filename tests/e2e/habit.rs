//! What a browser does on its own account, beside showing pages.

/// What it is set to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Habit {
    /// Nothing.
    #[default]
    Nothing,
    /// It starts with the tabs it had, also after it was killed.
    Restores,
    /// It offers to remember passwords.
    OffersPasswords,
    /// It opens private windows only.
    Private,
    /// It lets no page keep anything.
    KeepsNothing,
    /// It runs no WebAssembly, as the strictest of settings have it.
    TakesNoWasm,
}
