//! A screen in memory, for browsers that do something only in a window.

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// How long it may take to start on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Opens one, and tells its name.
pub(crate) async fn open() -> (Child, String) {
    let mut screen = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|fault| panic!("Xvfb is not on the PATH: {fault}"));
    let mut lines = BufReader::new(screen.stdout.take().unwrap()).lines();
    let number = tokio::time::timeout(PATIENCE, lines.next_line()).await.expect("Xvfb starts").unwrap();
    (screen, format!(":{}", number.expect("Xvfb tells its number")))
}
