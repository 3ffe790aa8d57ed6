//! The files of a build: their names, in one fixed order, and what a name says.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::SiteError;

/// How many hexadecimal digits of a file's hash stand in its name, and name a build and a revision.
pub(crate) const HASH_DIGITS: usize = 16;

/// Every file below `root` as a path with `/` between its parts, sorted by bytes.
///
/// The order must not depend on the file system, or the lists made from it would differ between machines.
pub(crate) fn files(root: &Path) -> Result<Vec<String>, SiteError> {
    let mut found = Vec::new();
    collect(root, "", &mut found)?;
    found.sort_unstable();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<(), SiteError> {
    for item in fs::read_dir(folder).map_err(SiteError::at(folder))? {
        let item = item.map_err(SiteError::at(folder))?;
        let name = item.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if !path.bytes().all(is_plain) {
            return Err(SiteError::FileName(path));
        }
        let kind = item.file_type().map_err(SiteError::at(item.path()))?;
        if kind.is_dir() {
            collect(&item.path(), &format!("{path}/"), found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'/')
}

/// Reads one file of the build.
pub(crate) fn read(root: &Path, name: &str) -> Result<Vec<u8>, SiteError> {
    let path = root.join(name);
    fs::read(&path).map_err(SiteError::at(path))
}

/// Writes one file of the build.
pub(crate) fn write(root: &Path, name: &str, bytes: &[u8]) -> Result<(), SiteError> {
    let path = root.join(name);
    fs::write(&path, bytes).map_err(SiteError::at(path))
}

/// Removes one file of the build.
pub(crate) fn remove(root: &Path, name: &str) -> Result<(), SiteError> {
    let path: PathBuf = root.join(name);
    fs::remove_file(&path).map_err(SiteError::at(path))
}

/// Whether the name carries a content hash, so that the bytes behind it never change.
pub(crate) fn is_hashed(name: &str) -> bool {
    hash_span(name).is_some()
}

/// The name without its content hash: `daybook-0123456789abcdef_bg.wasm` is the part `daybook_bg.wasm`.
pub fn part_name(name: &str) -> String {
    match hash_span(name) {
        Some((start, end)) => format!("{}{}", &name[..start], &name[end..]),
        None => name.to_owned(),
    }
}

/// Where `-` and the hash stand: after a dash, the hexadecimal digits, then `.` or `_`.
fn hash_span(name: &str) -> Option<(usize, usize)> {
    name.match_indices('-').find_map(|(dash, _)| {
        let rest = &name.as_bytes()[dash + 1..];
        let digits = rest.iter().take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')).count();
        let closed = matches!(rest.get(digits), Some(b'.' | b'_'));
        (digits == HASH_DIGITS && closed).then_some((dash, dash + 1 + digits))
    })
}

/// SHA-256 in lower-case hexadecimal digits.
pub(crate) fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The digits by which this content is known: in the name of its file, or beside it.
pub fn content_hash(bytes: &[u8]) -> String {
    sha256_hex(bytes)[..HASH_DIGITS].to_owned()
}

/// A name that changes with the content.
pub(crate) fn hashed_name(stem: &str, extension: &str, bytes: &[u8]) -> String {
    format!("{stem}-{}.{extension}", content_hash(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_told_from_a_dash() {
        assert!(is_hashed("daybook-0123456789abcdef_bg.wasm"));
        assert!(is_hashed("fonts/hand-0123456789abcdef.woff2"));
        assert!(!is_hashed("tokens-9fdaaaba9db7418.css"));
        assert!(!is_hashed("daybook-012345678.js"));
        assert!(!is_hashed("daybook-0123456789abcdef0.js"));
        assert!(!is_hashed("icon-192.png"));
        assert!(!is_hashed("kdf_bg.wasm"));
    }

    #[test]
    fn a_part_keeps_its_name_when_its_content_changes() {
        assert_eq!(part_name("daybook-0123456789abcdef_bg.wasm"), "daybook_bg.wasm");
        assert_eq!(part_name("kdf_loader.js"), "kdf_loader.js");
    }

    #[test]
    fn files_come_sorted_whatever_the_folder_says() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("b")).unwrap();
        for name in ["z.js", "b/a.js", "a.js"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        assert_eq!(files(folder.path()).unwrap(), ["a.js", "b/a.js", "z.js"]);
    }

    #[test]
    fn a_name_that_could_break_a_header_file_is_refused() {
        for name in ["a b.js", "a\n.js", "{.js", "é.js"] {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join(name), "").unwrap();
            assert!(matches!(files(folder.path()), Err(SiteError::FileName(_))), "{name:?}");
        }
    }

    #[test]
    fn sha256_of_known_text() {
        assert_eq!(sha256_hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
