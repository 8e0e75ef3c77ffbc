//! Words stay words, stand where they were laid out, and are all drawn.

use crate::{BLUE, INK, check, format, job_shape, one, plain, with_fonts};
use epaint::emath::Align;
use epaint::text::{LayoutJob, TextFormat, TextWrapping};
use epaint::{Color32, Stroke};
use resvg::usvg::{self, roxmltree};
use sourceline::chart::fonts::Face;
use sourceline::chart::{Scene, order};
use sourceline::write;

#[test]
fn text_is_text() {
    check(
        plain("nearly 1,400 terabytes", Face::Regular),
        r##"<text x="10" y="34.5" font-size="14" fill="#1b1b1e">nearly 1,400 terabytes</text>"##,
    );
    check(
        plain("nearly 1,400 terabytes ", Face::SemiBold),
        r##"<text x="10" y="34.5" font-size="14" font-weight="600" fill="#1b1b1e">nearly 1,400 terabytes</text>"##,
    );
    check(
        plain("a  <b>&", Face::Italic),
        r##"<text x="10" y="34.5" xml:space="preserve" font-size="14" font-style="italic" fill="#1b1b1e">a  &lt;b&gt;&amp;</text>"##,
    );
    check(plain("", Face::Regular), "");
    check(plain("  ", Face::Regular), "");
}

#[test]
fn text_is_turned_faded_and_recoloured() {
    check(
        plain("TB", Face::Regular).with_angle(-std::f32::consts::FRAC_PI_2).with_opacity_factor(0.5),
        r##"<text x="10" y="34.5" transform="rotate(-90 10 20)" font-size="14" fill="#1c1c1e" fill-opacity="0.502">TB</text>"##,
    );
    check(
        plain("TB", Face::Regular).with_override_text_color(BLUE).with_underline(Stroke::new(1.0, BLUE)),
        r##"<text x="10" y="34.5" font-size="14" text-decoration="underline" fill="#0072b2">TB</text>"##,
    );
    let open =
        LayoutJob::simple("TB".to_owned(), Face::Regular.at(14.0), Color32::PLACEHOLDER, f32::INFINITY);
    check(job_shape(open), r##"<text x="10" y="34.5" font-size="14" fill="#1b1b1e">TB</text>"##);
}

#[test]
fn sections_of_a_row_become_spans() {
    let mut job = LayoutJob::default();
    job.append("Source: ", 0.0, format(Face::SemiBold, INK));
    job.append("Guardian", 0.0, TextFormat { italics: true, ..format(Face::Regular, BLUE) });
    job.append("old", 6.0, TextFormat { strikethrough: Stroke::new(1.0, INK), ..format(Face::Regular, INK) });
    check(
        job_shape(job),
        "<text x=\"10\" y=\"34.5\" xml:space=\"preserve\">\
         <tspan font-size=\"14\" font-weight=\"600\" fill=\"#1b1b1e\">Source: </tspan>\
         <tspan font-size=\"14\" font-style=\"italic\" fill=\"#0072b2\">Guardian</tspan>\
         <tspan dx=\"6\" font-size=\"14\" text-decoration=\"line-through\" fill=\"#1b1b1e\">old</tspan></text>",
    );
}

/// The words of each `<text>` of a galley.
fn rows(job: LayoutJob) -> Vec<String> {
    let svg = write::svg(&one(job_shape(job)));
    let xml = roxmltree::Document::parse(&svg).expect("XML");
    let texts = xml.descendants().filter(|node| node.has_tag_name("text"));
    texts
        .map(|text| text.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect())
        .collect()
}

#[test]
fn rows_hold_the_words_that_stand_in_them() {
    #[track_caller]
    fn check(text: &str, wrap: TextWrapping, expected: &[&str]) {
        let job = LayoutJob { wrap, ..LayoutJob::simple_format(text.to_owned(), format(Face::Regular, INK)) };
        assert_eq!(rows(job), expected);
    }
    let at = TextWrapping::wrap_at_width;
    check("one\ntwo\n\nfour", TextWrapping::no_max_width(), &["one", "two", "four"]);
    check("about 400 terabytes of data", at(80.0), &["about 400", "terabytes of", "data"]);
    check("zażółć gęślą jaźń", at(60.0), &["zażółć", "gęślą jaźń"]);
    check("about 400 terabytes of data", TextWrapping::truncate_at_width(80.0), &["about 400 t…"]);
    // Letters that join and marks that combine still come out whole and in order.
    check("بيانات السحابة", TextWrapping::no_max_width(), &["بيانات\u{200e} السحابة\u{200e}"]);
    check("e\u{301}te\u{301} ne\u{301}", at(20.0), &["e\u{301}te\u{301}", "ne\u{301}"]);
}

#[test]
fn aligned_text_is_anchored_where_it_was_aligned() {
    let aligned = |halign| LayoutJob {
        halign,
        ..LayoutJob::simple_format("TB".to_owned(), format(Face::Regular, INK))
    };
    check(
        job_shape(aligned(Align::RIGHT)),
        r##"<text x="10" y="34.5" text-anchor="end" font-size="14" fill="#1b1b1e">TB</text>"##,
    );
    check(
        job_shape(aligned(Align::Center)),
        r##"<text x="10" y="34.5" text-anchor="middle" font-size="14" fill="#1b1b1e">TB</text>"##,
    );
}

/// Whether a sign leaves ink: a blank does not, nor does the mark that keeps words in their places.
fn is_letter(sign: &char) -> bool {
    !sign.is_whitespace() && *sign != '\u{200e}'
}

/// Letters of a scene that leave ink, and those that the renderer has a glyph for.
fn letters_set_and_drawn(scene: &Scene) -> (usize, usize) {
    fn count(group: &usvg::Group) -> usize {
        let of_node = |node: &usvg::Node| match node {
            usvg::Node::Group(group) => count(group),
            usvg::Node::Text(text) => text
                .layouted()
                .iter()
                .flat_map(|span| &span.positioned_glyphs)
                .filter(|glyph| glyph.id.0 != 0 && !glyph.text.trim().is_empty())
                .map(|glyph| glyph.text.chars().filter(is_letter).count())
                .sum(),
            usvg::Node::Path(_) | usvg::Node::Image(_) => 0,
        };
        group.children().iter().map(of_node).sum()
    }
    let svg = write::svg(scene);
    let xml = roxmltree::Document::parse(&svg).expect("XML");
    let set = xml
        .descendants()
        .filter(|node| node.is_text() && node.ancestors().any(|up| up.has_tag_name("text")))
        .filter_map(|node| node.text())
        .flat_map(str::chars)
        .filter(is_letter)
        .count();
    (set, count(write::tree(&svg).expect("a tree").root()))
}

#[test]
fn every_letter_of_a_page_is_drawn() {
    let texts = [
        ("nearly 1,400 terabytes", Face::Regular),
        ("Zażółć gęślą jaźń, styczeń 2026", Face::SemiBold),
        ("Ελληνικά и кириллица", Face::Italic),
        ("بيانات", Face::Regular),
        ("נתונים", Face::Italic),
        ("ICE: بيانات السحابة, 400 TB", Face::SemiBold),
        ("\u{644}\u{627} \u{628}\u{64a} – \u{5e0}\u{5ea}\u{5d5}\u{5e0}", Face::Regular),
        ("בענן نתונים and data", Face::Italic),
        ("≈ × → ▲ ● “quoted” – …", Face::Regular),
    ];
    for (text, face) in texts {
        let (set, drawn) = letters_set_and_drawn(&one(plain(text, face)));
        assert_eq!(set, text.chars().filter(is_letter).count(), "{text}");
        assert_eq!(drawn, set, "{text}");
    }
}

#[test]
fn words_are_as_wide_in_the_file_as_on_the_page() {
    for face in [Face::Regular, Face::SemiBold, Face::Italic] {
        let shape = plain("Guardian, +972 Magazine and Local Call: 400 TB in July 2025", face);
        let laid_out = shape.galley.size().x;
        let tree = write::tree(&write::svg(&one(shape))).expect("a tree");
        let usvg::Node::Group(group) = tree.root().children().last().expect("the group") else {
            panic!("the group comes last");
        };
        let width = group.abs_bounding_box().width();
        assert!((width - laid_out).abs() < 0.5, "{face:?}: {width} in the file, {laid_out} on the page");
    }
}

/// A sentence in Hebrew, of two lines at this width.
const SENTENCE: &str = "הרשות החזיקה בכמות גדולה של נתונים בענן של חברה אחת (לפי מסמכים) בחודש יולי 2025.";

#[test]
fn words_from_right_to_left_wrap_in_the_order_of_reading() {
    let job = LayoutJob::simple(SENTENCE.to_owned(), Face::Regular.at(14.0), INK, 290.0);
    let galley = with_fonts(|fonts| order::set(job, |job| fonts.layout_job(job)));
    // Not by its glyphs: inside of such words they stand in the order of drawing already.
    let rows: Vec<&str> = galley.job.text.lines().collect();
    assert_eq!((rows.len(), galley.rows.len()), (2, 2), "{rows:?}");
    // The first words are on the first line, at its right end; the last ones on the last, at its left.
    assert!(rows[0].ends_with("החזיקה הרשות"), "{rows:?}");
    assert!(rows[1].starts_with(".2025 יולי"), "{rows:?}");
    // No word is lost or said twice.
    let words = |text: &str| {
        let mut words: Vec<String> =
            text.split_whitespace().map(|word| word.trim_matches(['(', ')', '.']).to_owned()).collect();
        words.sort();
        words
    };
    assert_eq!(words(&rows.join(" ")), words(SENTENCE));
    assert!(galley.size().x <= 291.0, "{}", galley.size().x);
}

#[test]
fn a_row_cut_short_keeps_the_beginning_of_what_is_read() {
    let mut job = LayoutJob::simple(SENTENCE.to_owned(), Face::Regular.at(14.0), INK, 160.0);
    job.wrap = TextWrapping::truncate_at_width(160.0);
    let galley = with_fonts(|fonts| order::set(job, |job| fonts.layout_job(job)));
    let row = &galley.job.text;
    assert!(row.starts_with('…') && row.ends_with("הרשות"), "{row}");
    let mut job = LayoutJob::default();
    job.append("1 ", 0.0, format(Face::SemiBold, BLUE));
    job.append("שלום עולם", 0.0, format(Face::Regular, INK));
    let galley = with_fonts(|fonts| order::set(job, |job| fonts.layout_job(job)));
    // A section has a direction of its own: the number stays in front.
    assert_eq!(galley.job.text, "1 עולם שלום");
    let colors: Vec<Color32> = galley.job.sections.iter().map(|section| section.format.color).collect();
    assert_eq!(colors, [BLUE, INK]);
}

#[test]
fn a_viewer_draws_words_from_right_to_left_where_the_page_has_them() {
    let job = LayoutJob::simple("שלום עולם 400".to_owned(), Face::Regular.at(14.0), INK, f32::INFINITY);
    let galley = with_fonts(|fonts| order::set(job, |job| fonts.layout_job(job)));
    assert_eq!(galley.job.text, "400 עולם שלום");
    let shape = epaint::TextShape::new(epaint::pos2(10.0, 20.0), galley, INK);
    let svg = write::svg(&one(shape));
    assert!(svg.contains("400 <tspan") && svg.contains("עולם\u{200e}"), "{svg}");
}

/// The shapes of the Arabic letters of a text, as the renderer draws them.
fn joined_forms(text: &str) -> Vec<u16> {
    fn gather(group: &usvg::Group, forms: &mut Vec<u16>) {
        for node in group.children() {
            match node {
                usvg::Node::Group(group) => gather(group, forms),
                usvg::Node::Text(text) => {
                    let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                    let arabic =
                        |text: &str| text.contains(|sign: char| ('\u{600}'..='\u{6ff}').contains(&sign));
                    forms.extend(glyphs.filter(|glyph| arabic(&glyph.text)).map(|glyph| glyph.id.0));
                }
                usvg::Node::Path(_) | usvg::Node::Image(_) => {}
            }
        }
    }
    let mut forms = Vec::new();
    let svg = write::svg(&one(plain(text, Face::Regular)));
    gather(write::tree(&svg).expect("a tree").root(), &mut forms);
    forms.sort_unstable();
    forms
}

#[test]
fn letters_that_join_keep_their_forms_behind_other_letters() {
    let alone = joined_forms("التقرير");
    assert!(alone.len() >= 6, "{alone:?}");
    for mixed in ["Source: ¹ التقرير.", "¹ التقرير", "“التقرير” – ² – x"] {
        assert_eq!(joined_forms(mixed), alone, "{mixed}");
    }
}
