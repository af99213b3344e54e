//! Forms from schemas of the Föderales Informationsmanagement (FIM): XDatenfelder 2.0 and 3.0.0 with their code lists
//! in OASIS genericode 1.0. Native only: the app gets definitions.
//!
//! [`form`] makes a definition as `docs/forms.md` describes it and a [`Report`] of what an author has to look at. Names
//! are the FIM ids without version (`F60000227`), so data has the structure that the schema describes.

mod build;
mod fields;
mod genericode;
mod json;
mod names;
mod overlay;
mod report;
mod schema;
mod text;
mod values;
mod write;
mod xml;

pub use genericode::{CodeList, Entry, code_list};
pub use report::{Count, Note, Remark, Report, Source};
pub use write::pretty;

use crate::{Form, FormError};
use model::Slug;
use serde_json::Value;

/// What besides the schema decides about the form.
#[derive(Debug, Clone)]
pub struct Options<'a> {
    /// Id of the form: the name of its file.
    pub id: Slug,
    /// The service of the catalogue that it applies for.
    pub service: Option<Slug>,
    /// Code lists that the schema may refer to.
    pub lists: &'a [CodeList],
    /// Texts in other languages and the author's own decisions, see `docs/forms-import.md`.
    pub overlay: Option<&'a Value>,
}

/// A form from a schema.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The definition.
    pub definition: Value,
    /// What is in it and what an author has to look at.
    pub report: Report,
}

/// Why a file gives no form or no code list: what is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}{}: {wrong}", at(element))]
pub struct ImportError {
    /// Line of the file, from 1.
    pub line: usize,
    /// Name of the element.
    pub element: String,
    /// What is wrong.
    pub wrong: Wrong,
}

fn at(element: &str) -> String {
    if element.is_empty() {
        String::new()
    } else {
        format!(", <{element}>")
    }
}

/// What is wrong with a file. For authors of forms, therefore with words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// Larger than any schema.
    #[error("the file is larger than 64 MiB")]
    FileTooLarge,
    /// An encoding that is not read.
    #[error("the file is neither UTF-8 nor UTF-16 nor Latin-1")]
    Encoding,
    /// Not well-formed.
    #[error("not well-formed: {0}")]
    Syntax(String),
    /// A document type could pull in anything.
    #[error("a document type is refused")]
    DocumentType,
    /// An entity that XML itself does not know.
    #[error("entities are refused: &{0};")]
    Entity(String),
    /// More than one element at the top.
    #[error("a second root element")]
    SecondRoot,
    /// Nothing in it.
    #[error("the file has no element")]
    NoElement,
    /// It ends too early.
    #[error("the file ends within the element")]
    Unfinished,
    /// Elements within elements within elements.
    #[error("elements are nested more than {0} deep")]
    NestedTooDeep(usize),
    /// More elements than any schema.
    #[error("more than two million elements")]
    TooManyElements,
    /// Something else.
    #[error("not a schema, group or field of XDatenfelder")]
    NotXdatenfelder,
    /// Another version, or none.
    #[error("unknown namespace {0:?}; known are urn:xoev-de:fim:standard:xdatenfelder_2 and …_3.0.0")]
    Namespace(String),
    /// Something else.
    #[error("not a code list of genericode 1.0")]
    NotGenericode,
    /// A code list without any column or row that could be used.
    #[error("the code list has no {0}")]
    NoColumn(&'static str),
    /// An element is missing or empty.
    #[error("<{0}> is missing or empty")]
    Missing(&'static str),
    /// An element that can be there once is there twice.
    #[error("<{0}> is there twice")]
    Twice(&'static str),
    /// Not an id of FIM.
    #[error("{0:?} is no id: a letter, then digits")]
    Id(String),
    /// Not a multiplicity.
    #[error("{0:?} is no number of times, like 0:1, 1:1 or 1:*")]
    Times(String),
    /// More groups within groups than a form can have.
    #[error("groups are nested more than {0} deep")]
    GroupsTooDeep(usize),
    /// Nothing to ask or tell.
    #[error("there is nothing to ask: no field in it")]
    Empty,
    /// The overlay is not one.
    #[error("overlay: {0}")]
    Overlay(String),
    /// What came out is more than the engine takes.
    #[error("the form would be larger than 4 MiB; its code lists take most of it")]
    FormTooLarge,
    /// What came out is not a form: the overlay or the schema asks for what the engine cannot do.
    #[error("the form has mistakes:\n{0}")]
    Form(FormError),
}

/// Makes a form of a schema.
///
/// # Errors
/// What is wrong with the file, with line and element; or with what came out.
pub fn form(xml: &[u8], options: &Options<'_>) -> Result<Imported, ImportError> {
    let schema = schema::read(&xml::read(xml)?)?;
    let (mut definition, mut report) = build::definition(&schema, options)?;
    let whole = |wrong| ImportError {
        line: schema.line,
        element: schema.element.clone(),
        wrong,
    };
    if let Some(overlay) = options.overlay {
        overlay::apply(&mut definition, overlay, &mut report)
            .map_err(|problem| whole(Wrong::Overlay(problem)))?;
    }
    overlay::declare_fallback(&mut definition, &mut report);
    let text = pretty(&definition);
    if text.len() > crate::read::MAX_BYTES {
        return Err(whole(Wrong::FormTooLarge));
    }
    let form = Form::from_value(&definition).map_err(|error| whole(Wrong::Form(error)))?;
    report.count(&form);
    Ok(Imported { definition, report })
}
