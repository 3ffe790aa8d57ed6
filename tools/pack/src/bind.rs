//! wasm-bindgen, with what is the same for the app and for the worker.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use crate::compile::Profile;
use crate::error::PackError;
use crate::names::shortened;

/// Which script wasm-bindgen writes.
pub(crate) enum Kind {
    /// A module, for a page.
    Module,
    /// A script, for a worker that loads it with `importScripts`.
    Script,
}

/// The script `NAME.js` and the wasm `NAME_bg.wasm` that it wants.
pub(crate) fn bind(
    name: &str,
    module: &[u8],
    kind: &Kind,
    profile: Profile,
) -> Result<BTreeMap<String, Vec<u8>>, PackError> {
    let step = "wasm-bindgen";
    let folder = tempfile::tempdir().map_err(PackError::at(Path::new(name)))?;
    let mut bindgen = Bindgen::new();
    // The table of functions and the stack are what the parts of a cut module share. Names stay as the linker wrote them: the finishing
    // takes them out, and until then two must not become one.
    bindgen.keep_lld_exports(true).demangle(false).typescript(false).omit_default_module_path(true);
    match kind {
        Kind::Module => bindgen.web(true),
        Kind::Script => bindgen.no_modules(true),
    }
    .map_err(PackError::of(step))?;
    bindgen.input_bytes(name, module.to_vec()).generate(folder.path()).map_err(PackError::of(step))?;

    let (script, wasm) = (format!("{name}.js"), format!("{name}_bg.wasm"));
    let mut files = BTreeMap::new();
    for item in fs::read_dir(folder.path()).map_err(PackError::at(folder.path()))? {
        let path = item.map_err(PackError::at(folder.path()))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if ![&script, &wasm].contains(&&name) {
            return Err(PackError::Unplaced(name));
        }
        files.insert(name, fs::read(&path).map_err(PackError::at(&path))?);
    }
    if let (Profile::Release, Some(text), Some(bytes)) = (profile, files.get(&script), files.get(&wasm)) {
        let (text, bytes) = shortened(&String::from_utf8_lossy(text), bytes, &format!("./{name}_bg.js"))?;
        files.extend([(script, text.into_bytes()), (wasm, bytes)]);
    }
    Ok(files)
}
