//! Each fault that must be seen in a `view!`, planted; each good line, let through.

use super::*;

fn faults_in(view: &str) -> Vec<String> {
    faults(&Source::of("src/ui/pages/a.rs", &format!("fn a() {{ view! {{ {view} }} }}")))
}

#[test]
fn text_is_seen_wherever_it_stands() {
    for view in [
        r#""Save""#,
        r#"<p>"save"</p>"#,
        r##"<p>r#"Save"#</p>"##,
        r#"<p>Save</p>"#,
        r#"<p>{"save"}</p>"#,
        r#"<p>{move || "Save it"}</p>"#,
        r#"<p>{if open() { "Open" } else { text.closed }}</p>"#,
        r#"<p>{move || format!("{} words", count())}</p>"#,
        r#"<p>{"保存する".to_owned()}</p>"#,
        r#"<p>5</p>"#,
        r#"<button aria-label="close"/>"#,
        r#"<button aria-label={"close"}/>"#,
        r#"<input-like placeholder=move || "Write here" class="a"/>"#,
        r#"<button attr:title={if a { "Close it" } else { b }}/>"#,
        r#"<Button label="save"/>"#,
        r#"<Button words="Save"/>"#,
        r#"<Button words={"Save".to_owned()}/>"#,
        r#"<Show when={move || 1 > 0}><p>"hidden"</p></Show>"#,
        r#"<p>{list.iter().map(|x| view! { <b>"deep"</b> }).collect_view()}</p>"#,
        r#"<p title={move || view! { <b>"deep"</b> }}/>"#,
    ] {
        assert_eq!(faults_in(view).len(), 1, "{view}: {:?}", faults_in(view));
    }
}

#[test]
fn good_markup_passes() {
    for view in [
        r#"<p class="lead two">{text.lead}</p>"#,
        r#"<p>{text.one} " " {text.two} " · " {move || name()}</p>"#,
        r#"<><p/></>"#,
        r#"<!-- "a remark for the reader" -->"#,
        r#"<p class=("lit", move || steps() > 2) class:done={move || a.get() >= b}>{x}</p>"#,
        r#"<button type="button" aria-label={text.close} on:click={move |_| session.lock()}>{icon}</button>"#,
        r#"<button on:click=move |event: Event<Mouse>| go(event) title={t}/>"#,
        r#"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M1 1 L2 2"/></svg>"#,
        r#"<Page class="wide page" id="Today" title={text.title}><Item/></Page>"#,
        r#"<For each={move || list.get()} key={|item| item.id} let:item>{item.name}</For>"#,
        r#"<p style:width={move || width()}>{move || class_of("kept")}</p>"#,
        r#"<input type="text" autocomplete="off" spellcheck="false" attr:autocorrect="off" autocapitalize="off"/>"#,
        r#"<input autocomplete="off" spellcheck="false" {..no_correction()} autocapitalize="off"/>"#,
        r#"<img alt="" src="/a.svg"/>"#,
    ] {
        assert_eq!(faults_in(view), Vec::<String>::new(), "{view}");
    }
}

#[test]
fn a_loud_control_is_seen() {
    for control in CONTROLS {
        assert_eq!(faults_in(&format!("<{control}></{control}>")).len(), 4, "{control}");
    }
    let loud = r#"<textarea autocomplete="on" spellcheck="false" autocorrect="off" autocapitalize="off"/>"#;
    assert_eq!(faults_in(loud).len(), 1);
    assert_eq!(faults_in("{move || view! { <form/> }}").len(), 4);
}

#[test]
fn inline_style_and_markup_from_text_are_seen() {
    for view in
        [r#"<p style="color: red"/>"#, r#"<p style={color}/>"#, r#"<p attr:style=color/>"#, r#"<p inner_html={body}/>"#]
    {
        assert_eq!(faults_in(view).len(), 1, "{view}");
    }
}

#[test]
fn text_outside_of_a_view_is_no_concern() {
    let source = Source::of("src/a.rs", r#"const A: &str = "Some words"; fn b() { view(); !{ "Words" }; }"#);
    assert_eq!((faults(&source).len(), views(&source)), (0, 0));
}

#[test]
fn views_are_counted_with_those_inside() {
    let source = Source::of("src/a.rs", "fn a() { view! { {view! { <p/> }} } }");
    assert_eq!(views(&source), 2);
}

#[test]
fn the_gallery_may_speak_and_must_be_as_quiet_as_all() {
    let faults_of = |view: &str| {
        let text = format!("fn a() {{ view! {{ {view} }} }}");
        faults(&Source::of("src/ui/gallery/a.rs", &text)).len()
    };
    assert_eq!(faults_of(r#"<Button text="Main"/><p>"Text"</p>"#), 0);
    assert_eq!(faults_of("<input/>"), QUIET.len());
    assert_eq!(faults_of(r#"<p style="color: red"/>"#), 1);
}
