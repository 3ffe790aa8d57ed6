//! `daybook-site finish`, `sizes`, `cost`, `serve` and `due`: see the library for what they do.

use std::error::Error;
use std::io::{Write, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;

use daybook_site::{Record, SiteError, costs, due, finish, hosting, listen, measure, router, table, visits};

const USAGE: &str = "\
usage: daybook-site finish DIST          finish what was assembled, and print the size of every part
       daybook-site sizes DIST RECORD    fail when a part outgrew its line in RECORD
       daybook-site cost DIST            what a thousand visits take from a host
       daybook-site serve DIST [--port N]
       daybook-site due DAY              list the help lines that have to be looked at again on that day
";
const PORT: u16 = 8417;
/// From the root of the repository, where `make` runs.
const HELP_LINES: &str = "src/content/helplines.json";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(code) => code,
        Err(error) => {
            let _ = writeln!(stderr(), "daybook-site: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<ExitCode, Box<dyn Error>> {
    match words {
        ["finish", dist] => {
            let dist = Path::new(dist);
            finish(dist, &hosting(dist))?;
            write!(stdout(), "{}", table(&measure(dist)?))?;
            Ok(ExitCode::SUCCESS)
        }
        ["sizes", dist, record] => check_sizes(Path::new(dist), Path::new(record)),
        ["cost", dist] => {
            write!(stdout(), "{}", costs(&visits(Path::new(dist))?))?;
            Ok(ExitCode::SUCCESS)
        }
        ["due", on] => {
            stdout().write_all(due(Path::new(HELP_LINES), on)?.as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        ["serve", dist] => serve(Path::new(dist), PORT),
        ["serve", dist, "--port", port] => serve(Path::new(dist), port.parse()?),
        _ => {
            stderr().write_all(USAGE.as_bytes())?;
            Ok(ExitCode::from(2))
        }
    }
}

fn check_sizes(dist: &Path, record: &Path) -> Result<ExitCode, Box<dyn Error>> {
    let text = std::fs::read_to_string(record).map_err(|error| SiteError::Io(record.into(), error))?;
    let parts = measure(dist)?;
    let faults = Record::parse(&text)?.faults(&parts);
    for fault in &faults {
        writeln!(stderr(), "{fault} ({})", record.display())?;
    }
    writeln!(stdout(), "sizes: {} parts, {} faults by {}", parts.len(), faults.len(), record.display())?;
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn serve(dist: &Path, port: u16) -> Result<ExitCode, Box<dyn Error>> {
    let site = router(dist)?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = listen(port).await?;
        let port = listener.local_addr()?.port();
        writeln!(stdout(), "Daybook is at http://localhost:{port} (Ctrl+C stops it)")?;
        axum::serve(listener, site).await?;
        Ok(ExitCode::SUCCESS)
    })
}
