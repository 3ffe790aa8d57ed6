//! Notes, leaves, tags, messages, what opens.

use leptos::prelude::*;

use crate::ui::components::{
    Button, IconKind, Leaf, LeafKind, Message, MessageLines, More, Note, NoteKind, Points, Spot, SpotKind, Stop, Tag,
    TagKind, Term,
};

const MESSAGE: MessageLines = MessageLines {
    title: "This page is not kept yet",
    lines: [
        ("What happened: ", "the device has no room left."),
        ("What is fine: ", "everything kept before 14:02."),
        ("What you can do: ", "make room, then keep it again."),
    ],
};

/// The group.
pub(super) fn view() -> AnyView {
    view! {
        <section class="stack">
            <h2>"Notes"</h2>
            <Note kind=NoteKind::Reading title="Reading note"><p>"Where something comes from, how sure it is."</p></Note>
            <Note kind=NoteKind::Care title="Care note"><p>"A safety point, said calmly."</p></Note>
            <Note kind=NoteKind::Content title="Content note"><p>"What is ahead, how long, how heavy."</p></Note>
            <Note kind=NoteKind::Kept title="Kept note"><p>"Something finished."</p></Note>
            <Note title="Plain note"><p>"An aside."</p></Note>
            <Message lines=MESSAGE><Button text="Keep it again" /></Message>
            <Points points=vec![(IconKind::Tick, None, "Nothing you write is sent."), (IconKind::Tick, None, "It stays on this device.")] />
            <p class="cluster">
                <Tag text="Plain" />
                <Tag text="Pen" kind=TagKind::Pen />
                <Tag text="Kept" kind=TagKind::Kept />
                <Tag text="Now" kind=TagKind::Now />
                <Tag text="Urge" kind=TagKind::Damson />
            </p>
            <p class="read">
                "Some people call it "
                <Term id="term" term="hoovering" meaning="Getting in touch again after a break-up, often just as things feel calmer. The word comes from the brand of vacuum cleaner." />
                ", and it may come as a kind message, a question about something left behind, or news from a friend. The text runs on below."
            </p>
            <div><More title="Show an example"><p>"What opens."</p></More><More title="And another"><p>"More."</p></More></div>
            <Stop
                id="stop"
                title="A place to stop"
                words="What you have read can stand by itself. The rest will keep."
                stop=("Stop here", Callback::new(|()| {}))
                on=("Read part 3".to_string(), Callback::new(|()| {}))
                all=("Show all parts", Callback::new(|()| {}))
            />
            {leaves()}
        </section>
    }
    .into_any()
}

fn leaves() -> AnyView {
    view! {
        <Leaf><h2>"Leaf"</h2><p class="small">"One subject."</p></Leaf>
        <Leaf kind=LeafKind::Stack><h2>"Stack"</h2><p class="small">"The one thing to notice."</p></Leaf>
        <Leaf kind=LeafKind::Flat><h2>"Flat"</h2><p class="small">"One may pass it over."</p></Leaf>
        <Leaf kind=LeafKind::Damson><h2>"Damson"</h2><p class="small">"A part of the path of the urge."</p></Leaf>
        <Leaf>
            <p class="eyebrow">"One small step, if you like"</p>
            <div class="today__write">
                <div><h2>"Make a hot drink and open a window"</h2><p class="small">"About five minutes."</p></div>
                <Spot kind=SpotKind::Cup />
            </div>
            <div class="pair"><Button text="Another" /><Button text="I will do this" /></div>
        </Leaf>
    }
    .into_any()
}
