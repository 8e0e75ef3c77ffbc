//! The arguments. Their help is in the catalogue, see `usage.rs`.

use crate::chart::Theme;
use crate::text::Lang;
use clap::{Parser, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Parser)]
#[command(name = "sourceline", version, disable_help_subcommand = true)]
pub struct Args {
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    #[arg(long, global = true, value_name = "en|pl", value_parser = language)]
    pub lang: Option<Lang>,

    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Read {
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    Check {
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    Explain {
        #[arg(value_name = "TEXT", allow_hyphen_values = true)]
        text: String,
        #[arg(long)]
        date: bool,
        #[arg(long)]
        json: bool,
    },
    Export(ExportArgs),
}

#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(short, long, value_name = "OUT.svg|OUT.png", required = true)]
    pub output: PathBuf,
    #[arg(long, value_name = "1600x900", default_value = "1600x900", value_parser = size)]
    pub size: [u32; 2],
    #[arg(long, value_name = "2", default_value = "1", value_parser = scale)]
    pub scale: f32,
    #[arg(long, value_name = "light|dark", default_value = "light", value_parser = theme)]
    pub theme: Theme,
    #[arg(long, value_name = "ID")]
    pub story: Option<String>,
}

// The texts of these errors are never shown: `usage.rs` words what is wrong with an argument.

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| tag.to_owned())
}

/// Width and height in page points, such as `1600x900`.
fn size(text: &str) -> Result<[u32; 2], String> {
    let side = |text: &str| text.trim().parse().ok().filter(|side| (100..=20_000).contains(side));
    let sides =
        text.split_once(['x', 'X', '×']).and_then(|(width, height)| Some([side(width)?, side(height)?]));
    sides.ok_or_else(|| text.to_owned())
}

/// Pixels for each page point.
fn scale(text: &str) -> Result<f32, String> {
    let scale = text.parse().ok().filter(|scale| (0.1..=16.0).contains(scale));
    scale.ok_or_else(|| text.to_owned())
}

fn theme(text: &str) -> Result<Theme, String> {
    match text.to_ascii_lowercase().as_str() {
        "light" => Ok(Theme::Light),
        "dark" => Ok(Theme::Dark),
        _ => Err(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_bounded() {
        assert_eq!(size("1600x900"), Ok([1600, 900]));
        assert_eq!(size("800×560"), Ok([800, 560]));
        for text in ["", "1600", "x", "0x0", "1600x", "1e9x2", "99999x900", "-800x600"] {
            assert!(size(text).is_err(), "{text}");
        }
    }

    #[test]
    fn scales_are_bounded() {
        assert_eq!(scale("2"), Ok(2.0));
        for text in ["", "0", "-1", "NaN", "inf", "1000"] {
            assert!(scale(text).is_err(), "{text}");
        }
    }
}
