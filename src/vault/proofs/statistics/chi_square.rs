//! Pearson's chi-square, with critical values on both sides: bytes that are too even are no more random than bytes that are not.

/// The quantile of the standard normal distribution that one in a million exceeds.
const Z: f64 = 4.753_424;
/// The same for one in ten thousand million: for the most extreme of some thousand statistics.
const Z_OF_MOST: f64 = 6.361_341;

/// A statistic and its degrees of freedom. Those of independent samples add up.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ChiSquare {
    value: f64,
    freedom: f64,
}

impl ChiSquare {
    /// Whether `counts` may come from a source that gives each of them alike.
    pub(super) fn of_uniform(counts: &[u64]) -> Self {
        let expected = counts.iter().sum::<u64>() as f64 / counts.len() as f64;
        let value = counts.iter().map(|count| (*count as f64 - expected).powi(2) / expected).sum();
        Self { value, freedom: counts.len() as f64 - 1.0 }
    }

    /// Whether two samples may come from one source, whatever it gives.
    pub(super) fn of_two(one: &[u64], other: &[u64]) -> Self {
        let [n, m] = [one, other].map(|counts| counts.iter().sum::<u64>() as f64);
        let mut sum = Self { value: 0.0, freedom: -1.0 };
        for (a, b) in one.iter().zip(other).map(|(a, b)| (*a as f64, *b as f64)).filter(|(a, b)| a + b > 0.0) {
            sum.value += ((m / n).sqrt() * a - (n / m).sqrt() * b).powi(2) / (a + b);
            sum.freedom += 1.0;
        }
        sum
    }

    /// The statistic of several independent samples together.
    pub(super) fn sum(all: impl IntoIterator<Item = Self>) -> Self {
        all.into_iter()
            .fold(Self::default(), |sum, one| Self { value: sum.value + one.value, freedom: sum.freedom + one.freedom })
    }

    /// Between the values that a random source would fall below, or exceed, once in a million.
    pub(super) fn is_ordinary(self) -> bool {
        (quantile(self.freedom, -Z)..=quantile(self.freedom, Z)).contains(&self.value)
    }

    /// Not above the value that one source would exceed once in a million.
    pub(super) fn is_alike(self) -> bool {
        self.value <= quantile(self.freedom, Z)
    }

    /// Whether it stands out even as one of some thousand.
    pub(super) fn stands_out(self) -> bool {
        self.value > quantile(self.freedom, Z_OF_MOST)
    }
}

/// E. B. Wilson and M. M. Hilferty, "The Distribution of Chi-Square", PNAS 17 (1931): its cube root is nearly normal.
fn quantile(freedom: f64, z: f64) -> f64 {
    let spread = 2.0 / (9.0 * freedom);
    freedom * (1.0 - spread + z * spread.sqrt()).powi(3)
}

#[test]
fn the_approximation_agrees_with_the_table() {
    // NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.4: upper 0.05 and 0.001, lower 0.05 and 0.001.
    for (freedom, z, expected) in [
        (10.0, 1.644_854, 18.307),
        (10.0, 3.090_232, 29.588),
        (100.0, 1.644_854, 124.342),
        (100.0, 3.090_232, 149.449),
        (100.0, -1.644_854, 77.929),
        (100.0, -3.090_232, 61.918),
    ] {
        let found = quantile(freedom, z);
        assert!((found / expected - 1.0).abs() < 0.006, "{freedom} {z}: {found}");
    }
}

#[test]
fn the_far_tail_agrees_with_the_exact_distribution() {
    // One in a million on either side, found with mpmath 1.4's regularised incomplete gamma function and root finder.
    for (freedom, lower, upper) in
        [(127.0, 65.052_959, 217.610_27), (255.0, 161.650_45, 377.078_12), (32_767.0, 31_564.506, 33_998.287)]
    {
        assert!((quantile(freedom, Z) / upper - 1.0).abs() < 0.003, "{freedom}");
        assert!((quantile(freedom, -Z) / lower - 1.0).abs() < 0.003, "{freedom}");
    }
}
