//! The passphrase worker: one wasm and a plain script, under the names that `public/kdf_loader.js` knows.

use std::collections::BTreeMap;

use crate::bind::{Kind, bind};
use crate::compile::Profile;
use crate::error::PackError;

/// The files of the worker by name.
pub(crate) fn bound(linked: &[u8], profile: Profile) -> Result<BTreeMap<String, Vec<u8>>, PackError> {
    bind("kdf", linked, &Kind::Script, profile)
}
