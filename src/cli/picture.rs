//! `sourceline open-picture`: what a picture carries.

use super::escape::terminal;
use super::show::{Stream, problems};
use super::{exit, json};
use crate::chart;
use crate::jobs::{self, Sizes};
use crate::read::Wish;
use crate::store::Watch;
use crate::text::Words;
use crate::write::carry::Project;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Prints what a picture carries, as JSON or in a few lines.
pub fn run(file: &Path, as_json: bool, words: &Words) -> u8 {
    let files = [PathBuf::from(file)];
    let (opened, _) = jobs::open(&files, &Wish::default(), &Watch::unseen(), &Sizes::default());
    let Some(project) = opened.project.as_deref() else {
        let mut errors = Stream::errors();
        if opened.reading.problems.is_empty() || !opened.reading.data.is_empty() {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            errors.line(&terminal(&words.tell("cli-no-picture", &[("file", name.into())])));
        } else {
            problems(&opened.reading.problems, words, &mut errors);
        }
        return if opened.missing { exit::NO_SUCH_FILE } else { exit::BAD_DATA };
    };
    let mut out = Stream::output();
    if as_json {
        // What was written can be read: it was, a moment ago.
        let value: Value = serde_json::from_str(project.to_json().as_str()).unwrap_or_default();
        json::print(&value, &mut out);
    } else {
        lines(project, words).iter().for_each(|line| out.line(&terminal(line)));
    }
    0
}

fn lines(project: &Project, words: &Words) -> Vec<String> {
    let title = chart::localized(&project.spec.title, words.lang()).to_owned();
    let name = if title.is_empty() { project.name.clone() } else { title };
    let size = format!("{}x{}", project.size.x, project.size.y);
    let mut lines = vec![words.tell(
        "cli-picture",
        &[
            ("title", name.into()),
            ("size", size.into()),
            ("figures", project.data.figures.len().into()),
            ("of", chart::of_events(&project.data).into()),
            ("contracts", project.data.contracts.len().into()),
            ("sources", project.data.sources.len().into()),
        ],
    )];
    let drawn = project.spec.series.iter().chain(&project.spec.lanes).filter(|line| line.visible);
    lines.extend(drawn.map(|line| format!("  {}", line.name)));
    lines
}
