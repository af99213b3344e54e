//! One file a route, thin: what is loaded, the title, the layout.

mod apply;
mod draft_file;
mod ended;
mod home;
mod legal;
mod not_found;
mod office;
mod place;
mod search;
mod service;
mod services;

pub use apply::ApplyPage;
pub use draft_file::DraftFilePage;
pub use ended::EndedPage;
pub use home::HomePage;
pub use legal::{AccessibilityPage, ImprintPage, PrivacyPage};
pub use not_found::NotFoundPage;
pub use office::OfficePage;
pub use place::PlacePage;
pub use search::SearchPage;
pub use service::ServicePage;
pub use services::{ServicesPage, TopicPage};
