//! What applications are judged by: the catalogue and the forms, as the site has them for the app.

use crate::error::{Error, Outcome};
use crate::hash::{self, Hash};
use crate::site::Site;
use catalogue::{Core, Kind, Places, unpack};
use forms::Form;
use model::{Lang, Office, OfficeId};
use search::Index;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

/// Catalogue and forms.
#[derive(Debug)]
pub struct Knowledge {
    /// Services and offices.
    pub core: Core,
    /// Municipalities.
    pub places: Places,
    /// Folder of the services' texts, if the site has it.
    pub texts: Option<String>,
    /// Names the content of catalogue and texts.
    pub stamp: Hash,
    forms: BTreeMap<String, KnownForm>,
    indexes: Vec<(Lang, Index)>,
    offices: HashMap<String, OfficeId>,
}

/// A form and the text that it was read from.
#[derive(Debug)]
pub struct KnownForm {
    /// The form.
    pub form: Form,
    /// Its definition, kept with the applications so that they stay readable when the form changes.
    pub definition: Arc<str>,
    /// Hash of the definition.
    pub hash: Hash,
}

/// The part of `assets.json` that matters here.
#[derive(Debug, Deserialize)]
struct Manifest {
    core: String,
    places: String,
    #[serde(default)]
    texts: Option<String>,
    forms: String,
    #[serde(default)]
    search: BTreeMap<String, String>,
}

impl Knowledge {
    /// Reads what `assets.json` names.
    ///
    /// A form that cannot be read is left out and logged, so that the other ones still work.
    pub fn of(site: &Site) -> Outcome<Self> {
        let damaged = |path: &str, what: String| Error::Damaged {
            path: PathBuf::from(path),
            what,
        };
        let bytes = |path: &str| {
            site.content(path)
                .ok_or_else(|| damaged(path, "missing".to_owned()))
        };
        let manifest: Manifest = serde_json::from_slice(bytes("assets.json")?)
            .map_err(|error| damaged("assets.json", error.to_string()))?;
        let core: Core = part(Kind::Core, &manifest.core, bytes(&manifest.core)?)?;
        let places: Places = part(Kind::Places, &manifest.places, bytes(&manifest.places)?)?;
        let mut forms = BTreeMap::new();
        for (path, content) in site.folder(&manifest.forms) {
            match form(content) {
                Ok(known) => {
                    forms.insert(known.form.id.to_string(), known);
                }
                Err(what) => tracing::error!(path, what, "form left out"),
            }
        }
        let indexes = Lang::ALL.into_iter().filter_map(|lang| {
            let path = manifest.search.get(lang.tag())?;
            match Index::open(site.content(path)?.to_vec()) {
                Ok(index) => Some((lang, index)),
                Err(error) => {
                    tracing::error!(path, %error, "search index left out");
                    None
                }
            }
        });
        let offices = core.offices.iter().zip(0..);
        let mut parts = Vec::from(hash::of(bytes(&manifest.core)?));
        parts.extend(hash::of(bytes(&manifest.places)?));
        // The texts' folder carries the hash of its content in its name.
        parts.extend(manifest.texts.iter().flat_map(|texts| texts.bytes()));
        Ok(Self {
            indexes: indexes.collect(),
            offices: offices
                .map(|(office, at)| (office.id.to_string(), OfficeId(at)))
                .collect(),
            core,
            places,
            texts: manifest.texts,
            stamp: hash::of(&parts),
            forms,
        })
    }

    /// The search index of a language, if the site has it.
    pub fn index(&self, lang: Lang) -> Option<&Index> {
        let known = self.indexes.iter().find(|(known, _)| *known == lang);
        known.map(|(_, index)| index)
    }

    /// The office of an identifier.
    pub fn office(&self, identifier: &str) -> Option<&Office> {
        self.core.office(*self.offices.get(identifier)?)
    }

    /// The form of that name.
    pub fn form(&self, id: &str) -> Option<&KnownForm> {
        self.forms.get(id)
    }

    /// Number of forms.
    pub fn form_count(&self) -> usize {
        self.forms.len()
    }
}

fn part<T: DeserializeOwned>(kind: Kind, path: &str, bytes: &[u8]) -> Outcome<T> {
    unpack(kind, bytes).map_err(|error| Error::Damaged {
        path: PathBuf::from(path),
        what: error.to_string(),
    })
}

fn form(content: &[u8]) -> Result<KnownForm, String> {
    let text = std::str::from_utf8(content).map_err(|error| error.to_string())?;
    let form = Form::from_json(text).map_err(|error| error.to_string())?;
    Ok(KnownForm {
        form,
        definition: Arc::from(text),
        hash: hash::of(content),
    })
}
