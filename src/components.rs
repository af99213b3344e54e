//! Building blocks of pages: props in, events out. They know the model's words, the texts of `locales`, and nothing of
//! state, requests, routes or the browser.
//!
//! **No static subtree.** The page runs under `trusted-types 'none'`. `view!` turns an element that stands *inside
//! another element* and has no dynamic part anywhere below it into `InertElement`, which parses a string through
//! `<template>.innerHTML`: blocked, so the page would stay blank. An element escapes this if it, or anything in it, has
//! an attribute whose value is not a string literal (`class=class`, `hidden=true`), an `on:`, `prop:` or `class:`
//! attribute, a `{block}` child or a component. Bare text and string literals do not count; a tag without attributes
//! and children (`<br />`) is never inert, nor is the outermost element of a `view!`. So `<p>{text}</p>` is right and
//! `<p>"text"</p>` inside a `<div>` is wrong; a frame of constants takes its class from a `let`.
//!
//! **Fields.** `Field` or `Fieldset` around, an input inside: label, hint, error and their attributes come from there.

mod accordion;
mod alert;
mod area_map;
mod button;
mod card;
mod choice;
mod combobox;
mod confirmation_panel;
mod date_input;
mod dialog;
mod error_message;
mod error_summary;
mod fact_source;
mod field;
mod file_input;
mod heading;
mod icon;
mod language_switch;
mod link;
mod live_region;
mod office_card;
mod opening_hours;
mod page_footer;
mod page_header;
mod result_list;
mod rich_text;
mod search_box;
mod select;
mod spinner;
mod step_indicator;
mod summary_list;
mod table;
mod tag;
mod task_list;
mod text_area;
mod text_input;

pub use accordion::Accordion;
pub use alert::{Alert, AlertKind};
pub use area_map::{AreaMap, MapKey};
pub use button::{Button, ButtonAction, ButtonGroup, ButtonKind, ButtonLink, LinkButton};
pub use card::{Card, CardGrid};
pub use choice::{Checkbox, Checkboxes, Choice, Radios};
pub use combobox::{Combobox, Suggestion};
pub use confirmation_panel::ConfirmationPanel;
pub use date_input::{DateInput, DatePart, DateParts};
pub use dialog::Dialog;
pub use error_message::ErrorMessage;
pub use error_summary::{ErrorLink, ErrorSummary};
pub use fact_source::{FactSource, NotMaintained};
pub use field::{Field, FieldContext, Fieldset, LabelSize};
pub use file_input::{FileEntry, FileInput, RefusedFile};
pub use icon::{AssetUrls, Icon, IconName};
pub use language_switch::{LanguageLink, LanguageSwitch};
pub use link::{BackLink, Breadcrumb, Crumb, ExternalLink, LinkKind, SkipLink, TextLink};
pub use live_region::{LiveRegion, Urgency};
pub use office_card::{OfficeCard, contact_view};
pub use opening_hours::{HoursRow, OpenState, OpeningWeek};
pub use page_footer::{FooterColumn, FooterLink, PageFooter};
pub use page_header::{PageHeader, PlaceLink};
pub use result_list::{Marked, ResultItem, ResultList};
pub use rich_text::RichTextView;
pub use search_box::{SearchBox, SearchSize};
pub use select::Select;
pub use spinner::{Loading, Spinner};
pub use step_indicator::StepIndicator;
pub use summary_list::{SummaryList, SummaryRow};
pub use table::Table;
pub use tag::{Tag, TagKind};
pub use task_list::{TaskEntry, TaskList, TaskStatus};
pub use text_area::TextArea;
pub use text_input::{InputKind, InputWidth, TextInput};
