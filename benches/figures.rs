//! Figures as they were measured, and what is said of them: medians, and ratios taken round by round.

use serde_json::Value;

/// The measurements of a run.
pub(crate) struct Figures<'a>(pub(crate) &'a Value);

impl Figures<'_> {
    /// One figure.
    pub(crate) fn one(&self, pointer: &str) -> f64 {
        self.0.pointer(pointer).and_then(Value::as_f64).unwrap_or(f64::NAN)
    }

    /// A figure of each round: what stands at `inner` in each item of the list at `pointer`.
    pub(crate) fn each(&self, pointer: &str, inner: &str) -> Vec<f64> {
        let items = self.0.pointer(pointer).and_then(Value::as_array).into_iter().flatten();
        items.map(|item| item.pointer(inner).and_then(Value::as_f64).unwrap_or(f64::NAN)).collect()
    }

    /// The middle one of them.
    pub(crate) fn middle(&self, pointer: &str, inner: &str) -> f64 {
        middle(self.each(pointer, inner))
    }
}

/// The middle one.
pub(crate) fn middle(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The least one.
pub(crate) fn least(figures: &[f64]) -> f64 {
    figures.iter().copied().fold(f64::INFINITY, f64::min)
}

/// The middle one of the ratios of each round: whatever else ran on the machine then was in both.
pub(crate) fn ratio(ours: &[f64], theirs: &[f64]) -> f64 {
    middle(ours.iter().zip(theirs).map(|(ours, theirs)| ours / theirs).collect())
}

/// A ratio, and whether it keeps to its goal, where it has one.
pub(crate) fn judged(ratio: f64, goal: Option<f64>) -> String {
    match goal {
        Some(goal) if ratio <= goal => format!("{ratio:.2}, kept"),
        Some(_) => format!("**{ratio:.2}, missed**"),
        None => format!("{ratio:.2}"),
    }
}
