//! Values that are kept as one text: read from a JSON string and from nothing else.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{self, Deserialize, Deserializer, Visitor};

/// Reads a string and hands it to `parse`. (A derived enum would also be read from an object, which nobody ever wrote.)
pub(crate) fn read_text<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    what: &'static str,
    parse: fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Text { what, parse })
}

/// Reads `null` or a value; unlike a plain `Option`, the field has to be there.
pub(crate) fn or_null<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    Option::deserialize(deserializer)
}

/// Reads a list in which no value stands twice.
pub(crate) fn read_once_each<'de, T, D>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    T: Deserialize<'de> + PartialEq,
    D: Deserializer<'de>,
{
    deserializer.deserialize_seq(OnceEach(PhantomData))
}

struct Text<T> {
    what: &'static str,
    parse: fn(&str) -> Option<T>,
}

impl<T> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        // The message names the rule and never the text, which may be the person's.
        (self.parse)(text).ok_or_else(|| E::custom(format_args!("not {}", self.what)))
    }
}

struct OnceEach<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de> + PartialEq> Visitor<'de> for OnceEach<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list without repeats")
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element()? {
            if list.contains(&value) {
                return Err(de::Error::custom("a value twice"));
            }
            list.push(value);
        }
        Ok(list)
    }
}
