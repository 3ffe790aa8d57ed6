//! The first part: six words drawn by chance, or one's own.

use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    i18n::{PassphraseText, use_text},
    state::{Place, Secret, SuggestError, use_navigation, use_session},
    ui::{
        components::{
            Back, Button, ButtonKind, IconKind, Leaf, LeafKind, Loading, Note, NoteKind, Only, PassphraseField, Sheet,
            Stitches, Title, TopBar, WordCards, no_correction,
        },
        pages::parts::{STITCHES, TypedStrength},
    },
};

/// The part.
#[component]
pub(super) fn Choose(
    /// One's own words, as far as they are typed.
    own: Secret,
    /// Takes a passphrase that will do.
    #[prop(into)]
    on_chosen: Callback<String>,
) -> impl IntoView {
    let text = &use_text().passphrase;
    let navigation = use_navigation();
    let forgotten = use_session().has_forgotten();
    let cleared = move || (forgotten.get() && own.value().with(String::is_empty)).then_some(text.cleared);
    let back = move |()| navigation.go(Place::Safety);
    let top = view! { <TopBar start=view! { <Back text=text.back id="choose-back" on_press=back /> }.into_any() /> };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any() lede=text.lede>
            <p class="small" role="status">{cleared}</p>
            <Note kind=NoteKind::Care title=text.warning.title><p>{text.warning.words}</p></Note>
            {drawn(text, on_chosen)}
            {own_words(text, own, on_chosen)}
            <div>
                <Button text=text.not_now id="not-now" on_press=move |()| navigation.go(Place::Front) />
            </div>
        </Sheet>
    }
}

fn drawn(text: &'static PassphraseText, on_chosen: Callback<String>) -> AnyView {
    let session = use_session();
    let words = RwSignal::new(None::<Result<Vec<String>, SuggestError>>);
    let draw = move || {
        spawn_local(async move {
            let drawn = session.suggest().await;
            // The page may be gone by now; then the words are wanted no more.
            _ = words.try_set(Some(drawn));
        });
    };
    draw();
    let take = move |()| {
        if let Some(Ok(words)) = words.get_untracked() {
            on_chosen.run(words.join(" "));
        }
    };
    let drawn = move || words.with(|words| matches!(words, Some(Ok(_))));
    let cards = move || match words.get() {
        None => view! { <Loading /> }.into_any(),
        Some(Err(_)) => view! { <p role="alert">{text.drawn_failed}</p> }.into_any(),
        Some(Ok(words)) => view! {
            <WordCards label=text.drawn_list words />
            <Stitches of=STITCHES sewn=STITCHES text=text.strength.strong />
        }
        .into_any(),
    };
    view! {
        <Leaf kind=LeafKind::Stack>
            <div class="stack stack--close"><h2>{text.drawn_title}</h2><p class="field__why">{text.drawn_why}</p></div>
            // New words are read out, not only shown.
            <div class="stack" aria-live="polite">{cards}</div>
            <div class="cluster cluster--fill">
                <Only when=drawn>
                    <Button text=text.drawn_use kind=ButtonKind::Main id="use-words" on_press=take />
                </Only>
                <Button text=text.drawn_again icon=IconKind::Again id="new-words" on_press=move |()| draw() />
            </div>
        </Leaf>
    }
    .into_any()
}

fn own_words(text: &'static PassphraseText, secret: Secret, on_chosen: Callback<String>) -> AnyView {
    let own = secret.value();
    let asked = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();
    let strength = TypedStrength::of(own);
    // Help comes when the words were offered and will not do, and stays until they will.
    let wanting = move || asked.get() && !strength.is_acceptable();
    let help = move || wanting().then(|| strength.line().to_owned());
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        asked.set(true);
        if !wanting() {
            on_chosen.run(own.get_untracked());
        } else if let Some(input) = input.get_untracked() {
            _ = input.focus();
        }
    };
    view! {
        <section>
            <h2>{text.own_title}</h2>
            <form
                class="stack"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                {..no_correction()}
                on:submit=take
            >
                <PassphraseField
                    id="own"
                    label=text.own_label
                    why=text.own_why
                    value=own
                    seen=secret.is_seen()
                    help=Signal::derive(help)
                    toggle=(text.show, text.hide)
                    node_ref=input
                >
                    {strength.shown(Signal::derive(wanting))}
                </PassphraseField>
                <div><Button text=text.own_use submit=true id="use-own" /></div>
            </form>
        </section>
    }
    .into_any()
}
