//! The catalogue as the app has it: each part is fetched when it is first needed, once.

use crate::state::assets::{Assets, absolute};
use crate::state::load::{LoadError, Loaded};
use catalogue::{Core, Kind, Places, unpack};
use forms::Form;
use leptos::prelude::*;
use model::{Lang, ServiceTexts, Slug};
use search::Index;
use std::collections::BTreeMap;

/// The catalogue of the running app; cheap to copy.
#[derive(Clone, Copy)]
pub struct Catalogue {
    inner: StoredValue<Inner>,
}

struct Inner {
    assets: Assets,
    core: Loaded<Core>,
    places: Option<Loaded<Places>>,
    indexes: BTreeMap<Lang, Loaded<Index>>,
    texts: BTreeMap<(Slug, Lang), Loaded<ServiceTexts>>,
    forms: BTreeMap<Slug, Loaded<Form>>,
}

impl Catalogue {
    /// Makes the catalogue known to every component below and starts to fetch what every page needs.
    pub fn provide(assets: Assets) -> Self {
        let core = Loaded::fetch(absolute(&assets.core), |bytes| {
            unpack(Kind::Core, &bytes).map_err(|error| LoadError::Damaged(error.to_string()))
        });
        let inner = Inner {
            assets,
            core,
            places: None,
            indexes: BTreeMap::new(),
            texts: BTreeMap::new(),
            forms: BTreeMap::new(),
        };
        let catalogue = Self {
            inner: StoredValue::new(inner),
        };
        provide_context(catalogue);
        catalogue
    }

    /// Services, topics, offices and responsibilities.
    #[must_use]
    pub fn core(self) -> Loaded<Core> {
        self.inner.with_value(|inner| inner.core.clone())
    }

    /// Municipalities and postcodes.
    #[must_use]
    pub fn places(self) -> Loaded<Places> {
        self.once(
            |inner| inner.places.clone(),
            |inner| {
                let places = Loaded::fetch(absolute(&inner.assets.places), |bytes| {
                    unpack(Kind::Places, &bytes).map_err(|error| LoadError::Damaged(error.to_string()))
                });
                inner.places.insert(places).clone()
            },
        )
    }

    /// Search index of a language.
    #[must_use]
    pub fn index(self, lang: Lang) -> Loaded<Index> {
        self.once(
            |inner| inner.indexes.get(&lang).cloned(),
            |inner| {
                let index = Loaded::fetch(inner.assets.search(lang), |bytes| {
                    Index::open(bytes).map_err(|error| LoadError::Damaged(error.to_string()))
                });
                inner.indexes.insert(lang, index.clone());
                index
            },
        )
    }

    /// The long texts of a service.
    #[must_use]
    pub fn texts(self, service: &Slug, lang: Lang) -> Loaded<ServiceTexts> {
        let key = (service.clone(), lang);
        self.once(
            |inner| inner.texts.get(&key).cloned(),
            |inner| {
                let texts = Loaded::fetch(inner.assets.texts(service, lang), |bytes| {
                    unpack(Kind::Texts, &bytes).map_err(|error| LoadError::Damaged(error.to_string()))
                });
                inner.texts.insert(key.clone(), texts.clone());
                texts
            },
        )
    }

    /// An application form.
    #[must_use]
    pub fn form(self, form: &Slug) -> Loaded<Form> {
        self.once(
            |inner| inner.forms.get(form).cloned(),
            |inner| {
                let loaded = Loaded::fetch(inner.assets.form(form), |bytes| {
                    let json =
                        String::from_utf8(bytes).map_err(|error| LoadError::Damaged(error.to_string()))?;
                    Form::from_json(&json).map_err(|error| LoadError::Damaged(error.to_string()))
                });
                inner.forms.insert(form.clone(), loaded.clone());
                loaded
            },
        )
    }

    fn once<T>(self, known: impl FnOnce(&Inner) -> Option<T>, make: impl FnOnce(&mut Inner) -> T) -> T {
        let mut inner = self.inner.write_value();
        match known(&inner) {
            Some(value) => value,
            None => make(&mut inner),
        }
    }
}

/// The catalogue of the running app.
///
/// Every page stands below the component that provides it.
#[must_use]
pub fn use_catalogue() -> Catalogue {
    use_context().unwrap_or_else(|| Catalogue::provide(Assets::from_page()))
}
