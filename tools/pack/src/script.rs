//! Makes scripts short: without comments, without space that separates nothing, and with short names for what nobody else knows by name.
//!
//! No statement is rewritten, so a script asks no more of a browser than the one that was written.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_mangler::Mangler;
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The script in short. One for browsers that know no modules only loses its comments: texts are written in the form of 2015 otherwise.
pub(crate) fn short(script: &str, is_for_old: bool) -> Result<String, String> {
    let allocator = Allocator::default();
    let read = Parser::new(&allocator, script, SourceType::unambiguous()).parse();
    if let Some(fault) = read.diagnostics.first() {
        return Err(fault.to_string());
    }
    let codegen = if is_for_old {
        Codegen::new()
            .with_options(CodegenOptions { comments: CommentOptions::disabled(), ..CodegenOptions::default() })
    } else {
        let names = Mangler::new().build(&read.program);
        Codegen::new().with_options(CodegenOptions::minify()).with_scoping(Some(names.scoping))
    };
    Ok(codegen.build(&read.program).code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_long_names_go_and_what_others_know_by_name_stays() {
        let script = "// why\nfunction known(first) {\n  /* how */\n  return first.second + 1; // there\n}\n";
        assert_eq!(short(script, false).unwrap(), "function known(e){return e.second+1}");
        let module = "import { start } from \"./a.js\";\nconst local = 1;\nexport const known = () => start(local);\n";
        assert_eq!(
            short(module, false).unwrap(),
            "import{start as e}from\"./a.js\";const t=1;export const known=()=>e(t);"
        );
    }

    #[test]
    fn nothing_is_asked_of_a_browser_that_the_script_did_not_ask() {
        let script = "a = b !== null && b !== undefined ? b : c;\nif (a) { d(); } else { e(); }\n";
        assert_eq!(short(script, false).unwrap(), "a=b!==null&&b!==undefined?b:c;if(a){d()}else{e()}");
        let old = "// for old ones\nvar a = 'text';\nf(a);\n";
        assert_eq!(short(old, true).unwrap(), "var a = \"text\";\nf(a);\n");
    }

    #[test]
    fn what_is_no_script_is_refused() {
        assert!(short("function {", false).is_err());
    }
}
