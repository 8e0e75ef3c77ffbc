//! The arguments. Their help is in the catalogue, see `usage.rs`.

use super::export;
use super::table::TableArgs;
use crate::chart::Theme;
use crate::read::{Answers, BadAnswer};
use crate::text::Lang;
use crate::write::{Preset, Purpose};
use clap::{Parser, Subcommand};
use epaint::Vec2;
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
        #[arg(long)]
        summary: bool,
        #[arg(long, value_name = "NAME")]
        sheet: Option<String>,
        #[arg(long = "as", value_name = "date=COL,dmy;value=COL", value_parser = answers)]
        answers: Option<Answers>,
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
    Table(TableArgs),
    Export(ExportArgs),
    OpenPicture {
        #[arg(value_name = "FILE", required = true)]
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
    CheckUrl {
        #[arg(value_name = "URL", allow_hyphen_values = true)]
        url: String,
    },
}

#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(short, long, value_name = "OUT.{svg,png,pdf,html,csv,bib,ris,json,md,txt}", required = true)]
    pub output: PathBuf,
    #[arg(long, value_name = "1600x900", value_parser = size)]
    pub size: Option<Vec2>,
    #[arg(long, value_name = "2", value_parser = scale)]
    pub scale: Option<f32>,
    #[arg(long, value_name = "300", value_parser = dpi, conflicts_with = "scale")]
    pub dpi: Option<f32>,
    #[arg(long, value_name = "web|column|wide|a4|slide|square|story", value_parser = preset)]
    pub preset: Option<Preset>,
    #[arg(long, value_name = "light|dark", default_value = "light", value_parser = theme)]
    pub theme: Theme,
    #[arg(long, value_name = "ID")]
    pub story: Option<String>,
    #[arg(long)]
    pub author: Option<String>,
    #[arg(long)]
    pub no_embed: bool,
    #[arg(long = "for", value_name = "exact|spreadsheets", default_value = "exact", value_parser = purpose)]
    pub purpose: Purpose,
    #[arg(long = "as", value_name = "date=COL,dmy;value=COL", value_parser = answers)]
    pub answers: Option<Answers>,
}

// The texts of these errors are never shown: `usage.rs` words what is wrong with an argument.

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| tag.to_owned())
}

fn size(text: &str) -> Result<Vec2, String> {
    export::parse_size(text).map_err(|_| text.to_owned())
}

fn scale(text: &str) -> Result<f32, String> {
    export::parse_scale(text).map_err(|_| text.to_owned())
}

/// Dots to the inch as pixels to a point.
fn dpi(text: &str) -> Result<f32, String> {
    export::parse_dpi(text).map_err(|_| text.to_owned())
}

fn preset(text: &str) -> Result<Preset, String> {
    Preset::of(text).ok_or_else(|| text.to_owned())
}

pub fn answers(text: &str) -> Result<Answers, String> {
    text.parse().map_err(|bad: BadAnswer| bad.0)
}

fn purpose(text: &str) -> Result<Purpose, String> {
    export::parse_purpose(text).map_err(|_| text.to_owned())
}

fn theme(text: &str) -> Result<Theme, String> {
    export::parse_theme(text).map_err(|_| text.to_owned())
}
