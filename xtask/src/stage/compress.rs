//! Compresses every text and module once, at build time, as hard as possible: `.br` and `.gz` beside the file.

use crate::failure::Outcome;
use crate::files;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write as _;
use std::path::Path;

const COMPRESSIBLE: [&str; 9] = ["wasm", "js", "css", "html", "json", "svg", "ftl", "bin", "txt"];
/// Below this a compressed file saves no packet.
const MIN_BYTES: usize = 300;

/// Compresses the files of a folder and of the folders in it.
pub fn stage(folder: &Path) -> Outcome {
    for entry in fs::read_dir(folder).map_err(files::failed(folder))? {
        let path = entry.map_err(files::failed(folder))?.path();
        if path.is_dir() {
            stage(&path)?;
        } else if path
            .extension()
            .and_then(|e| e.to_str())
            .is_some_and(|e| COMPRESSIBLE.contains(&e))
        {
            compress(&path)?;
        }
    }
    Ok(())
}

fn compress(path: &Path) -> Outcome {
    let content = files::read(path)?;
    if content.len() < MIN_BYTES {
        return Ok(());
    }
    let brotli = brotli(&content).map_err(files::failed(path))?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&content).map_err(files::failed(path))?;
    let gzip = gzip.finish().map_err(files::failed(path))?;
    for (extension, compressed) in [("br", brotli), ("gz", gzip)] {
        if compressed.len() < content.len() {
            let mut name = path.as_os_str().to_owned();
            name.push(".");
            name.push(extension);
            files::write(Path::new(&name), compressed)?;
        }
    }
    Ok(())
}

/// The bytes in brotli, as the site's files are.
pub fn brotli(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*content, &mut compressed, &params)?;
    Ok(compressed)
}
