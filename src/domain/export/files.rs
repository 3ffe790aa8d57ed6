//! The files of an export: one of Markdown for each part, and one of JSON with every record that is in them.

use core::fmt;

use super::doing::{circle, distance, pauses};
use super::practice::exercises;
use super::telling::{check_ins, happened, pages, story, therapy};
use super::{Catalogue, ExportLabels, ExportPart};
use crate::{Record, RecordError, Sort};

/// What the file with the records is called.
const RECORDS: &str = "records.json";

/// One file.
#[derive(Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// What it is called.
    pub name: &'static str,
    /// What stands in it.
    pub text: String,
}

impl fmt::Debug for ExportFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExportFile").field("name", &self.name).finish_non_exhaustive()
    }
}

/// The Markdown of one part, from records that were [chosen](super::choose). Nothing is named in it that is not among them.
pub fn export_file(
    part: ExportPart,
    chosen: &[Record],
    labels: &ExportLabels,
    catalogue: &Catalogue<'_>,
) -> ExportFile {
    let text = match part {
        ExportPart::Pages => pages(chosen, Sort::Journal),
        ExportPart::Letters => pages(chosen, Sort::Letter),
        ExportPart::Happened => happened(chosen, labels, catalogue),
        ExportPart::Story => story(chosen, labels),
        ExportPart::Exercises => exercises(chosen, labels, catalogue),
        ExportPart::Distance => distance(chosen, labels, catalogue),
        ExportPart::Circle => circle(chosen, labels),
        ExportPart::Pauses => pauses(chosen, labels, catalogue),
        ExportPart::CheckIns => check_ins(chosen, labels),
        ExportPart::Therapy => therapy(chosen, labels, catalogue),
    };
    ExportFile { name: part.file(), text }
}

/// The records as they are kept, each with its name: `[{"id":…,"v":…,"kind":…,"data":…}]`.
///
/// # Errors
/// [`RecordError`], if one cannot be written; the types here always can.
pub fn records_file(chosen: &[Record]) -> Result<ExportFile, RecordError> {
    let named = |record: &Record| {
        let json = record.to_json()?;
        // The kept form is an object that never is empty: the name goes in front of its first field.
        Ok(format!("{{\"id\":\"{}\",{}", record.id(), json.trim_start_matches('{')))
    };
    let records = chosen.iter().map(named).collect::<Result<Vec<String>, RecordError>>()?;
    Ok(ExportFile { name: RECORDS, text: format!("[\n{}\n]\n", records.join(",\n")) })
}
