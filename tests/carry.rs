//! Pictures carry their chart: what is opened again is what was saved.

#![allow(clippy::disallowed_methods, reason = "tests write throw-away files")]

use sourceline::chart::{Bounds2, ChartSpec, FigureIndex, Page, Scene, Theme};
use sourceline::model::DataSet;
use sourceline::read::bundled;
use sourceline::text::Lang;
use sourceline::write::carry::{self, Carried, CarryError, MEDIA_TYPE, Project};
use sourceline::write::{self, Format, Making};

fn scene(data: &DataSet, spec: &ChartSpec, page: &Page) -> Scene {
    write::lay_out(data, &FigureIndex::new(data), spec, page, &Bounds2::default())
}

fn making(carried: Option<&Carried>) -> Making<'_> {
    Making { scale: 0.5, carried, author: None }
}

fn page() -> Page {
    Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En)
}

fn project(data: &DataSet, spec: &ChartSpec) -> Project {
    Project::of("bundled", (data, spec), &Bounds2::default(), &page()).expect("few rows")
}

/// An SVG without the row that is part of an id: a part of a table has fewer rows.
fn without_rows(svg: &str) -> String {
    let mut text = String::new();
    for (n, piece) in svg.split(" id=\"").enumerate() {
        let (id, rest) = piece.split_once('"').filter(|_| n > 0).unwrap_or(("", piece));
        text.push_str(id.trim_end_matches(|letter: char| letter.is_ascii_digit()));
        text.push_str(rest);
    }
    text
}

#[test]
fn every_story_opens_again_as_the_same_chart_from_either_picture() {
    let data = bundled().data;
    for story in &data.stories {
        let spec = ChartSpec::of_story(story);
        let (project, drawn) = (project(&data, &spec), scene(&data, &spec, &page()));
        let carried = project.to_json();
        for format in Format::ALL {
            let bytes = format.write(&drawn, &making(Some(&carried))).expect("a picture");
            let opened = carry::open(&bytes).expect("a project");
            assert_eq!(opened, project, "{} {format:?}", story.id);
            let again = scene(&opened.data, &opened.spec, &page());
            assert_eq!(without_rows(&write::svg(&again)), without_rows(&write::svg(&drawn)), "{}", story.id);
        }
        assert!(project.data.figures.len() < data.figures.len(), "only what is on the page");
    }
}

#[test]
fn a_picture_saved_without_or_stripped_opens_nothing() {
    let data = bundled().data;
    let spec = ChartSpec::first_of(&data);
    let drawn = scene(&data, &spec, &page());
    for format in Format::ALL {
        let bytes = format.write(&drawn, &making(None)).expect("a picture");
        assert_eq!(carry::open(&bytes), Err(CarryError::Nothing), "{format:?}");
    }
    let svg = Format::Svg.write(&drawn, &making(Some(&project(&data, &spec).to_json()))).expect("a picture");
    let text = String::from_utf8(svg).expect("text");
    let (from, to) = (text.find("<metadata").expect("it"), text.find("</metadata>").expect("its end"));
    let stripped = format!("{}{}", &text[..from], &text[to + "</metadata>".len()..]);
    assert_eq!(carry::open(stripped.as_bytes()), Err(CarryError::Nothing));
}

#[test]
fn a_picture_that_was_cut_short_says_so() {
    let data = bundled().data;
    let spec = ChartSpec::first_of(&data);
    let carried = project(&data, &spec).to_json();
    for format in Format::ALL {
        let bytes = format.write(&scene(&data, &spec, &page()), &making(Some(&carried))).expect("a picture");
        for cut in [9, 60, 400, 2_000, 9_000] {
            let error = carry::open(&bytes[..cut]).expect_err("half a picture");
            assert!(
                matches!(error, CarryError::Damaged(_) | CarryError::Nothing),
                "{format:?} {cut}: {error:?}"
            );
        }
    }
}

/// A PNG of one pixel with a text chunk of any content.
fn png_with(keyword: &str, text: &str, behind: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().expect("a header");
    let mut chunk = png::text_metadata::ITXtChunk::new(keyword, text);
    chunk.compressed = true;
    if behind {
        writer.write_image_data(&[0]).expect("a pixel");
        writer.write_text_chunk(&chunk).expect("a chunk");
    } else {
        writer.write_text_chunk(&chunk).expect("a chunk");
        writer.write_image_data(&[0]).expect("a pixel");
    }
    writer.finish().expect("an end");
    bytes
}

#[test]
fn the_chart_is_found_behind_the_pixels_and_behind_other_texts() {
    let data = bundled().data;
    let project = project(&data, &ChartSpec::first_of(&data));
    let bytes = png_with(MEDIA_TYPE, project.to_json().as_str(), true);
    assert_eq!(carry::open(&bytes), Ok(project));
    assert_eq!(carry::open(&png_with("Comment", "{}", false)), Err(CarryError::Nothing));
    assert!(matches!(carry::open(&png_with(MEDIA_TYPE, "{", false)), Err(CarryError::Damaged(_))));
}

#[test]
fn bombs_are_refused_in_bounded_memory() {
    let bomb = png_with(MEDIA_TYPE, &" ".repeat(carry::LONGEST + 1), false);
    assert!(bomb.len() < carry::LONGEST / 100, "small on disk");
    assert!(carry::open(&bomb).is_err());
    let entities = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>\
                    <svg xmlns=\"http://www.w3.org/2000/svg\"><metadata id=\"sourceline\">&b;</metadata></svg>";
    assert!(matches!(carry::open(entities.as_bytes()), Err(CarryError::Damaged(_))));
    let deep = format!("<svg><metadata id=\"sourceline\">{}</metadata></svg>", "[".repeat(100_000));
    assert!(matches!(carry::open(deep.as_bytes()), Err(CarryError::Damaged(_))));
    let nested = format!("<svg>{}", "<g>".repeat(200_000));
    assert!(carry::open(nested.as_bytes()).is_err());
}

#[test]
fn from_the_command_line_a_picture_is_a_file_like_any_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let run = |args: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_sourceline"))
            .args(args)
            .args(["--lang", "en"])
            .output()
            .expect("the program runs");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    };
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let (code, _, told) = run(&["export", data, "-o", &at("a.png")]);
    assert_eq!(code, Some(0));
    assert!(told.contains("The picture carries the") && told.contains("sources"), "{told}");
    let (code, json, _) = run(&["open-picture", &at("a.png"), "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!((code, json["chart"]["story"].as_str()), (Some(0), Some("ice-azure")));
    assert!(json["data"]["figures"].as_array().is_some_and(|figures| figures.len() > 20));
    let (code, text, _) = run(&["open-picture", &at("a.png")]);
    assert!(code == Some(0) && text.contains("1600x900") && text.contains("ICE data in Azure"), "{text}");
    // What was read of a picture makes the same picture.
    let (code, ..) = run(&["export", &at("a.png"), "-o", &at("b.png")]);
    assert_eq!(code, Some(0));
    let (_, figures, _) = run(&["read", &at("a.png"), "--json"]);
    assert!(figures.contains("nearly 1,400 terabytes"));
    let open = |name: &str| carry::open(&std::fs::read(at(name)).expect("a file"));
    let (one, other) = (open("a.png").expect("a project"), open("b.png").expect("a project"));
    assert_eq!((&one.data, &one.spec), (&other.data, &other.spec));
    run(&["export", data, "-o", &at("c.svg"), "--no-embed"]);
    assert_eq!(open("c.svg"), Err(CarryError::Nothing));
    let (code, _, told) = run(&["open-picture", &at("c.svg")]);
    assert!(code == Some(65) && told.contains("carries no chart of Sourceline"), "{told}");
    std::fs::write(at("photo.jpg"), b"\xff\xd8\xff\xe0\0\x10JFIF").expect("a file");
    let (code, _, told) = run(&["export", &at("photo.jpg"), "-o", &at("d.svg")]);
    assert!(code == Some(65) && told.contains("a JPEG file carries no chart"), "{code:?} {told}");
    let (code, told, _) = run(&["check", &at("a.png"), &at("c.svg")]);
    assert!(code == Some(1) && told.contains("a picture opens alone"), "{code:?} {told}");
    assert_eq!(run(&["check-url", "https://example.org/a"]).0, Some(0));
    for address in ["javascript:alert(1)", "file:///etc/passwd", "https://user@example.org", ""] {
        let (code, _, told) = run(&["check-url", address]);
        assert!(code == Some(1) && !told.trim().is_empty(), "{address}: {told}");
    }
}
