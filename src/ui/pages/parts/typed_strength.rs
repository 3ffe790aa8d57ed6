//! A new passphrase while it is typed: how hard it is to guess, in a sentence and in stitches.

use domain::passphrase::{Judgement, judge};
use leptos::prelude::*;

use super::strength_line;
use crate::{
    i18n::{StrengthText, use_text},
    ui::components::Stitches,
};

/// How many stitches there are.
pub(in crate::ui::pages) const STITCHES: u8 = 4;

/// See the file.
#[derive(Clone, Copy)]
pub(in crate::ui::pages) struct TypedStrength {
    text: &'static StrengthText,
    judgement: Memo<Option<Judgement>>,
}

impl TypedStrength {
    /// Follows what is typed.
    pub(in crate::ui::pages) fn of(typed: RwSignal<String>) -> Self {
        let judgement = Memo::new(move |_| typed.with(|typed| (!typed.is_empty()).then(|| judge(typed))));
        Self { text: &use_text().passphrase.strength, judgement }
    }

    /// Whether it will do.
    pub(in crate::ui::pages) fn is_acceptable(self) -> bool {
        self.judgement.get().is_some_and(|it| it.acceptable)
    }

    /// The sentence.
    pub(in crate::ui::pages) fn line(self) -> &'static str {
        self.judgement.get().map_or(self.text.none, |it| strength_line(self.text, it.strength))
    }

    /// Stitches and sentence, beneath the field; without the sentence while `is_said` has it said by the field's help.
    pub(in crate::ui::pages) fn shown(self, is_said: Signal<bool>) -> AnyView {
        let sewn = move || self.judgement.get().map_or(0, |it| it.steps);
        let quiet_line = move || if is_said.get() { String::new() } else { self.line().to_owned() };
        view! { <Stitches of=STITCHES sewn=Signal::derive(sewn) text=Signal::derive(quiet_line) /> }.into_any()
    }
}
