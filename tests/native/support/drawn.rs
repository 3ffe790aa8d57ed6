//! What a view draws, as text.

use leptos::prelude::RenderHtml;

/// See the file.
pub(crate) trait Drawn {
    /// The markup, without the remarks by which the renderer finds its places again: those of erased views are others.
    fn drawn(self) -> String;
}

impl<V: RenderHtml> Drawn for V {
    fn drawn(self) -> String {
        let html = self.to_html();
        let mut parts = html.split("<!");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |drawn, part| {
            let end = if part.starts_with("--") { "-->" } else { ">" };
            drawn + part.split_once(end).map_or("", |(_, rest)| rest)
        })
    }
}
