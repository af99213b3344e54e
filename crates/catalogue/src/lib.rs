//! Reads the catalogue's sources (TOML, CSV, XZuFi), checks them, packs them for the app and resolves responsibilities.
