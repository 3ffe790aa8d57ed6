//! Takes out of a WebAssembly file what only debuggers and linkers read: the names of functions are a third of it.
//!
//! The file keeps its name: the hash in it is that of the input, and the same input gives the same output.

use crate::SiteError;

const HEADER: &[u8] = b"\0asm\x01\0\0\0";
const CUSTOM: u8 = 0;
/// Custom sections that no browser needs.
const IDLE: [&[u8]; 5] = [b"name", b"producers", b"sourceMappingURL", b"target_features", b"linking"];
/// Such sections by how their names begin.
const IDLE_KINDS: [&[u8]; 2] = [b".debug_", b"reloc."];

/// The module without its idle sections.
pub(crate) fn strip(name: &str, module: &[u8]) -> Result<Vec<u8>, SiteError> {
    let broken = || SiteError::Wasm(name.to_owned());
    let mut rest = module.strip_prefix(HEADER).ok_or_else(broken)?;
    let mut out = HEADER.to_vec();
    while let Some((&id, after)) = rest.split_first() {
        let (length, after) = unsigned(after).ok_or_else(broken)?;
        let body = after.get(..length).ok_or_else(broken)?;
        let (section, tail) = rest.split_at(rest.len() - after.len() + length);
        if id != CUSTOM || !is_idle(body).ok_or_else(broken)? {
            out.extend_from_slice(section);
        }
        rest = tail;
    }
    Ok(out)
}

fn is_idle(body: &[u8]) -> Option<bool> {
    let (length, text) = unsigned(body)?;
    let name = text.get(..length)?;
    Some(IDLE.contains(&name) || IDLE_KINDS.iter().any(|kind| name.starts_with(kind)))
}

/// A LEB128 number of at most 32 bits, and what follows it.
fn unsigned(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_u64;
    for (index, byte) in bytes.iter().enumerate().take(5) {
        value |= u64::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            let value = u32::try_from(value).ok()?;
            return Some((usize::try_from(value).ok()?, &bytes[index + 1..]));
        }
    }
    None
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A module of custom sections, each with a name and something to hold.
    pub(crate) fn module(sections: &[(&str, &[u8])]) -> Vec<u8> {
        let mut out = HEADER.to_vec();
        for (name, content) in sections {
            let length = 1 + name.len() + content.len();
            out.extend([CUSTOM, (length & 0x7f) as u8 | 0x80, (length >> 7) as u8, name.len() as u8]);
            out.extend_from_slice(name.as_bytes());
            out.extend_from_slice(content);
        }
        out
    }

    #[test]
    fn names_go_and_the_rest_stays() {
        let before = module(&[("name", &[7; 300]), ("kept", &[1, 2]), (".debug_info", &[]), ("reloc.CODE", b"x")]);
        let after = module(&[("kept", &[1, 2])]);
        assert_eq!(strip("a", &before).unwrap(), after);
        assert_eq!(strip("a", &after).unwrap(), after);
    }

    #[test]
    fn a_broken_module_is_refused() {
        let good = module(&[("kept", &[1, 2])]);
        assert!(strip("a", b"<html>").is_err());
        for end in HEADER.len() + 1..good.len() {
            assert!(strip("a", &good[..end]).is_err(), "{end}");
        }
        assert!(strip("a", &[HEADER, &[1, 0xff, 0xff, 0xff, 0xff, 0xff]].concat()).is_err());
    }
}
