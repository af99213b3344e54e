//! `backend serve`: starts, runs, ends in an orderly way.

mod connections;
mod patience;
mod sweeping;

use crate::cli::ServeOptions;
use crate::error::{Error, Outcome};
use crate::http::Portal;
use crate::knowledge::Knowledge;
use crate::site::Site;
use crate::source::{Bundled, Pvog, Source, pvog};
use crate::store::Store;
use std::io::Write as _;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Runs until SIGTERM or ctrl-c.
pub fn run(options: &ServeOptions) -> Outcome {
    let site = Arc::new(Site::read(&options.site)?);
    tracing::info!(files = site.len(), "site read");
    let knowledge = match Knowledge::of(&site) {
        Ok(knowledge) => {
            let (services, forms) = (knowledge.core.services.len(), knowledge.form_count());
            tracing::info!(services, forms, "catalogue read");
            Some(Arc::new(knowledge))
        }
        // Pages and what the app itself knows still help people; applications are refused with their reason.
        Err(error) => {
            tracing::error!(%error, "no applications will be taken");
            None
        }
    };
    let waiting = u64::from(options.max_waiting_megabytes).saturating_mul(1_000_000);
    let store = Store::open(&options.data, waiting)?;
    if options.fault_switches {
        tracing::warn!("fault switches are on: this is a test");
    }
    let source = source(&site, knowledge.as_ref(), options)?;
    let portal = Portal::new(site, store.clone(), knowledge, source, options);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Error::System)?;
    runtime.spawn(sweeping::run(store, options.orphans_after_secs));
    runtime.block_on(listen(portal, options))
}

/// Who answers for the catalogue: the directory if there is one, else what the site has.
fn source(
    site: &Arc<Site>,
    knowledge: Option<&Arc<Knowledge>>,
    options: &ServeOptions,
) -> Outcome<Option<Arc<dyn Source>>> {
    let known = knowledge.map(Arc::clone);
    if let Some(path) = &options.pvog {
        let config = pvog::Config::read(path)?;
        tracing::info!(
            base = config.base,
            "a service directory answers for the catalogue"
        );
        return Ok(Some(Arc::new(Pvog::new(config, known)?)));
    }
    Ok(known.map(|known| -> Arc<dyn Source> { Arc::new(Bundled::new(Arc::clone(site), known)) }))
}

async fn listen(portal: Portal, options: &ServeOptions) -> Outcome {
    // Before anything is announced, so that no signal comes too early.
    let stop = stop_signal()?;
    let failed = |source| Error::Listen {
        address: options.listen,
        source,
    };
    let listener = TcpListener::bind(options.listen).await.map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    // Whoever started us with port 0 reads this line; if nobody listens it is no failure.
    let mut out = std::io::stdout();
    let _ = writeln!(out, "http://{address}/").and_then(|()| out.flush());
    tracing::info!(%address, "ready");
    connections::serve(listener, portal, options, stop).await;
    tracing::info!("stopped");
    Ok(())
}

#[cfg(unix)]
fn stop_signal() -> Outcome<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).map_err(Error::System)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(Error::System)?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop_signal() -> Outcome<impl Future<Output = ()>> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
