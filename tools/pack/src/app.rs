//! The app: its wasm cut at the marked function, and the names that its parts travel under.
//!
//! The parts name each other, the script its loader and the loader the script, so no name can hold the hash of its own file alone.
//! They are of one build and of no use apart: all names hold one hash, of all of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use daybook_site::{Program, content_hash};
use wasm_split_cli_support::{Options, transform};

use crate::bind::{Kind, bind};
use crate::compact::compact;
use crate::compile::Profile;
use crate::error::PackError;

/// What the compiler is told so that the module can be cut: the linker then writes where in it is named what.
pub(crate) const LINKED: [&str; 1] = ["-Clink-args=--emit-relocs"];

/// The script that wasm-bindgen writes, and the wasm that comes first.
const SCRIPT: &str = "daybook.js";
const WASM: &str = "daybook_bg.wasm";
/// Fetches what was cut off, when the app asks for it.
const LOADER: &str = "parts.js";
/// In the loader: what came is started.
const STARTED: &str = "WebAssembly.instantiateStreaming(src, imports)";
const STARTED_OR_ASKED_AGAIN: &str = r#"WebAssembly.instantiateStreaming(src, imports).catch(async (fault) => {
        const { ok, url } = await src;
        if (!ok || !(fault instanceof WebAssembly.CompileError || fault instanceof TypeError)) throw fault;
        return WebAssembly.instantiateStreaming(fetch(url, { cache: "reload" }), imports);
    })"#;
/// How the names begin that the cut gives to what was cut off; the rest is that of the mark in the source.
const CUT: &str = "split_";

/// Cuts a linked module, and binds what comes first.
pub(crate) fn cut_and_bound(linked: &[u8], profile: Profile) -> Result<Program, PackError> {
    let mut files = cut(linked)?;
    let main =
        files.remove(WASM).ok_or_else(|| PackError::Tool("cutting the wasm", format!("no {WASM} came of it")))?;
    files.extend(bind("daybook", &main, &Kind::Module, profile)?);
    named(files)
}

/// The first part under the name of the app's wasm, the parts that were cut off, and the script that loads them.
fn cut(linked: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, PackError> {
    let folder = tempfile::tempdir().map_err(PackError::at(Path::new(WASM)))?;
    let main = folder.path().join(WASM);
    let (link_name, main_module) = (format!("./{LOADER}"), format!("./{SCRIPT}"));
    let mut options = Options::new(linked);
    options.output_dir = folder.path();
    options.main_out_path = &main;
    options.link_name = &link_name;
    options.main_module = &main_module;
    options.emit_dwarf = false;
    transform(options).map_err(PackError::of("cutting the wasm"))?;
    let mut files = BTreeMap::new();
    for item in fs::read_dir(folder.path()).map_err(PackError::at(folder.path()))? {
        let path = item.map_err(PackError::at(folder.path()))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(&path).map_err(PackError::at(&path))?;
        let bytes = if name.starts_with(CUT) { compact(&bytes)? } else { bytes };
        files.insert(name, bytes);
    }
    Ok(files)
}

/// Gives every part a name with the hash of all, also where another part names it.
fn named(mut files: BTreeMap<String, Vec<u8>>) -> Result<Program, PackError> {
    let cuts: Vec<String> = files.keys().filter(|name| name.starts_with(CUT)).cloned().collect();
    if cuts.is_empty() {
        // Nothing is marked in this build (the gallery has no mark), so nobody asks for the loader.
        files.remove(LOADER);
    }
    let mut whole = Vec::new();
    for (name, bytes) in &files {
        whole.extend_from_slice(name.as_bytes());
        whole.extend_from_slice(&bytes.len().to_le_bytes());
        whole.extend_from_slice(bytes);
    }
    let hash = content_hash(&whole);
    let hashed = |name: &str| {
        let stem = name.strip_prefix(CUT).unwrap_or(name);
        let end = if stem == WASM { "_bg.wasm" } else { &stem[stem.rfind('.').unwrap_or(stem.len())..] };
        format!("{}-{hash}{end}", &stem[..stem.len() - end.len()])
    };
    if !cuts.is_empty() {
        // The script asks for it as a file, which gets a new name; and inside the wasm by a name that stays.
        let asks = |what: &str, name: &str| format!("{what}\"./{name}\"");
        put_in(&mut files, SCRIPT, &asks("from ", LOADER), &asks("from ", &hashed(LOADER)))?;
        put_in(&mut files, LOADER, &asks("from ", SCRIPT), &asks("from ", &hashed(SCRIPT)))?;
        for cut in &cuts {
            put_in(&mut files, LOADER, &asks("new URL(", cut), &asks("new URL(", &hashed(cut)))?;
        }
        // What came and is no wasm, or broke off, was spoilt where it was kept: it is asked for once more, past that (public/offline.js).
        put_in(&mut files, LOADER, STARTED, STARTED_OR_ASKED_AGAIN)?;
        // The console outlives the page. The app is told that the file did not come, and says so where it can be read.
        put_in(&mut files, LOADER, "console.error(e);", "")?;
    }
    let imported = files.keys().filter(|name| *name == LOADER).map(|name| hashed(name)).collect();
    let files = files.into_iter().map(|(name, bytes)| (hashed(&name), bytes)).collect();
    Ok(Program { files, script: hashed(SCRIPT), wasm: hashed(WASM), imported })
}

/// Puts one text in the place of another, which must stand in the script exactly once.
fn put_in(files: &mut BTreeMap<String, Vec<u8>>, script: &str, old: &str, new: &str) -> Result<(), PackError> {
    let unlike = || PackError::Unlike(script.to_owned(), old.to_owned());
    let bytes = files.get_mut(script).ok_or_else(unlike)?;
    let text = String::from_utf8_lossy(bytes).into_owned();
    if text.matches(old).count() != 1 {
        return Err(unlike());
    }
    *bytes = text.replace(old, new).into_bytes();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(rest: &str) -> BTreeMap<String, Vec<u8>> {
        [
            (SCRIPT, r#"import * as parts from "./parts.js"; given = { "./parts.js": parts };"#),
            (WASM, "first"),
            (LOADER, r#"import { initSync } from "./daybook.js"; new URL("./split_rest.wasm", import.meta.url); WebAssembly.instantiateStreaming(src, imports); console.error(e);"#),
            ("split_rest.wasm", rest),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .into()
    }

    #[test]
    fn parts_find_each_other_by_their_new_names() {
        let program = named(parts("rest")).unwrap();
        let hash = &program.script["daybook-".len()..program.script.len() - ".js".len()];
        assert_eq!(program.wasm, format!("daybook-{hash}_bg.wasm"));
        assert_eq!(program.imported, [format!("parts-{hash}.js")]);
        let names: Vec<_> = program.files.keys().map(|name| daybook_site::part_name(name)).collect();
        assert_eq!(names, ["daybook.js", "daybook_bg.wasm", "parts.js", "rest.wasm"]);
        let text = |name: &str| String::from_utf8_lossy(&program.files[name]).into_owned();
        assert_eq!(
            text(&program.script),
            format!("import * as parts from \"./parts-{hash}.js\"; given = {{ \"./parts.js\": parts }};")
        );
        let loader = text(&program.imported[0]);
        assert!(!loader.contains("console") && loader.contains(r#"{ cache: "reload" }"#), "{loader}");
        assert!(
            loader.contains(&format!("\"./daybook-{hash}.js\"")) && loader.contains(&format!("\"./rest-{hash}.wasm\"")),
            "{loader}"
        );
    }

    #[test]
    fn a_change_in_any_part_gives_all_of_them_other_names() {
        let (one, other) = (named(parts("rest")).unwrap(), named(parts("more")).unwrap());
        assert!(one.files.keys().all(|name| !other.files.contains_key(name)));
        assert_eq!(named(parts("rest")).unwrap().files, one.files);
    }

    #[test]
    fn a_build_without_a_cut_has_no_loader() {
        let whole = [(SCRIPT, "alone"), (WASM, "all"), (LOADER, "idle")];
        let program = named(whole.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into()).unwrap();
        assert_eq!((program.files.len(), program.imported.len()), (2, 0));
    }

    #[test]
    fn a_script_that_names_its_loader_in_another_way_is_refused() {
        for text in ["", "import './parts.js'", r#"from "./parts.js" from "./parts.js""#] {
            let mut files = parts("rest");
            files.insert(SCRIPT.to_owned(), text.as_bytes().to_vec());
            assert!(matches!(named(files), Err(PackError::Unlike(..))), "{text}");
        }
    }
}
