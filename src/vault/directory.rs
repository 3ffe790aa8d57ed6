//! The directory: where each segment begins (`FORMAT.md`, section 7).

use crate::header::array_at;
use crate::pointer::{self, Pointer};

const ENTRY: usize = pointer::SIZE + 4;

/// Where a segment begins and how long its content is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) head: Pointer,
    pub(crate) length: u32,
}

/// The bytes that a directory of `count` segments has. None has no bytes at all.
pub(crate) fn length_for(count: usize) -> usize {
    if count == 0 { 0 } else { 2 + count * ENTRY }
}

/// Writes the directory. An arena has at most 2,048 cells, so the count fits.
pub(crate) fn to_bytes(entries: &[Entry]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(length_for(entries.len()));
    bytes.extend_from_slice(&(entries.len() as u16).to_le_bytes());
    for entry in entries {
        bytes.extend_from_slice(&pointer::to_bytes(Some(entry.head)));
        bytes.extend_from_slice(&entry.length.to_le_bytes());
    }
    bytes
}

/// Reads a directory; `None` if it breaks the format.
pub(crate) fn parse(bytes: &[u8], cells: u16) -> Option<Vec<Entry>> {
    let count = usize::from(u16::from_le_bytes(array_at(bytes, 0)?));
    if count == 0 || bytes.len() != length_for(count) {
        return None;
    }
    let mut entries: Vec<Entry> = Vec::with_capacity(count);
    for at in (2..bytes.len()).step_by(ENTRY) {
        let head = pointer::parse(bytes, at, cells)??;
        let length = u32::from_le_bytes(array_at(bytes, at + pointer::SIZE)?);
        if length == 0 || entries.iter().any(|entry| entry.head.index == head.index) {
            return None;
        }
        entries.push(Entry { head, length });
    }
    Some(entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pointer::KeyAge;

    fn entry(index: u16) -> Entry {
        Entry { head: Pointer { index, key: KeyAge::Current, salt: [9; 24] }, length: 40 }
    }

    #[test]
    fn a_directory_comes_back() {
        let entries = [entry(4), entry(9)];
        assert_eq!(parse(&to_bytes(&entries), 128).as_deref(), Some(&entries[..]));
    }

    #[test]
    fn a_directory_that_breaks_the_format_is_refused() {
        assert!(parse(&to_bytes(&[entry(4), entry(4)]), 128).is_none(), "two segments in one cell");
        assert!(parse(&to_bytes(&[entry(128)]), 128).is_none(), "outside the arena");
        assert!(parse(&to_bytes(&[Entry { length: 0, ..entry(4) }]), 128).is_none(), "an empty segment");
        assert!(parse(&to_bytes(&[]), 128).is_none(), "an empty directory has no bytes");
        assert!(parse(&to_bytes(&[entry(4)])[..30], 128).is_none(), "cut off");
    }
}
