//! One moment of the timeline, while it is written down or changed.

use domain::story::Event;
use domain::{Phase, RecordId};
use leptos::{html, prelude::*, task::spawn_local};

use super::fields::optional_date;
use crate::{
    i18n::Text,
    state::{ChapterLine, KeepError, Timeline, use_chapters, use_timeline},
    ui::components::{Button, ButtonKind, Chip, Chips, Choice, Field, ListField, Only},
};

/// Begins a moment, takes one up, puts it down.
#[derive(Clone, Copy)]
pub(super) struct Form {
    timeline: Timeline,
    /// The one that lies open. The fields are made once for each, not at each key.
    open: Memo<Option<RecordId>>,
    /// It was just put down: what stands in the place of the form takes the focus.
    was_open: StoredValue<bool>,
    fault: RwSignal<Option<KeepError>>,
}

impl Form {
    pub(super) fn make(fault: RwSignal<Option<KeepError>>) -> Self {
        let timeline = use_timeline();
        let current = timeline.draft().current();
        let open = Memo::new(move |_| current.with(|event| event.as_ref().map(|event| event.id)));
        Self { timeline, open, was_open: StoredValue::new(false), fault }
    }

    /// Whether one lies open.
    pub(super) fn is_on(self) -> Signal<bool> {
        Signal::derive(move || self.open.get().is_some())
    }

    /// Whether the form was there a moment ago; asked once.
    pub(super) fn was_open(self) -> bool {
        self.was_open.try_update_value(core::mem::take).unwrap_or_default()
    }

    /// Nothing is said yet.
    pub(super) fn begin(self) {
        self.lay_out(async move { self.timeline.begin().await });
    }

    /// One that was written down.
    pub(super) fn take_up(self, id: RecordId) {
        self.lay_out(async move { self.timeline.take_up(id).await });
    }

    fn lay_out(self, laid_out: impl Future<Output = Result<(), KeepError>> + 'static) {
        spawn_local(async move {
            let laid_out = laid_out.await;
            if self.fault.try_set(laid_out.err()).is_some() {
                // The page is gone by now: nobody is there to go on with it.
                _ = self.timeline.close().await;
            }
        });
    }

    fn put_down(self) {
        self.was_open.set_value(true);
        spawn_local(async move {
            // What could not be kept stays, and says so itself.
            _ = self.timeline.close().await;
        });
    }

    fn delete(self) {
        let Some(id) = self.open.get_untracked() else { return };
        self.was_open.set_value(true);
        spawn_local(async move {
            let removed = self.timeline.remove(id).await;
            _ = self.fault.try_set(removed.err());
        });
    }
}

/// The form.
pub(super) fn form(all: &'static Text, form: Form) -> AnyView {
    let current = form.timeline.draft().current();
    let fields = move || {
        form.open.get()?;
        Some(fields(all, form, current.get_untracked()?))
    };
    view! { {fields} }.into_any()
}

fn fields(all: &'static Text, form: Form, event: Event) -> AnyView {
    let text = &all.story.moments;
    let timeline = form.timeline;
    let current = timeline.draft().current();
    let [new, one] = text.heading;
    let heading = if event.is_blank() { new } else { one };
    let top = NodeRef::<html::H2>::new();
    // It may have been taken up from far down the page.
    top.on_load(|top| _ = top.focus());
    let (title, line) = (RwSignal::new(event.title), RwSignal::new(event.line));
    let is_turning = Memo::new(move |_| current.with(|event| event.as_ref().is_some_and(|event| event.turning)));
    let is_hidden = Memo::new(move |_| current.with(|event| event.as_ref().is_some_and(|event| event.hidden)));
    view! {
        <section class="story__form leaf">
            <h2 tabindex="-1" node_ref=top>{heading}</h2>
            <Field
                id="event-title"
                label=text.name.title
                why=text.name.words
                value=title
                own=true
                on_typed=move |()| timeline.title_typed(title.get_untracked())
            />
            <Field
                id="event-line"
                label=text.line.title
                why=text.line.words
                value=line
                own=true
                on_typed=move |()| timeline.line_typed(line.get_untracked())
            />
            {optional_date("event-date", text.date, event.date, Callback::new(move |date| timeline.date(date)))}
            {phases(all, timeline)}
            <div>
                <Choice
                    id="event-turning"
                    text=text.turning.title
                    hint=text.turning.words
                    chosen=is_turning
                    on_change=move |turning| timeline.turning(turning)
                />
                <Choice
                    id="event-hide"
                    text=text.hide.title
                    hint=text.hide.words
                    chosen=is_hidden
                    on_change=move |hidden| timeline.hide(hidden)
                />
            </div>
            {chapter(all, timeline)}
            <div class="story__end">
                <Button text=text.done kind=ButtonKind::Main id="event-done" on_press=move |()| form.put_down() />
                <Button text=text.delete kind=ButtonKind::Quiet id="event-delete" on_press=move |()| form.delete() />
            </div>
        </section>
    }
    .into_any()
}

fn phases(all: &'static Text, timeline: Timeline) -> AnyView {
    let text = &all.story.moments;
    let current = timeline.draft().current();
    let chosen = Memo::new(move |_| current.with(|event| event.as_ref().and_then(|event| event.phase)));
    let chip = move |phase: Option<Phase>| {
        view! {
            <Chip
                text=phase.map_or(text.unsaid, all.happened.phase)
                one_of="event-phase"
                id=format!("event-phase-{}", phase.map_or("unsaid", Phase::id))
                chosen=Signal::derive(move || chosen.get() == phase)
                on_change=move |_| timeline.phase(phase)
                small=true
            />
        }
    };
    let chips = Phase::ALL.into_iter().map(Some).chain([None]).map(chip).collect_view();
    view! { <Chips legend=text.phase_legend.title why=text.phase_legend.words>{chips}</Chips> }.into_any()
}

/// The chapter that tells of it. One that was deleted is none.
fn chapter(all: &'static Text, timeline: Timeline) -> AnyView {
    let [question, none] = all.story.moments.chapter;
    let untitled = all.story.chapters.untitled;
    let (lines, current) = (use_chapters().lines(), timeline.draft().current());
    let lines = Memo::new(move |_| lines.get());
    let named = move |line: &ChapterLine| (line.id.to_string(), or_untitled(&line.title, untitled).to_owned());
    let items = move || {
        let chapters = lines.with(|lines| lines.iter().map(named).collect::<Vec<_>>());
        [(String::new(), none.to_owned())].into_iter().chain(chapters).collect::<Vec<_>>()
    };
    let chosen = Memo::new(move |_| {
        let chapter = current.with(|event| event.as_ref().and_then(|event| event.chapter));
        let is_there = |id: &RecordId| lines.with(|lines| lines.iter().any(|line| line.id == *id));
        chapter.filter(is_there).map(|id| id.to_string()).unwrap_or_default()
    });
    let has_some = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    let items = Signal::derive(items);
    view! {
        <Only when=move || has_some.get()>
            <ListField
                id="event-chapter"
                label=question
                items
                chosen
                on_choose=move |id: String| timeline.told_in(RecordId::parse(&id))
            />
        </Only>
    }
    .into_any()
}

/// The title, or what stands in its place.
pub(super) fn or_untitled<'a>(title: &'a str, untitled: &'a str) -> &'a str {
    match title.trim() {
        "" => untitled,
        title => title,
    }
}
