//! The contract between the API's description (`docs/api/openapi.yaml`), its client (`crates/api`) and the real backend
//! on loopback: what is described happens, nothing else does, what was acknowledged is kept.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::format_push_string
)]

#[path = "contract/backend.rs"]
mod backend;
#[path = "contract/directory.rs"]
mod directory;
#[path = "contract/document.rs"]
mod document;
#[path = "contract/http.rs"]
mod http;
#[path = "contract/site.rs"]
mod site;

#[path = "contract/agreement.rs"]
mod agreement;
#[path = "contract/attachments.rs"]
mod attachments;
#[path = "contract/attachments_kept.rs"]
mod attachments_kept;
#[path = "contract/catalogue.rs"]
mod catalogue;
#[path = "contract/keeping.rs"]
mod keeping;
#[path = "contract/office.rs"]
mod office;
#[path = "contract/pvog.rs"]
mod pvog;
#[path = "contract/pvog_trouble.rs"]
mod pvog_trouble;
#[path = "contract/serving.rs"]
mod serving;
#[path = "contract/trouble.rs"]
mod trouble;

/// JSON is what is sent.
const AS_JSON: [(&str, &str); 1] = [("Content-Type", "application/json")];

/// A backend with a site, and the folder of both.
struct Setting {
    folder: backend::Folder,
    backend: backend::Backend,
}

impl Setting {
    fn new(name: &str) -> Self {
        Self::with(name, &["--rate-per-minute", "0"])
    }

    fn with(name: &str, options: &[&str]) -> Self {
        let folder = backend::Folder::new(name);
        site::write(&folder.0.join("site"));
        let backend = Self::start(&folder, options);
        Self { folder, backend }
    }

    fn start(folder: &backend::Folder, options: &[&str]) -> backend::Backend {
        backend::Backend::start(&folder.0.join("site"), &folder.0.join("data"), options)
    }

    fn data(&self) -> std::path::PathBuf {
        self.folder.0.join("data")
    }

    async fn put(&self, id: api::ApplicationId, body: &serde_json::Value) -> api::Response {
        let path = api::paths::application(id);
        let body = body.to_string();
        self.backend
            .send("PUT", &path, &AS_JSON, body.as_bytes())
            .await
            .unwrap()
    }
}
