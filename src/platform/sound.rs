//! Soft tones, made on the device: nothing is loaded, nothing is heard before it is asked for, and silence is at once.

use std::cell::RefCell;

use js_sys::{Reflect, global};
use wasm_bindgen::JsValue;
use web_sys::{AudioContext, GainNode, OscillatorType};

/// How loud a tone gets: quiet beside speech.
const LOUDNESS: f32 = 0.08;
/// As good as silent; a ramp of this kind cannot reach 0.
const SILENT: f32 = 0.0001;
/// How long it takes to come, in seconds: long enough not to click.
const COMES: f64 = 0.15;
/// How long it takes to fade.
const FADES: f64 = 1.8;
/// What sounds together, as multiples of the pitch, and how loud each is: a wooden bell rather than a whistle.
const PARTIALS: [(f32, f32); 2] = [(1.0, 1.0), (2.0, 0.18)];

/// A tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As one breathes in, or as a sign that there is sound now.
    High,
    /// As one waits.
    Middle,
    /// As one breathes out.
    Low,
}

impl Tone {
    /// In Hz: D, C and A beside the middle of a piano.
    fn pitch(self) -> f32 {
        match self {
            Self::High => 293.66,
            Self::Middle => 261.63,
            Self::Low => 220.0,
        }
    }
}

/// What sounds. Nothing is held before the first tone, nor after silence.
#[derive(Debug, Default)]
pub(super) struct Sound {
    sounding: RefCell<Option<Sounding>>,
}

/// The browser's sound, and the one way out of it.
#[derive(Debug)]
struct Sounding {
    context: AudioContext,
    way_out: GainNode,
}

impl Sound {
    /// Whether the browser makes any.
    pub(super) fn is_there() -> bool {
        Reflect::get(&global(), &"AudioContext".into()).is_ok_and(|value| value.is_function())
    }

    /// Begins a tone. What goes wrong is silence.
    pub(super) fn begin(&self, tone: Tone) {
        let mut sounding = self.sounding.borrow_mut();
        if sounding.is_none() {
            *sounding = Sounding::open().ok();
        }
        if let Some(sounding) = sounding.as_ref() {
            let _ = sounding.begin(tone);
        }
    }

    /// Silence, at once.
    pub(super) fn hush(&self) {
        if let Some(Sounding { context, way_out }) = self.sounding.borrow_mut().take() {
            // Cut off first: closing may take the browser a moment.
            let _ = way_out.disconnect();
            let _ = context.close();
        }
    }
}

impl Sounding {
    fn open() -> Result<Self, JsValue> {
        let context = AudioContext::new()?;
        let way_out = context.create_gain()?;
        way_out.connect_with_audio_node(&context.destination())?;
        Ok(Self { context, way_out })
    }

    fn begin(&self, tone: Tone) -> Result<(), JsValue> {
        // A phone may have put it to sleep. The answer is not waited for.
        let _ = self.context.resume()?;
        let now = self.context.current_time();
        for (multiple, share) in PARTIALS {
            let voice = self.context.create_oscillator()?;
            let loudness = self.context.create_gain()?;
            voice.set_type(OscillatorType::Sine);
            voice.frequency().set_value(tone.pitch() * multiple);
            loudness.gain().set_value_at_time(SILENT, now)?;
            loudness.gain().exponential_ramp_to_value_at_time(LOUDNESS * share, now + COMES)?;
            loudness.gain().exponential_ramp_to_value_at_time(SILENT, now + COMES + FADES)?;
            voice.connect_with_audio_node(&loudness)?;
            loudness.connect_with_audio_node(&self.way_out)?;
            voice.start()?;
            voice.stop_with_when(now + COMES + FADES)?;
        }
        Ok(())
    }
}
