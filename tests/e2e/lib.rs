//! What the journeys are told with: a site, a browser with a profile of its own, and a person who presses, types and reads.
