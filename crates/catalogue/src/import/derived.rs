//! General administrations that no list names: they exist by law, only their addresses are not known.

use super::offices::{Offices, identifier};
use super::settings::Settings;
use crate::{ADMINISTRATION, Places};
use model::{
    AreaKey, Association, AssociationKind, District, DistrictKind, Lang, Level, LocalText, Municipality,
    MunicipalityKind, Office, OfficeKind, Responsibility, Validity,
};

impl Offices {
    /// Adds the general administrations that no list names: they exist by law, only their addresses are not known.
    pub(super) fn derive_administrations(&mut self, settings: &Settings, places: &Places) {
        let derived: Vec<(OfficeKind, LocalText, Vec<AreaKey>)> = places
            .associations
            .iter()
            .map(|association| of_association(association, settings, places))
            .chain(
                places
                    .municipalities
                    .iter()
                    .filter(|m| places.association_of(m.ars).is_none())
                    .map(|m| of_municipality(m, settings)),
            )
            .chain(
                places
                    .districts
                    .iter()
                    .filter(|district| district.kind == DistrictKind::RuralDistrict)
                    .map(|district| of_district(district, settings)),
            )
            .collect();
        for (kind, name, areas) in derived {
            let missing: Vec<AreaKey> = areas
                .iter()
                .copied()
                .filter(|area| !self.administers(*area))
                .collect();
            let Some(area) = missing.last() else {
                self.translate(&areas, &name);
                continue;
            };
            let id = self.add(Office {
                id: identifier(settings, &format!("{ADMINISTRATION}-{area}")),
                kind,
                name,
                department: None,
                area: *area,
                addresses: Vec::new(),
                contacts: Vec::new(),
                provenance: settings.derived.clone(),
                hours: None,
                details: None,
            });
            if let Some(table) = self.tables.first_mut() {
                table.rows.extend(missing.iter().map(|area| Responsibility {
                    area: *area,
                    office: id,
                    provenance: None,
                    valid: Validity::ALWAYS,
                    part: None,
                }));
            }
        }
        if let Some(table) = self.tables.first_mut() {
            table.rows.sort_by_key(|row| (row.area, row.office));
        }
    }

    /// Lists name an office in German only.
    fn translate(&mut self, areas: &[AreaKey], name: &LocalText) {
        let rows = self
            .tables
            .first()
            .map(|table| table.rows.as_slice())
            .unwrap_or_default();
        let listed = rows
            .iter()
            .filter(|row| areas.contains(&row.area))
            .map(|row| row.office);
        for id in listed.collect::<Vec<_>>() {
            if let Some(office) = usize::try_from(id.0).ok().and_then(|at| self.offices.get_mut(at)) {
                let german = office.name.text(Lang::De).to_owned();
                office.name = name.clone().with(Lang::De, german);
            }
        }
    }

    fn administers(&self, area: AreaKey) -> bool {
        self.tables
            .first()
            .is_some_and(|table| table.rows.iter().any(|row| row.area == area))
    }
}

fn of_association(
    association: &Association,
    settings: &Settings,
    places: &Places,
) -> (OfficeKind, LocalText, Vec<AreaKey>) {
    let names = &settings.names;
    let lead = association.lead.and_then(|ars| places.municipality(ars));
    let (kind, pattern) = match (association.kind, lead.map(|m| m.kind)) {
        (AssociationKind::AdministrativeAssociation, _) => (OfficeKind::Association, &names.association),
        (_, Some(MunicipalityKind::Town)) => (OfficeKind::FulfillingMunicipality, &names.town),
        _ => (OfficeKind::FulfillingMunicipality, &names.municipality),
    };
    (kind, pattern.of(&association.name), vec![association.key])
}

fn of_municipality(m: &Municipality, settings: &Settings) -> (OfficeKind, LocalText, Vec<AreaKey>) {
    let own = m.ars.area(Level::Municipality);
    let names = &settings.names;
    match m.kind {
        MunicipalityKind::Municipality => (
            OfficeKind::MunicipalAdministration,
            names.municipality.of(&m.name),
            vec![own],
        ),
        MunicipalityKind::Town => (
            OfficeKind::MunicipalAdministration,
            names.town.of(&m.name),
            vec![own],
        ),
        MunicipalityKind::City => (
            OfficeKind::CityAdministration,
            names.city.of(&m.name),
            vec![own, m.ars.area(Level::District)],
        ),
    }
}

fn of_district(district: &District, settings: &Settings) -> (OfficeKind, LocalText, Vec<AreaKey>) {
    let name = settings.names.district.of(&district.name);
    (OfficeKind::DistrictAdministration, name, vec![district.key])
}
