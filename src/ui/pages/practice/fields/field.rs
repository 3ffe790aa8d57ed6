//! Which control answers which kind of field.

use domain::practice::{Field, FieldKind};
use leptos::prelude::*;

use super::{
    breath::breath,
    choice::choice,
    columns::columns,
    date::date,
    drawing::drawing,
    lines::lines,
    pair::{if_then, then_now},
    people::people,
    scale::scale,
    sit::sit,
    text::{long, text},
    timer::timer,
};

pub(in crate::ui::pages::practice) fn field(field: &'static Field) -> AnyView {
    match &field.kind {
        FieldKind::Text => text(field),
        FieldKind::Long => long(field),
        FieldKind::Date => date(field),
        FieldKind::IfThen => if_then(field),
        FieldKind::Drawing => drawing(field),
        FieldKind::List { most } => lines(field, *most, &[], false),
        FieldKind::Ranked { most, offers } => lines(field, *most, offers, true),
        FieldKind::Scale { ends, twice } => scale(field, ends, *twice),
        FieldKind::Choice { options, many, own } => choice(field, options, *many, *own),
        FieldKind::People { most } => people(field, *most),
        FieldKind::Timer { minutes } => timer(field, minutes),
        FieldKind::Sit { of } => sit(field, of),
        FieldKind::Breath { patterns } => breath(field, patterns),
        FieldKind::ThenNow { then, now } => then_now(field, then, now),
        FieldKind::Columns { columns: names, rows, most, told } => columns(field, names, rows, *most, *told),
    }
}

/// The id of a field's control.
pub(super) fn control(field: &Field) -> String {
    format!("field-{}", field.id.as_str())
}
