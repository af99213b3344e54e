//! What outlives a page: the catalogue, the chosen place, the answers of an application.

pub mod assets;
pub mod catalogue;
pub mod drafts;
pub mod files;
pub mod kept;
pub mod load;
pub mod pieces;
pub mod region;
pub mod sealing;
pub mod tenant;
