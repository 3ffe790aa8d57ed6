//! A small site, finished as a build is.

use std::fs;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};

use daybook_site::{Headers, finish};

/// A finished site in a folder of its own, with something beside it that nobody may see.
pub(crate) struct Site {
    folder: tempfile::TempDir,
}

impl Site {
    pub(crate) fn finished() -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap() };
        let page = "<!doctype html><meta charset=\"utf-8\"><title>Daybook</title><script>first()</script>\
            <script type=\"module\">go()</script>";
        let lost = "<!doctype html><meta charset=\"utf-8\"><title>Daybook</title><h1>There is no page here</h1>";
        let text = "what shrinks when it is packed ".repeat(40);
        let module = [b"\0asm\x01\0\0\0\0\x5f\x04kept".as_slice(), &[b'z'; 90]].concat();
        let files: [(&str, &[u8]); 17] = [
            ("secret.txt", b"outside"),
            ("dist/index.html", page.as_bytes()),
            ("dist/404.html", lost.as_bytes()),
            ("dist/app-0123456789abcdef.js", text.as_bytes()),
            ("dist/app-0123456789abcdef_bg.wasm", &module),
            ("dist/kdf.js", text.as_bytes()),
            // Names that look hashed, or almost: each host has to draw the line where the project does.
            ("dist/eleven-0123456789a.js", text.as_bytes()),
            ("dist/twelve-0123456789ab.js", text.as_bytes()),
            ("dist/fifteen-0123456789abcde.js", text.as_bytes()),
            ("dist/seventeen-0123456789abcdef0.js", text.as_bytes()),
            ("dist/lost.css", text.as_bytes()),
            ("dist/offline.js", text.as_bytes()),
            ("dist/words.txt", text.as_bytes()),
            ("dist/icon.svg", text.as_bytes()),
            ("dist/icon.png", b"not really a picture"),
            ("dist/site.webmanifest", text.as_bytes()),
            ("dist/part/some-0123456789abcdef.js", text.as_bytes()),
        ];
        for (name, bytes) in files {
            let path = site.folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        finish(&site.dist(), &site.path("hosting")).unwrap();
        site
    }

    /// What servers take for a fault of their own, and write down: a file that nobody can read, and no page to tell of a fault by.
    pub(crate) fn break_in_two_places(&self, name: &str) {
        UnixListener::bind(self.dist().join(name)).unwrap();
        fs::remove_file(self.dist().join("404.html")).unwrap();
        fs::remove_file(self.dist().join("404.html.br")).unwrap();
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.dist().join(name)).unwrap()
    }

    /// A text that was written for hosts.
    pub(crate) fn hosting(&self, name: &str) -> String {
        fs::read_to_string(self.path("hosting").join(name)).unwrap()
    }

    pub(crate) fn headers(&self) -> Headers {
        Headers::of(&self.dist()).unwrap()
    }

    /// Every file that is there, `_headers` and what is packed among them.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut found = Vec::new();
        collect(&self.dist(), "", &mut found);
        assert!(found.len() > 20, "{found:?}");
        found
    }
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) {
    for item in fs::read_dir(folder).unwrap().flatten() {
        let name = format!("{prefix}{}", item.file_name().to_str().unwrap());
        if item.file_type().unwrap().is_dir() {
            collect(&item.path(), &format!("{name}/"), found);
        } else {
            found.push(name);
        }
    }
}
