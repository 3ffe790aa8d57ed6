//! Writes a module anew, in the short form of its numbers.
//!
//! A linker that keeps relocations leaves five bytes to every number that a relocation may change, and the cut passes them on. What
//! wasm-bindgen handles it writes anew by itself; what was cut off, it never sees.

use wasm_encoder::Module;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasmparser::Parser;

use crate::error::PackError;

/// The same module in fewer bytes.
pub(crate) fn compact(module: &[u8]) -> Result<Vec<u8>, PackError> {
    let mut short = Module::new();
    RoundtripReencoder
        .parse_core_module(&mut short, Parser::new(0), module)
        .map_err(PackError::of("writing the cut-off part anew"))?;
    Ok(short.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One function that returns a number: the number is written in `bytes`.
    fn module(bytes: &[u8]) -> Vec<u8> {
        let body = [&[0, 0x41], bytes, &[0x0b]].concat();
        let length = u8::try_from(body.len()).unwrap();
        let head = b"\0asm\x01\0\0\0\x01\x05\x01\x60\0\x01\x7f\x03\x02\x01\0";
        [&head[..], &[0x0a, length + 2, 1, length], &body].concat()
    }

    #[test]
    fn a_number_takes_no_more_bytes_than_it_needs_and_stays_what_it_was() {
        assert_eq!(compact(&module(&[0x87, 0x80, 0x80, 0x80, 0])).unwrap(), module(&[7]));
        assert_eq!(compact(&module(&[7])).unwrap(), module(&[7]));
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(compact(b"<html>").is_err());
    }
}
