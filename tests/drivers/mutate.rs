//! Changes valid bytes a little, in the ways that parsers fall for.

use crate::Draw;

/// Changes `bytes` in one to four ways, the length among them.
pub fn mutate(draw: &mut Draw, bytes: &mut Vec<u8>) {
    for _ in 0..=draw.below(4) {
        match draw.below(8) {
            0 => bytes.truncate(draw.below(bytes.len() + 1)),
            1 => {
                let count = draw.below(40);
                bytes.extend(draw.bytes(count));
            }
            2 if !bytes.is_empty() => {
                // A piece of it once more, in between.
                let from = draw.below(bytes.len());
                let to = from + draw.below(bytes.len() - from + 1).min(64);
                let (piece, at) = (bytes[from..to].to_vec(), draw.below(bytes.len()));
                bytes.splice(at..at, piece);
            }
            3 if !bytes.is_empty() => {
                let from = draw.below(bytes.len());
                let to = from + draw.below(bytes.len() - from + 1).min(64);
                bytes.drain(from..to);
            }
            _ => change(draw, bytes),
        }
    }
}

/// Changes `bytes` in one to four ways. The length stays.
pub fn mutate_in_place(draw: &mut Draw, bytes: &mut [u8]) {
    for _ in 0..=draw.below(4) {
        change(draw, bytes);
    }
}

fn change(draw: &mut Draw, bytes: &mut [u8]) {
    if bytes.is_empty() {
        return;
    }
    // Fields stand at the beginning more often than in the middle.
    let end = if draw.once_in(2) { bytes.len() } else { bytes.len().min(64) };
    let at = draw.below(end);
    match draw.below(6) {
        0 => bytes[at] ^= 1 << draw.below(8),
        1 => bytes[at] = draw.pick(&[0, 1, 2, 0x7f, 0x80, 0xff]),
        2 => bytes[at] = draw.number() as u8,
        3 => {
            // A number at an extreme, or off by one, in 2, 4 or 8 bytes.
            let near = bytes.len() as u64;
            let extremes =
                [0, 1, near - 1, near, near + 1, 0x7fff, 0xffff, 0x7fff_ffff, 0xffff_ffff, 1 << 63, u64::MAX];
            let number = draw.pick(&extremes).to_le_bytes();
            let width = draw.pick(&[2, 4, 8]).min(bytes.len() - at);
            bytes[at..at + width].copy_from_slice(&number[..width]);
        }
        4 => {
            // A piece of it over another place.
            let width = draw.below(32).min(bytes.len() - at);
            let to = draw.below(bytes.len() - width + 1);
            bytes.copy_within(at..at + width, to);
        }
        _ => {
            let width = draw.below(64).min(bytes.len() - at);
            bytes[at..at + width].fill(draw.pick(&[0, 0xff]));
        }
    }
}
