//! Drawings of numbers, each beside a sentence and a table that say the same: our own small scales, and SVG by its attributes.

mod bars;
mod dumbbells;
mod figure;
mod heat_table;
mod key;
mod quiet_line;
mod scale;
mod swings_chart;
mod trend;

pub use bars::{Bar, Bars};
pub use dumbbells::{Dumbbell, Dumbbells};
pub use figure::{Figure, FigureTable};
pub use heat_table::HeatTable;
pub use quiet_line::{LinePoint, QuietLine};
pub use swings_chart::{SwingPoint, SwingsChart};
pub use trend::{Trend, TrendPoint};
