//! The fields of a record's `data`, of whatever schema.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::{Map, Value};

use crate::RecordId;

/// A JSON object in which no name stands twice. (`serde_json` alone would take the last of two, which is a guess.)
pub(crate) struct Fields(pub(crate) Map<String, Value>);

/// A field's name, and whether it is what it had to be in a record of that id.
pub(super) type FieldRule = (&'static str, fn(RecordId, &Value) -> bool);

impl Fields {
    /// Whether these are just the documented fields.
    pub(super) fn are(&self, id: RecordId, rules: &[FieldRule]) -> bool {
        self.0.len() == rules.len()
            && rules.iter().all(|(name, is_right)| self.0.get(*name).is_some_and(|value| is_right(id, value)))
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Once)
    }
}

struct Once;

impl<'de> Visitor<'de> for Once {
    type Value = Fields;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
        let mut fields = Map::new();
        while let Some((name, value)) = map.next_entry::<String, Value>()? {
            if fields.insert(name, value).is_some() {
                return Err(de::Error::custom("a name twice"));
            }
        }
        Ok(Fields(fields))
    }
}
