//! The command line. Every option can also be an environment variable; none is a secret.

use clap::{Args, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;
use tracing::Level;

/// Amtslotse's backend: serves the portal, takes applications, shows what has arrived.
#[derive(Debug, Parser)]
#[command(name = "backend", version, about)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the backend can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the portal and take applications until SIGTERM or ctrl-c.
    Serve(Box<ServeOptions>),
    /// Show the applications that have arrived.
    #[command(subcommand)]
    Inbox(InboxCommand),
}

/// Options of `backend serve`.
#[derive(Debug, Args)]
pub struct ServeOptions {
    /// Folder of the finished site (`cargo xtask build`). Read once at start: restart after a change.
    #[arg(long, env = "AMTSLOTSE_SITE", value_name = "DIR")]
    pub site: PathBuf,
    /// Folder for the applications; made if it is missing.
    #[arg(long, env = "AMTSLOTSE_DATA", value_name = "DIR")]
    pub data: PathBuf,
    /// Address to listen on; port 0 takes a free one. The address is printed as the first line.
    #[arg(
        long,
        env = "AMTSLOTSE_LISTEN",
        value_name = "ADDRESS",
        default_value = "127.0.0.1:8088"
    )]
    pub listen: SocketAddr,
    /// Take the client's address from the last entry of X-Forwarded-For. Only behind a proxy that sets it.
    #[arg(long, env = "AMTSLOTSE_BEHIND_PROXY")]
    pub behind_proxy: bool,
    /// Applications that one address may send at once.
    #[arg(long, env = "AMTSLOTSE_RATE_BURST", value_name = "N", default_value_t = 60)]
    pub rate_burst: u32,
    /// Applications that one address may send each minute in the long run; 0 means no limit.
    #[arg(
        long,
        env = "AMTSLOTSE_RATE_PER_MINUTE",
        value_name = "N",
        default_value_t = 60
    )]
    pub rate_per_minute: u32,
    /// Pieces of files that one address may send each minute, and at once; 0 means no limit.
    #[arg(
        long,
        env = "AMTSLOTSE_RATE_PIECES_PER_MINUTE",
        value_name = "N",
        default_value_t = 1200
    )]
    pub rate_pieces_per_minute: u32,
    /// Seconds after which files are deleted that no application has come for.
    #[arg(
        long,
        env = "AMTSLOTSE_ORPHANS_AFTER",
        value_name = "SECONDS",
        default_value_t = 86_400
    )]
    pub orphans_after_secs: u32,
    /// Most megabytes of files that wait for their application; more are asked to come back.
    #[arg(
        long,
        env = "AMTSLOTSE_MAX_WAITING",
        value_name = "MEGABYTES",
        default_value_t = 5000
    )]
    pub max_waiting_megabytes: u32,
    /// Most connections at once; more have to wait.
    #[arg(
        long,
        env = "AMTSLOTSE_MAX_CONNECTIONS",
        value_name = "N",
        default_value_t = 1024
    )]
    pub max_connections: u16,
    /// Most applications being taken at once; more are asked to come back.
    #[arg(long, env = "AMTSLOTSE_MAX_UPLOADS", value_name = "N", default_value_t = 256)]
    pub max_uploads: u16,
    /// Seconds that the headers of a request may take.
    #[arg(
        long,
        env = "AMTSLOTSE_HEADER_TIMEOUT",
        value_name = "SECONDS",
        default_value_t = 15
    )]
    pub header_timeout_secs: u16,
    /// Seconds that the body of a request may take.
    #[arg(
        long,
        env = "AMTSLOTSE_BODY_TIMEOUT",
        value_name = "SECONDS",
        default_value_t = 30
    )]
    pub body_timeout_secs: u16,
    /// Least important messages to log: error, warn, info, debug, trace.
    #[arg(long, env = "AMTSLOTSE_LOG", value_name = "LEVEL", default_value_t = Level::INFO)]
    pub log_level: Level,
    /// Log as JSON, one object a line.
    #[arg(long, env = "AMTSLOTSE_LOG_JSON")]
    pub log_json: bool,
    /// Answer /api/v1/services, places and offices from a service directory instead of the site's catalogue, by the
    /// settings in this file (backend/pvog.example.toml).
    #[arg(long, env = "AMTSLOTSE_PVOG", value_name = "FILE")]
    pub pvog: Option<PathBuf>,
    /// For tests: let `POST /__fault` make answers slow, failing or wrong. Never where citizens are.
    #[arg(long)]
    pub fault_switches: bool,
}

/// What the inbox can do.
#[derive(Debug, Subcommand)]
pub enum InboxCommand {
    /// List what has arrived, the newest last.
    List(InboxOptions),
    /// Show one application with its answers.
    Show {
        /// Reference number, e.g. AL-7KQ4-M2XP-9.
        reference: String,
        /// Where and how.
        #[command(flatten)]
        options: InboxOptions,
    },
    /// Write one application with its files into a folder: application.json, application.txt, and the files under names
    /// that do no harm.
    Export {
        /// Reference number.
        reference: String,
        /// Folder in which one is made that is named after the reference number. An earlier export is not replaced.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Folder of the applications.
        #[arg(long, env = "AMTSLOTSE_DATA", value_name = "DIR")]
        data: PathBuf,
    },
}

/// Options of `backend inbox`.
#[derive(Debug, Args)]
pub struct InboxOptions {
    /// Folder of the applications.
    #[arg(long, env = "AMTSLOTSE_DATA", value_name = "DIR")]
    pub data: PathBuf,
    /// Print JSON for other programs.
    #[arg(long)]
    pub json: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn is_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn takes_what_the_documentation_says() {
        let parse = |line: &str| Arguments::try_parse_from(line.split(' '));
        assert!(parse("backend serve --site a --data b --listen 127.0.0.1:0 --fault-switches").is_ok());
        assert!(parse("backend inbox list --data b --json").is_ok());
        assert!(parse("backend inbox show AL-7KQ4-M2XP-9 --data b").is_ok());
        assert!(parse("backend inbox export AL-7KQ4-M2XP-9 --data b --out c").is_ok());
        assert!(parse("backend inbox export AL-7KQ4-M2XP-9 --data b").is_err());
        assert!(parse("backend serve --listen nowhere").is_err());
        assert!(parse("backend inbox show").is_err());
    }
}
