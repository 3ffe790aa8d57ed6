//! Databases of SQLite: all values of all tables, with what stands in the write-ahead log. Firefox keeps the values of its
//! stores in Snappy.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Error};

const HEADING: &[u8] = b"SQLite format 3\0";

/// Every text and every run of bytes of every table, as it stands and, where it can be, unsqueezed.
pub(super) fn inside(path: &Path, bytes: &[u8]) -> Vec<Vec<u8>> {
    if !bytes.starts_with(HEADING) {
        return Vec::new();
    }
    // A copy: the browser may be at work on it, and reading it would write to it.
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy");
    fs::write(&copy, bytes).unwrap();
    if let Ok(log) = fs::read(beside(path, "-wal")) {
        fs::write(beside(&copy, "-wal"), log).unwrap();
    }
    // One that is being written in this very instant, or was torn by a kill, does not read as a database; then it has been
    // searched as it stands.
    values(&copy).unwrap_or_default()
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

fn values(path: &Path) -> Result<Vec<Vec<u8>>, Error> {
    let database = Connection::open(path)?;
    let mut tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'")?;
    let tables: Vec<String> = tables.query_map((), |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut found = Vec::new();
    for table in tables {
        // A table that is made by a module of the browser's has its values in others.
        let Ok(mut all) = database.prepare(&format!("SELECT * FROM \"{table}\"")) else { continue };
        let columns = all.column_count();
        let mut rows = all.query(())?;
        while let Some(row) = rows.next()? {
            for at in 0..columns {
                let (ValueRef::Text(value) | ValueRef::Blob(value)) = row.get_ref(at)? else { continue };
                found.extend(snap::raw::Decoder::new().decompress_vec(value).ok());
                found.push(value.to_vec());
            }
        }
    }
    Ok(found)
}
