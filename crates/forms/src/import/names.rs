//! Names in the data: the FIM id, without its version.

use super::report::{Note, Remark, Report};
use super::schema::Meta;
use std::collections::BTreeMap;

/// Names that are taken within a group, with the versions of what has them.
#[derive(Default)]
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// The name of a field or group; one that is there twice gets its version or a number.
    pub(super) fn take(&mut self, meta: &Meta, report: &mut Report) -> String {
        let id = meta.id.to_string();
        let version = format!("{id}-v{}", meta.version.replace('.', "-"));
        let other_version = self.0.get(&id).is_some_and(|taken| *taken != meta.version);
        let numbered = (2..).map(|number| format!("{id}-{number}"));
        let name = std::iter::once(id.clone())
            .chain(Some(version).filter(|name| other_version && name.parse::<crate::Key>().is_ok()))
            .chain(numbered)
            .find(|name| !self.0.contains_key(name))
            .unwrap_or_else(|| id.clone());
        if name != id {
            report.notes.push(Note {
                line: meta.line,
                id,
                name: meta.name.clone(),
                remark: Remark::Renamed { name: name.clone() },
            });
        }
        self.0.insert(name.clone(), meta.version.clone());
        name
    }
}
