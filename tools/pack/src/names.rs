//! Short names for what goes between a wasm and its script. wasm-bindgen gives each import a hash, so that crates do not meet by chance; once all
//! of them are bound, a letter or two tell them apart, and hashes are what a download cannot be made smaller by.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, Imports, Parser, Payload};

use crate::error::PackError;

/// How the names begin that the linker gives to what is exported for the script; all else that is exported is known by name to others too.
const LINKER: &str = "_R";
/// Signs of names, in the order in which they are used.
const SIGNS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Words of the language that are as short.
const RESERVED: [&str; 3] = ["do", "if", "in"];

/// The two, with short names for what the wasm takes from the module `given` of its script, and for what the script takes from it.
pub(crate) fn shortened(script: &str, wasm: &[u8], given: &str) -> Result<(String, Vec<u8>), PackError> {
    let names = Names::of(wasm, given, &words(script))?;
    let (script, named) = named_anew(script, &names.new);
    // A name that the script does not have would be missing when the two meet.
    if let Some(lost) = names.new.keys().find(|name| !named.contains(name.as_str())) {
        return Err(PackError::Unlike("the script beside the wasm".to_owned(), lost.clone()));
    }
    let mut module = Module::new();
    Renaming { names: &names, given }
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(PackError::of("naming what goes between wasm and script"))?;
    Ok((script, module.finish()))
}

/// The new name of each.
struct Names {
    new: BTreeMap<String, String>,
}

impl Names {
    /// `taken` are words that are none of the new names: what the script calls so already would be meant instead.
    fn of(wasm: &[u8], given: &str, taken: &BTreeSet<&str>) -> Result<Self, PackError> {
        let broken = || PackError::of("reading what goes between wasm and script");
        let mut old = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.map_err(broken())? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let import = import.map_err(broken())?;
                        if import.module == given {
                            old.push(import.name.to_owned());
                        }
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export.map_err(broken())?;
                        if export.name.starts_with(LINKER) {
                            old.push(export.name.to_owned());
                        }
                    }
                }
                _ => {}
            }
        }
        // Where the short ones end, the others stay as they are.
        let free = short().filter(|name| !taken.contains(name.as_str()) && !RESERVED.contains(&name.as_str()));
        Ok(Self { new: old.into_iter().zip(free).collect() })
    }

    fn now<'a>(&'a self, name: &'a str) -> &'a str {
        self.new.get(name).map_or(name, String::as_str)
    }
}

/// a, b, …, Z, aa, ab, …
fn short() -> impl Iterator<Item = String> {
    let one = SIGNS.iter().map(|sign| char::from(*sign).to_string());
    let two = SIGNS.iter().flat_map(|first| iter::repeat(char::from(*first)).zip(SIGNS));
    one.chain(two.map(|(first, second)| format!("{first}{}", char::from(*second))))
}

/// The script with other names, and which of them it has.
fn named_anew<'a>(script: &'a str, new: &BTreeMap<String, String>) -> (String, BTreeSet<&'a str>) {
    let mut out = String::with_capacity(script.len());
    let mut named = BTreeSet::new();
    for part in parts(script) {
        match new.get(part) {
            Some(short) => {
                out.push_str(short);
                named.insert(part);
            }
            None => out.push_str(part),
        }
    }
    (out, named)
}

/// Every word that stands in the script.
fn words(script: &str) -> BTreeSet<&str> {
    parts(script).filter(|part| part.starts_with(is_of_a_word)).collect()
}

/// The words of a script, and each sign between them.
fn parts(script: &str) -> impl Iterator<Item = &str> {
    let mut rest = script;
    iter::from_fn(move || {
        let first = rest.chars().next()?;
        let length = match rest.find(|sign| !is_of_a_word(sign)) {
            Some(0) => first.len_utf8(),
            Some(length) => length,
            None => rest.len(),
        };
        let (part, after) = rest.split_at(length);
        rest = after;
        Some(part)
    })
}

fn is_of_a_word(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_' || sign == '$'
}

struct Renaming<'a> {
    names: &'a Names,
    given: &'a str,
}

impl Reencode for Renaming<'_> {
    type Error = std::convert::Infallible;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        for import in imports {
            let (_, import) = import?;
            let name = if import.module == self.given { self.names.now(import.name) } else { import.name };
            let kind = self.entity_type(import.ty)?;
            section.import(import.module, name, kind);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        let name = self.names.now(export.name);
        reencode::utils::parse_export(self, exports, Export { name, ..export })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    const GIVEN: &str = "./a_bg.js";

    /// A module that takes two functions and gives them on.
    fn module(imports: &[(&str, &str)], exports: &[&str]) -> Vec<u8> {
        let (mut types, mut taken, mut given) = (TypeSection::new(), ImportSection::new(), ExportSection::new());
        types.ty().function([], []);
        for (module, name) in imports {
            taken.import(module, name, EntityType::Function(0));
        }
        for name in exports {
            given.export(name, ExportKind::Func, 0);
        }
        let mut module = Module::new();
        module.section(&types).section(&taken).section(&given);
        module.finish()
    }

    #[test]
    fn both_sides_get_the_same_short_names_and_what_others_know_keeps_its_own() {
        let imports = [(GIVEN, "__wbg_log_1f"), ("./other.js", "load"), (GIVEN, "__wbg_log_1f2e")];
        let before = module(&imports, &["_RNv3abc", "memory"]);
        let script = "given = { __wbg_log_1f: one, __wbg_log_1f2e: two }; wasm._RNv3abc(); wasm.memory; load();";
        let (script, wasm) = shortened(script, &before, GIVEN).unwrap();
        assert_eq!(script, "given = { a: one, b: two }; wasm.c(); wasm.memory; load();");
        let after = module(&[(GIVEN, "a"), ("./other.js", "load"), (GIVEN, "b")], &["c", "memory"]);
        assert_eq!(wasm, after);
    }

    #[test]
    fn no_new_name_is_one_that_the_script_has_or_the_language() {
        let wasm = module(&[(GIVEN, "__wbg_log_1f")], &["_RNv3abc"]);
        let script = "function _RNv3abc(a) {} given = { __wbg_log_1f: b };";
        let (script, _) = shortened(script, &wasm, GIVEN).unwrap();
        assert_eq!(script, "function d(a) {} given = { c: b };");
        let names: Vec<String> = (0..600).map(|at| format!("_R{at}")).collect();
        let exports: Vec<&str> = names.iter().map(String::as_str).collect();
        let script = format!("first {}", names.join(" "));
        let (script, _) = shortened(&script, &module(&[(GIVEN, "first")], &exports), GIVEN).unwrap();
        assert!(RESERVED.iter().all(|word| !words(&script).contains(word)));
    }

    #[test]
    fn a_name_that_the_script_does_not_have_is_refused() {
        let wasm = module(&[(GIVEN, "__wbg_log_1f")], &[]);
        assert!(matches!(shortened("__wbg_log_1f2e", &wasm, GIVEN), Err(PackError::Unlike(..))));
        assert!(shortened("", b"no module", GIVEN).is_err());
    }

    #[test]
    fn names_are_short_and_no_two_are_the_same() {
        let all: Vec<String> = short().collect();
        assert_eq!((all[0].as_str(), all[51].as_str(), all[52].as_str()), ("a", "Z", "aa"));
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 52 + 52 * 52);
        assert!(all.iter().all(|name| name.len() <= 2));
    }
}
