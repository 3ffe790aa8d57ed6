//! Texts: passing on the address.

use super::PointText;

/// Passing on the address.
#[derive(Debug)]
pub struct ShareText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// The address, and what goes with it.
    pub tell: PointText,
    /// Over the address.
    pub address: &'static str,
    /// Copies it.
    pub copy: &'static str,
    /// What copying means.
    pub copying: &'static str,
    /// Opens the device's own menu.
    pub menu: &'static str,
    /// Name of the code to scan.
    pub code: fn(&str) -> String,
    /// What the code is for.
    pub code_hint: &'static str,
    /// Heading of what else can be passed on.
    pub more: &'static str,
}
