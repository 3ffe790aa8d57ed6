//! The servers, each a process of its own with files of its own; it ends with the test.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::site::Site;

const PATIENCE: Duration = Duration::from_secs(60);
/// Debian puts servers where only root's PATH leads.
const NGINX: [&str; 2] = ["nginx", "/usr/sbin/nginx"];
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// nginx with the written site, in the midst of settings that would spoil it.
pub(crate) struct Nginx {
    process: Process,
    folder: PathBuf,
    pub(crate) address: String,
    /// Where it listens without HTTPS, to send on.
    pub(crate) unsafe_address: String,
}

impl Nginx {
    pub(crate) fn start(site: &Site) -> Self {
        assert!(
            Path::new(BROTLI).exists(),
            "nginx has no module for packed files: `make setup` installs libnginx-mod-http-brotli-static"
        );
        let folder = site.path("nginx");
        fs::create_dir(&folder).unwrap();
        make_certificate(&folder);
        let [plain, safe, asked] = [free_port(), free_port(), free_port()];
        let mut text = site.hosting("nginx.conf");
        let here = folder.display();
        for (from, to) in [
            ("    listen [::]:80;\n", String::new()),
            ("    listen [::]:443 ssl http2;\n", String::new()),
            ("listen 80;", format!("listen 127.0.0.1:{plain};")),
            // The table is asked for without TLS: that the lines about it hold is shown by its start.
            ("listen 443 ssl http2;", format!("listen 127.0.0.1:{safe} ssl http2;\n    listen 127.0.0.1:{asked};")),
            ("/etc/letsencrypt/live/notes.example", here.to_string()),
            ("/var/log/nginx", here.to_string()),
            ("root /srv/notes;", format!("root {};", site.dist().display())),
        ] {
            assert!(text.contains(from), "{from:?} stands no more in nginx.conf");
            text = text.replace(from, &to);
        }
        fs::write(folder.join("site.conf"), text).unwrap();
        // What Debian's own nginx.conf says, and more that would change an answer if the site did not say otherwise.
        let user = if fs::metadata(&folder).unwrap().uid() == 0 { "user root;" } else { "" };
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .iter()
            .map(|each| format!("  {each}_temp_path {here}/{each};\n"))
            .collect();
        fs::write(
            folder.join("nginx.conf"),
            format!(
                "load_module {BROTLI};\n{user}\ndaemon off;\nmaster_process off;\npid {here}/pid;\nerror_log {here}/outer.log warn;\n\
                 events {{}}\nhttp {{\n{temporary}  sendfile on;\n  include /etc/nginx/mime.types;\n  gzip on;\n  gzip_vary on;\n  \
                 gzip_types *;\n  access_log {here}/access.log;\n  include {here}/site.conf;\n}}\n"
            ),
        )
        .unwrap();
        let start = |program: &str| {
            Command::new(program)
                .arg("-c")
                .arg(folder.join("nginx.conf"))
                .arg("-e")
                .arg(folder.join("outer.log"))
                .stdout(Stdio::null())
                .spawn()
        };
        let child = NGINX.iter().find_map(|program| started(start(program)));
        let process = Process(child.expect("nginx is not installed: `make setup` installs it"));
        let mut nginx = Self {
            process,
            folder,
            address: format!("http://127.0.0.1:{asked}"),
            unsafe_address: format!("http://127.0.0.1:{plain}"),
        };
        nginx.process.listens(asked);
        nginx
    }

    /// What stands in all of its logs.
    pub(crate) fn written(&self) -> String {
        ["access.log", "error.log", "outer.log"]
            .map(|name| fs::read_to_string(self.folder.join(name)).unwrap())
            .concat()
    }
}

/// Caddy with the written site.
pub(crate) struct Caddy {
    process: Process,
    log: PathBuf,
    pub(crate) address: String,
}

impl Caddy {
    pub(crate) fn start(site: &Site) -> Self {
        let port = free_port();
        let address = format!("http://127.0.0.1:{port}");
        let mut text = Self::text(site);
        // Its door for other programs has one port for the whole machine; nothing of what is served depends on it.
        for (from, to) in [("\nnotes.example {", format!("\n{address} {{")), ("{\n", "{\n\tadmin off\n".to_owned())] {
            assert!(text.contains(from), "{from:?} stands no more in the Caddyfile");
            text = text.replacen(from, &to, 1);
        }
        fs::write(site.path("Caddyfile"), text).unwrap();
        let log = site.path("caddy.log");
        let child = Self::command(site, "run").stderr(File::create(&log).unwrap()).stdout(Stdio::null()).spawn();
        let mut caddy = Self { process: Process(Self::installed(child)), log, address };
        caddy.process.listens(port);
        wait_until("Caddy has said that it serves", || caddy.written().contains("serving initial configuration"));
        caddy
    }

    /// What Caddy thinks of the file as it is shipped, but for the folder.
    pub(crate) fn validate(site: &Site) -> String {
        fs::write(site.path("Caddyfile"), Self::text(site)).unwrap();
        let child = Self::command(site, "validate").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let output = Self::installed(child).wait_with_output().unwrap();
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
    }

    /// All that it has said.
    pub(crate) fn written(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }

    fn text(site: &Site) -> String {
        let text = site.hosting("Caddyfile");
        assert_eq!(text.matches("root * /srv/notes\n").count(), 1, "{text}");
        text.replace("root * /srv/notes\n", &format!("root * {}\n", site.dist().display()))
    }

    fn command(site: &Site, what: &str) -> Command {
        let mut command = Command::new("caddy");
        command.arg(what).arg("--config").arg(site.path("Caddyfile")).args(["--adapter", "caddyfile"]);
        command.env("XDG_DATA_HOME", site.path("caddy-data")).env("XDG_CONFIG_HOME", site.path("caddy-config"));
        command
    }

    fn installed(child: std::io::Result<Child>) -> Child {
        started(child).expect("Caddy is not installed: `make setup` installs it")
    }
}

/// The server of `make serve` and of the journeys.
pub(crate) struct Own {
    _runtime: tokio::runtime::Runtime,
    pub(crate) address: String,
}

impl Own {
    pub(crate) fn start(site: &Site) -> Self {
        let router = daybook_site::router(&site.dist()).unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let listener = runtime.block_on(daybook_site::listen(0)).unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        runtime.spawn(async { axum::serve(listener, router).await });
        Self { _runtime: runtime, address }
    }
}

/// A child that ends when it is dropped.
struct Process(Child);

impl Process {
    fn listens(&mut self, port: u16) {
        wait_until("the server listens", || {
            assert_eq!(self.0.try_wait().unwrap(), None, "it ended before it listened");
            TcpStream::connect(("127.0.0.1", port)).is_ok()
        });
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn started(child: std::io::Result<Child>) -> Option<Child> {
    match child {
        Ok(child) => Some(child),
        Err(fault) if fault.kind() == ErrorKind::NotFound => None,
        Err(fault) => panic!("{fault}"),
    }
}

fn wait_until(what: &str, mut done: impl FnMut() -> bool) {
    let began = Instant::now();
    while !done() {
        assert!(began.elapsed() < PATIENCE, "waited in vain until {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

/// A certificate of the moment, in the two files that the written configuration names.
fn make_certificate(folder: &Path) {
    let made = rcgen::generate_simple_self_signed(["notes.example".to_owned()]).unwrap();
    for (name, kind, bytes) in [
        ("fullchain.pem", "CERTIFICATE", made.cert.der().to_vec()),
        ("privkey.pem", "PRIVATE KEY", made.signing_key.serialize_der()),
    ] {
        let lines = STANDARD.encode(bytes).into_bytes();
        let lines: Vec<String> = lines.chunks(64).map(|line| String::from_utf8_lossy(line).into_owned()).collect();
        fs::write(folder.join(name), format!("-----BEGIN {kind}-----\n{}\n-----END {kind}-----\n", lines.join("\n")))
            .unwrap();
    }
}
