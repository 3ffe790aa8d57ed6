//! A driver of a browser: a program of its own, which says on which port it listens.

use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// How often one is started that ends before it listens.
const TRIES: usize = 3;

/// Starts `program`, and gives its address. The port stands after `before` in one of its lines.
pub(crate) async fn start(mut program: Command, before: &str) -> (Child, String) {
    let name = program.as_std().get_program().to_string_lossy().into_owned();
    // One whose port is taken between choosing and opening it ends at once.
    for _ in 0..TRIES {
        let mut child = program
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|fault| panic!("{name} is not on the PATH: {fault}"));
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        while let Some(line) = lines.next_line().await.unwrap() {
            if let Some((_, port)) = line.split_once(before) {
                let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
                // Read on, so that it is never held up by a full pipe.
                tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
                return (child, address);
            }
        }
    }
    panic!("{name} did not start");
}
