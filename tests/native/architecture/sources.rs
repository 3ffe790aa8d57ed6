//! Finds and reads the files that the rules ask about.

use std::fs;
use std::path::Path;

use proc_macro2::TokenStream;

/// One file of the repository.
pub(crate) struct Source {
    /// From the root of the repository, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// A file that exists only in a test of a rule.
    pub(crate) fn of(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    pub(crate) fn tokens(&self) -> TokenStream {
        self.text.parse().unwrap_or_else(|error| panic!("{} is not Rust: {error}", self.path))
    }
}

/// Every file below the roots with one of the extensions, in order; a root may also be a file, or missing.
pub(crate) fn sources(roots: &[&str], extensions: &[&str]) -> Vec<Source> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for root in roots {
        collect(repository, root, extensions, &mut found);
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(repository: &Path, path: &str, extensions: &[&str], found: &mut Vec<Source>) {
    let full = repository.join(path);
    if full.is_dir() {
        for item in fs::read_dir(&full).unwrap() {
            let name = item.unwrap().file_name().into_string().unwrap();
            if !name.starts_with('.') && !["target", "node_modules"].contains(&name.as_str()) {
                collect(repository, &format!("{path}/{name}"), extensions, found);
            }
        }
    } else if let Some(extension) = full.extension().and_then(|text| text.to_str())
        && extensions.contains(&extension)
        && full.is_file()
    {
        found.push(Source { path: path.to_owned(), text: fs::read_to_string(&full).unwrap() });
    }
}
