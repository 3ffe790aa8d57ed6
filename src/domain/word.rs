//! Small closed sets of words: an enum whose values are kept as one text each.

/// An enum of plain values with the texts they are kept as: `ALL` in order, `id`, `parse`, and reading from a JSON string and nothing
/// else.
macro_rules! word {
    ($(#[$doc:meta])* $name:ident, $what:literal, { $($(#[$value_doc:meta])* $value:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$value_doc])* $value,)+
        }

        impl $name {
            /// Every value, in the order in which they are offered.
            pub const ALL: [Self; [$($id),+].len()] = [$(Self::$value),+];

            /// The text it is kept as. Never changed.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$value => $id,)+
                }
            }

            /// The value of this text.
            pub fn parse(id: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.id() == id)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::text_form::read_text(deserializer, $what, Self::parse)
            }
        }
    };
}

pub(crate) use word;
