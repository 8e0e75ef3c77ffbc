//! PDF: one page, words that can be selected, the same bytes each time.

#![allow(clippy::disallowed_methods, reason = "tests write throw-away files")]

use sourceline::chart::{Bounds2, ChartSpec, FigureIndex, Page, Role, Scene, Theme};
use sourceline::read::bundled;
use sourceline::text::Lang;
use sourceline::write::{self, WriteError};
use std::process::Command;

fn scene(story: usize, lang: Lang) -> Scene {
    let data = bundled().data;
    let spec = ChartSpec::of_story(&data.stories[story]);
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, lang);
    write::lay_out(&data, &FigureIndex::new(&data), &spec, &page, &Bounds2::default())
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn a_pdf_is_one_page_of_the_same_bytes_each_time() {
    let bytes = write::pdf(&scene(0, Lang::En), Some("A. Reporter"), None).expect("a PDF");
    assert_eq!(bytes, write::pdf(&scene(0, Lang::En), Some("A. Reporter"), None).expect("a PDF"));
    assert!(bytes.starts_with(b"%PDF-1.7"));
    // 800 by 560 points of 96 to the inch, in points of 72.
    assert!(holds(&bytes, "/MediaBox[0 0 600 420]"), "its size");
    assert!(holds(&bytes, "/Lang(en)") && holds(&bytes, "(A. Reporter)"));
    assert!(holds(&bytes, "/FontFile"), "its own letters");
    for never in ["/JavaScript", "/JS", "/Launch", "/OpenAction", "/CreationDate", "/ModDate"] {
        assert!(!holds(&bytes, never), "{never}");
    }
    assert!(bytes.len() < 120_000, "letters that are not used stay away: {}", bytes.len());
    let nobody = write::pdf(&scene(0, Lang::Pl), None, None).expect("a PDF");
    assert!(holds(&nobody, "/Lang(pl)") && !holds(&nobody, "/Author"));
}

#[test]
fn a_page_that_no_reader_shows_is_refused() {
    let mut scene = scene(0, Lang::En);
    for size in [epaint::vec2(0.0, 100.0), epaint::vec2(f32::NAN, 100.0), epaint::vec2(30_000.0, 100.0)] {
        scene.size = size;
        assert!(matches!(write::pdf(&scene, None, None), Err(WriteError::TooLarge { .. })), "{size:?}");
    }
}

/// Poppler is asked where it is there: it reads PDF and was not written with it.
#[test]
fn every_label_can_be_selected() {
    if Command::new("pdftotext").arg("-v").output().is_err() {
        eprintln!("pdftotext (Poppler) is not installed: its reading of the words is not compared");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    for (story, lang) in [(0, Lang::En), (0, Lang::Pl), (1, Lang::En), (2, Lang::Pl)] {
        let scene = scene(story, lang);
        let path = folder.path().join("page.pdf");
        std::fs::write(&path, write::pdf(&scene, None, None).expect("a PDF")).expect("a file");
        let output = Command::new("pdftotext").arg("-raw").arg(&path).arg("-").output().expect("it runs");
        let read = letters(&String::from_utf8_lossy(&output.stdout));
        let labels = scene.groups.iter().filter(|group| group.role == Role::Label);
        let mut count = 0;
        for shape in labels.flat_map(|group| &group.shapes) {
            let epaint::Shape::Text(text) = shape else { continue };
            for line in text.galley.job.text.lines() {
                // Raised numbers may be read on a line of their own.
                let words: String = letters(line).trim_end_matches(|l: char| !l.is_alphabetic()).to_owned();
                assert!(read.contains(&words), "{words}: {read}");
                count += 1;
            }
        }
        assert!(count > 3, "there are labels");
    }
}
