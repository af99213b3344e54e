//! The search engine as the benchmark's page calls it. The app links the same crate.

use search::Index;
use wasm_bindgen::prelude::wasm_bindgen;

/// An opened index.
#[wasm_bindgen]
pub struct Engine(Index);

#[wasm_bindgen]
impl Engine {
    /// Opens an index.
    ///
    /// # Errors
    /// What is wrong with the bytes.
    pub fn open(bytes: Vec<u8>) -> Result<Engine, String> {
        Index::open(bytes).map(Self).map_err(|error| error.to_string())
    }

    /// Ids of the best documents.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<u32> {
        self.0
            .search(query, limit)
            .hits
            .into_iter()
            .map(|hit| hit.id)
            .collect()
    }
}
