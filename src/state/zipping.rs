//! Puts texts into one file. Nothing in it tells when it was made, on what, or by whom.

use std::io::Write;

use domain::export::ExportFile;
use miniz_oxide::deflate::compress_to_vec;
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, ZipArchiveWriter};

/// How hard to compress: the middle, as is usual.
const LEVEL: u8 = 6;

/// Why there is no file: it was not to go on. It is written into memory, so there is no other cause that could be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NoZip;

impl From<rawzip::Error> for NoZip {
    fn from(_: rawzip::Error) -> Self {
        Self
    }
}

impl From<std::io::Error> for NoZip {
    fn from(_: std::io::Error) -> Self {
        Self
    }
}

/// The files as one. `pause` is asked between them, and whether to go on.
pub(super) async fn zip(files: &[ExportFile], pause: impl AsyncFn() -> Result<(), NoZip>) -> Result<Vec<u8>, NoZip> {
    let mut whole = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut whole);
    // The earliest day that the format knows: it must have one.
    let day = UtcDateTime::from_components(1980, 1, 1, 0, 0, 0, 0).ok_or(NoZip)?;
    for file in files {
        pause().await?;
        let entry = archive.new_file(file.name).compression_method(CompressionMethod::Deflate).last_modified(day);
        let (mut entry, config) = entry.start()?;
        // What it is told is counted and summed up; what comes out of it has been compressed already.
        let mut text = config.wrap(std::io::sink());
        text.write_all(file.text.as_bytes())?;
        let (_, sum) = text.finish()?;
        entry.write_all(&compress_to_vec(file.text.as_bytes(), LEVEL))?;
        entry.finish(sum)?;
    }
    archive.finish()?;
    Ok(whole)
}
