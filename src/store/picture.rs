//! Pictures among the files that were opened: a chart that one carries, or why it carries none.

use crate::read::{Input, Problem, ProblemKind, Severity};
use crate::write::carry::{self, CarryError, PictureKind, Project};
use std::sync::Arc;

/// Takes the pictures out of what was loaded. The chart of one that was opened alone comes back;
/// whatever opens no chart is told.
pub fn take(inputs: &mut Vec<Input>, problems: &mut Vec<Problem>) -> Option<Project> {
    let is_alone = inputs.len() == 1;
    let mut project = None;
    inputs.retain(|input| {
        if PictureKind::of(&input.bytes).is_none() {
            return true;
        }
        let file: Arc<str> = Arc::from(input.name.as_str());
        let mut tell = |kind, found: &str| {
            problems.push(Problem::of_file(&file, Severity::Error, kind).found(found));
        };
        if !is_alone {
            tell(ProblemKind::PictureAmongFiles, "");
            return false;
        }
        match carry::open(&input.bytes) {
            Ok(carried) => project = Some(carried),
            Err(CarryError::Nothing) => tell(ProblemKind::PictureWithoutChart, ""),
            Err(CarryError::Kind(kind)) => tell(ProblemKind::PictureOfKind, kind),
            Err(CarryError::Damaged(reason)) => tell(ProblemKind::PictureDamaged, &reason),
            Err(CarryError::TooLarge) => tell(ProblemKind::PictureTooLarge, ""),
            Err(CarryError::Newer(version)) => tell(ProblemKind::PictureTooNew, &version),
        }
        false
    });
    project
}
