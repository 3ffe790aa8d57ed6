//! Asking the browser not to clear away by itself what is kept here. Asked for only where a person presses for it.

use super::Session;

impl Session {
    /// Whether the browser has agreed; `None` where it cannot be asked.
    pub async fn is_persistent(self) -> Option<bool> {
        self.desk().services().is_persistent().await
    }

    /// Asks it to agree. Some browsers ask the person in turn.
    pub async fn persist(self) -> Option<bool> {
        self.desk().services().persist().await
    }
}
