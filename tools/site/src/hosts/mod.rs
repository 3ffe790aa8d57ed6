//! Writes the headers in the languages of the usual static hosts.
//!
//! `tests/hosts` starts each server with what is written here and asks it for every file.

mod caddy;
mod headers_file;
mod nginx;

pub(crate) use caddy::caddy;
pub(crate) use headers_file::headers_file;
pub(crate) use nginx::nginx;

use crate::precache::WORKER;

/// What stands in the files until someone writes their own: a name and a folder that say nothing.
const NAME: &str = "notes.example";
const FOLDER: &str = "/srv/notes";

/// The rule of `dist::is_hashed` as a pattern. In quotes, since both languages read braces as their own.
const HASHED: &str = "-[0-9a-f]{16}[._]";
const HASHED_EXAMPLE: &str = "-0123456789abcdef.";

/// Files at the root that `Headers::cache_control` knows by their names.
const OWN_CACHING: &[&str] = &[WORKER];

/// No file has so long a name. What is asked for by one is a link whose `#` was written as `%23`, and a server that looked for
/// it would call that a fault, and write down what someone shared.
const LONG_NAME: &str = "/[^/]{256}";

/// What each kind of file is. What a machine has of this on its own differs from machine to machine.
const KINDS: [(&str, &str); 11] = [
    ("br", "application/octet-stream"),
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("woff2", "font/woff2"),
];

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = std::fmt::Write::write_fmt(out, format_args!("{text}\n"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Headers;

    #[test]
    fn no_value_breaks_out_of_its_quotes() {
        for (_, value) in Headers::for_page("<script>x</script>").unwrap().every() {
            assert!(!value.contains(['"', '$', '{', '\\', '\n']), "{value}");
        }
    }

    #[test]
    fn the_example_of_a_hashed_name_is_one() {
        assert_ne!(Headers::cache_control(HASHED_EXAMPLE), Headers::cache_control("/"));
    }
}
