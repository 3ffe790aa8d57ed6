//! The timeline: every moment in its place, and one line where some are folded away.

use domain::story::{Event, Piece, pieces};
use domain::{Phase, RecordId, Swing};
use leptos::{prelude::*, task::spawn_local};

use super::{
    chapters::open_chapter,
    moment::{Form, or_untitled},
};
use crate::{
    i18n::Text,
    state::{KeepError, use_chapters, use_timeline},
    ui::components::{
        Button, ButtonKind, Empty, SpotKind, Tag, TagKind, Timeline, TimelineFolded, TimelineLink, TimelineMoment,
        TimelineNow,
    },
};

/// How many lines are shown at first, and how many more each time; the same of a stretch that is folded away.
const STEP: usize = 60;

/// What the list knows beside the moments.
#[derive(Clone, Copy)]
struct List {
    all: &'static Text,
    form: Form,
    fault: RwSignal<Option<KeepError>>,
    /// How many of a stretch are shown that is folded away.
    most_peeked: RwSignal<usize>,
    chapters: Memo<Vec<(RecordId, String)>>,
}

/// The list.
pub(super) fn moments(
    all: &'static Text,
    form: Form,
    newest_first: RwSignal<bool>,
    fault: RwSignal<Option<KeepError>>,
) -> AnyView {
    let text = &all.story.moments;
    let events = use_timeline().all(newest_first.into());
    let events = Memo::new(move |_| events.get());
    let chapters = use_chapters().lines();
    let chapters = Memo::new(move |_| chapters.get().into_iter().map(|line| (line.id, line.title)).collect::<Vec<_>>());
    let list = List { all, form, fault, most_peeked: RwSignal::new(STEP), chapters };
    let most = RwSignal::new(STEP);
    let shown = move || {
        let events = events.get();
        if events.is_empty() {
            let (title, words) = (text.empty.title, text.empty.words);
            return view! { <Empty spot=SpotKind::OpenPage title words><span></span></Empty> }.into_any();
        }
        let pieces = pieces(&events);
        let (count, most_now) = (pieces.len(), most.get());
        let mut at = 0;
        let lines: Vec<AnyView> = pieces.into_iter().take(most_now).map(|piece| list.piece(&piece, &mut at)).collect();
        let is_whole = count <= most_now;
        let newest_first = newest_first.get();
        let now = move || view! { <TimelineNow words=text.now /> };
        let (before, after) = (newest_first.then(now), (!newest_first && is_whole).then(now));
        let more = (!is_whole).then(|| {
            let press = move |()| most.update(|most| *most += STEP);
            view! { <div><Button text=text.more id="more-moments" on_press=press /></div> }
        });
        view! {
            <Timeline id="timeline" label=text.list>{before} {lines} {after}</Timeline>
            {more}
        }
        .into_any()
    };
    view! { {shown} }.into_any()
}

impl List {
    fn piece(self, piece: &Piece<'_>, at: &mut usize) -> AnyView {
        match piece {
            Piece::Moment(event) => self.moment(event, at),
            Piece::Folded(together) => self.folded(together, at),
        }
    }

    fn folded(self, together: &[&Event], at: &mut usize) -> AnyView {
        let text = &self.all.story.moments;
        let (count, from) = (together.len(), *at);
        let ids = StoredValue::new(together.iter().map(|event| event.id).collect::<Vec<_>>());
        let timeline = use_timeline();
        let is_peeked = ids.with_value(|ids| timeline.is_peeked(ids));
        if !is_peeked {
            let show = move |()| ids.with_value(|ids| timeline.peek(ids));
            *at += count;
            return view! {
                <TimelineFolded text=(text.folded)(count)>
                    <Button
                        text=(text.show)(count)
                        kind=ButtonKind::Quiet
                        id=format!("show-folded-{from}")
                        on_press=show
                    />
                </TimelineFolded>
            }
            .into_any();
        }
        let fold = move |()| ids.with_value(|ids| timeline.fold_again(ids));
        let keep_shown = move |()| {
            spawn_local(async move {
                let shown = timeline.show_again(ids.get_value()).await;
                _ = self.fault.try_set(shown.err());
            });
        };
        let shown = self.most_peeked.get().min(count);
        let moments: Vec<AnyView> = together.iter().take(shown).map(|event| self.moment(event, at)).collect();
        *at = from + count;
        let rest = (shown < count).then(|| {
            let more = move |()| self.most_peeked.update(|most| *most += STEP);
            view! {
                <TimelineFolded text=(text.folded)(count - shown)>
                    <Button text=text.more kind=ButtonKind::Quiet id=format!("more-folded-{from}") on_press=more />
                </TimelineFolded>
            }
        });
        view! {
            <TimelineFolded text=(text.shown)(shown)>
                <Button
                    text=text.fold_again
                    kind=ButtonKind::Quiet
                    id=format!("fold-again-{from}")
                    on_press=fold
                />
                <Button
                    text=text.keep_shown
                    kind=ButtonKind::Quiet
                    id=format!("keep-shown-{from}")
                    on_press=keep_shown
                />
            </TimelineFolded>
            {moments}
            {rest}
        }
        .into_any()
    }

    fn moment(self, event: &Event, at: &mut usize) -> AnyView {
        let text = &self.all.story.moments;
        let (id, form) = (event.id, self.form);
        let date = event.date.map_or_else(|| text.no_date.to_owned(), self.all.dates.rough);
        let (title, line) = name_and_line(event, text.nameless);
        let phase = event.phase.filter(|phase| *phase != Phase::DoesNotFit);
        let phase = phase.map(|phase| view! { <Tag text=(self.all.happened.phase)(phase) kind=kind_of(phase) /> });
        let turning = event.turning.then(|| view! { <Tag text=text.turning_tag kind=TagKind::Kept /> });
        let has_tags = phase.is_some() || turning.is_some();
        let tags = has_tags.then(|| view! { {phase} {turning} }.into_any());
        let link = event.chapter.and_then(|chapter| self.link(chapter, *at));
        let button = format!("moment-{at}");
        *at += 1;
        view! {
            <TimelineMoment
                id=button
                date
                title
                line
                turning=event.turning
                folded=event.hidden
                tags
                link
                on_press=move |()| form.take_up(id)
            />
        }
        .into_any()
    }

    /// The way to the chapter that tells of it, if that is still there.
    fn link(self, chapter: RecordId, at: usize) -> Option<TimelineLink> {
        let (text, fault) = (&self.all.story, self.fault);
        let title =
            self.chapters.with(|all| all.iter().find(|(id, _)| *id == chapter).map(|(_, title)| title.clone()))?;
        let open = open_chapter(fault);
        Some(TimelineLink {
            id: format!("moment-chapter-{at}"),
            words: text.moments.in_chapter,
            name: or_untitled(&title, text.chapters.untitled).to_owned(),
            on_press: Callback::new(move |()| open.run(chapter)),
        })
    }
}

/// What it is called, and a line about it; a line alone is what it is called.
pub(super) fn name_and_line(event: &Event, nameless: &str) -> (String, String) {
    match (event.title.trim(), event.line.trim()) {
        ("", "") => (nameless.to_owned(), String::new()),
        ("", line) => (line.to_owned(), String::new()),
        (title, line) => (title.to_owned(), line.to_owned()),
    }
}

/// Which way it went shows in the tint as well as in the word.
fn kind_of(phase: Phase) -> TagKind {
    match phase.swing() {
        Some(Swing::High) => TagKind::Now,
        Some(Swing::Low) => TagKind::Damson,
        None => TagKind::Plain,
    }
}
