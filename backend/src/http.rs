//! From a request to an answer.

mod applications;
mod attachments;
mod body;
mod faults;
pub mod headers;
mod health;
mod problem;
mod rate;
mod read;

use crate::cli::ServeOptions;
use crate::error::{Error, Outcome};
use crate::knowledge::Knowledge;
use crate::log;
use crate::site::Site;
use crate::source::Source;
use crate::store::Store;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, Response};
use axum::response::IntoResponse as _;
use axum::routing::{get, post, put};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use tower::ServiceExt as _;

pub use faults::Abort;

/// What every request shares.
pub struct App {
    site: Arc<Site>,
    store: Store,
    knowledge: Option<Arc<Knowledge>>,
    source: Option<Arc<dyn Source>>,
    rate: rate::Limiter,
    piece_rate: rate::Limiter,
    uploads: Semaphore,
    body_timeout: Duration,
    behind_proxy: bool,
    faults: Option<faults::Faults>,
}

/// Where a request comes from, as far as limits need to know.
#[derive(Debug, Clone, Copy)]
struct Client(IpAddr);

/// Answers requests.
#[derive(Clone)]
pub struct Portal {
    app: Arc<App>,
    router: Router,
}

impl Portal {
    /// Joins site, store and knowledge. Without knowledge the site is served but no application is taken.
    pub fn new(
        site: Arc<Site>,
        store: Store,
        knowledge: Option<Arc<Knowledge>>,
        source: Option<Arc<dyn Source>>,
        options: &ServeOptions,
    ) -> Self {
        let app = Arc::new(App {
            site,
            store,
            source,
            knowledge,
            rate: rate::Limiter::new(options.rate_burst, options.rate_per_minute),
            piece_rate: rate::Limiter::new(options.rate_pieces_per_minute, options.rate_pieces_per_minute),
            uploads: Semaphore::new(options.max_uploads.into()),
            body_timeout: Duration::from_secs(options.body_timeout_secs.into()),
            behind_proxy: options.behind_proxy,
            faults: options.fault_switches.then(faults::Faults::default),
        });
        let router = router(Arc::clone(&app));
        Self { app, router }
    }

    /// The answer to a request; `Err` closes the connection without one, which only a fault switch asks for.
    pub async fn answer(self, mut request: Request<Body>, peer: IpAddr) -> Result<Response<Body>, Abort> {
        let started = Instant::now();
        let client = rate::client(request.headers(), peer, self.app.behind_proxy);
        request.extensions_mut().insert(Client(client));
        let method = request.method().clone();
        let path = request.uri().path().to_owned();
        let is_api = path.starts_with(api::paths::ROOT);
        let fault = self
            .app
            .faults
            .as_ref()
            .and_then(|faults| faults.take(&method, &path));
        let respond = async {
            match self.router.oneshot(request).await {
                Ok(response) => response,
                Err(never) => match never {},
            }
        };
        let mut response = match fault {
            None => respond.await,
            Some(fault) => fault.apply(respond).await?,
        };
        let is_public = response.extensions().get::<read::Public>().is_some();
        headers::secure(response.headers_mut(), is_api && !is_public);
        if is_public {
            headers::open(response.headers_mut());
        }
        log::answered(
            method.as_str(),
            &path,
            response.status().as_u16(),
            started.elapsed(),
        );
        Ok(response)
    }
}

fn router(app: Arc<App>) -> Router {
    let mut router = Router::new()
        .route("/api/v1/health", get(health::health))
        .route("/api/v1/applications/{id}", put(applications::put))
        .route("/api/v1/applications/{id}/receipt", get(applications::receipt))
        .route(
            "/api/v1/applications/{id}/attachments/{attachment}",
            put(attachments::announce).get(attachments::state),
        )
        .route(
            "/api/v1/applications/{id}/attachments/{attachment}/pieces/{offset}",
            put(attachments::piece),
        )
        .merge(read::routes())
        .route("/api", axum::routing::any(no_such_path))
        .route("/api/", axum::routing::any(no_such_path))
        .route("/api/{*path}", axum::routing::any(no_such_path));
    if app.faults.is_some() {
        router = router.route("/__fault", post(faults::set).delete(faults::clear));
    }
    router
        .method_not_allowed_fallback(wrong_method)
        .fallback(site)
        .with_state(app)
}

async fn no_such_path() -> Error {
    Error::NotFound
}

async fn wrong_method() -> Error {
    Error::Method
}

async fn site(State(app): State<Arc<App>>, request: Request<Body>) -> Response<Body> {
    app.site
        .answer(request.method(), request.uri().path(), request.headers())
}

/// A JSON answer.
fn json<T: serde::Serialize>(status: u16, value: &T) -> Outcome<Response<Body>> {
    let body = serde_json::to_vec(value).map_err(|_| Error::CheckFailed)?;
    let status = axum::http::StatusCode::from_u16(status).map_err(|_| Error::CheckFailed)?;
    Ok((status, [(axum::http::header::CONTENT_TYPE, api::JSON)], body).into_response())
}
