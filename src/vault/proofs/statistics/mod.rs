//! One snapshot does not show whether there is a second notebook: containers with and without one have the same shape, and every record of
//! both arenas passes for random bytes. Fillers that are not random enough are caught by the same statistics.

mod chi_square;
mod containers;
mod filler;
mod judge;
mod snapshots;
