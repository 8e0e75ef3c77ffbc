//! A page of the web in one file: the chart at two widths, each of its marks a link to the row it stands
//! for, every row and every source under it. It asks for nothing and is read without a script.

mod embed;
mod faces;
mod linked;
mod look;
mod rows;
mod sources;

use super::carry::{Carried, ELEMENT, MEDIA_TYPE};
use super::list::Listed;
use super::page;
use super::svg::{self, Place};
use super::xml::Xml;
use crate::chart::{Bounds2, ChartSpec, FigureIndex, Group, Page, Pick, Scene, Theme};
use crate::model::DataSet;
use crate::text::{self, Words};
use epaint::{Vec2, vec2};

/// What a page is made of.
struct WebPage<'a> {
    /// The chart on a wide screen, and on a narrow one.
    wide: &'a Scene,
    narrow: &'a Scene,
    /// The rows and the sources of that chart.
    listed: &'a Listed,
    theme: Theme,
    /// A project that the page carries.
    about: &'a About<'a>,
}

/// What a page says beside its chart.
#[derive(Clone, Copy, Debug, Default)]
pub struct About<'a> {
    /// A project that the page carries.
    pub carried: Option<&'a Carried>,
    /// Who made it; empty where that is not said.
    pub author: &'a str,
    /// The name of the file, for those who set it into a page of theirs.
    pub file: &'a str,
}

/// The size of a page on a wide screen, and on a narrow one, in points.
const WIDE: Vec2 = vec2(1000.0, 600.0);
const NARROW: Vec2 = vec2(400.0, 560.0);
/// A narrow page on which words have no room is made higher step by step, so many times at the most.
const HIGHER: f32 = 1.15;
const MOST_HIGHER: i32 = 8;

/// A page of the usual size on a wide screen, in the theme and the language of another one.
pub fn wide(page: &Page) -> Page {
    Page::new(WIDE, page.theme, page.lang)
}

/// Lays a chart out at two widths, the wide one as the page is, and writes it with its rows and its sources.
/// The same chart gives the same text, byte for byte.
pub fn web_page(
    (data, index, spec, view): (&DataSet, &FigureIndex, &ChartSpec, &Bounds2),
    page: &Page,
    about: &About<'_>,
    words: &Words,
) -> String {
    let lay_out = |page: &Page| page::lay_out(data, index, spec, page, view);
    let narrow = |times: i32| {
        let size = vec2(NARROW.x, NARROW.y * HIGHER.powi(times));
        lay_out(&Page::new(size, page.theme, page.lang))
    };
    let lacks = |scene: &Scene| (scene.is_cramped, scene.lanes.0.len() < scene.lanes.1, scene.unnamed > 0);
    let mut scene = narrow(0);
    for times in 1..=MOST_HIGHER {
        if lacks(&scene) == (false, false, false) {
            break;
        }
        scene = narrow(times);
    }
    let listed = Listed::new(data, spec, words);
    html(&WebPage { wide: &lay_out(page), narrow: &scene, listed: &listed, theme: page.theme, about }, words)
}

/// What the script of a page tells the one around it: how high it is.
const SCRIPT: &str = include_str!("../../../assets/page/page.js");

/// Writes the page.
fn html(page: &WebPage<'_>, words: &Words) -> String {
    let title = text::display(page.listed.title());
    let mut main = Xml::part();
    main.tag("main").open();
    figure(page, words, &mut main);
    rows::write(page.listed, words, &mut main);
    sources::write(page.listed, words, &mut main);
    embed::write(page, &title, words, &mut main);
    main.close("main");
    let main = main.finish();
    let style = look::style(page.theme, &faces::rules(&main));
    let mut xml = Xml::html();
    xml.tag("html").attr("lang", words.lang().tag()).open();
    head(page, (&title, &style), words, &mut xml);
    let body = xml.tag("body").open_inline();
    body.markup(&main);
    body.inline("script").verbatim(SCRIPT);
    body.close_inline("body");
    xml.close("html");
    xml.finish()
}

fn head(page: &WebPage<'_>, (title, style): (&str, &str), words: &Words, xml: &mut Xml) {
    let meta = |name: &'static str, content: &str, xml: &mut Xml| {
        xml.tag("meta").attr("name", name).attr("content", content).empty();
    };
    xml.tag("head").open();
    xml.tag("meta").attr("charset", "utf-8").empty();
    xml.tag("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", &look::policy(style, SCRIPT))
        .empty();
    meta("viewport", "width=device-width, initial-scale=1", xml);
    meta("referrer", "no-referrer", xml);
    meta("generator", "Sourceline", xml);
    if !page.about.author.is_empty() {
        meta("author", page.about.author, xml);
    }
    meta("description", &page.wide.description, xml);
    xml.tag("title").words(if title.is_empty() { "Sourceline" } else { title });
    xml.tag("style").verbatim(style);
    xml.tag("script").attr("type", "application/ld+json").verbatim(&linked::json(page, words));
    if let Some(carried) = page.about.carried {
        let script = xml.tag("script").attr("type", MEDIA_TYPE).attr("id", ELEMENT);
        script.verbatim(carried.as_str());
    }
    xml.close("head");
}

/// The chart twice, of which one is shown, and the chart in words.
fn figure(page: &WebPage<'_>, words: &Words, xml: &mut Xml) {
    let link = |group: &Group| rows::address(page.listed, group.hit.as_ref()?.pick);
    xml.tag("figure").open();
    for (scene, class, prefix) in [(page.wide, "wide", "w-"), (page.narrow, "narrow", "n-")] {
        xml.tag("div").attr("class", class).open();
        // Shapes without a form in SVG are counted by a test: no page has any.
        svg::page(scene, (None, &Place { prefix, link: Some(&link) }), xml);
        xml.close("div");
    }
    xml.tag("figcaption").words(&page.listed.alt_text(words));
    xml.close("figure");
}

/// Where a mark leads to.
fn row_id(pick: Pick) -> String {
    match pick {
        // What stands for the rows of a large file has a row on the page, and they have none.
        Pick::Figure(place) | Pick::Row(place, _) => format!("figure-{}", place + 1),
        Pick::Contract(place) => format!("contract-{}", place + 1),
    }
}

fn source_id(number: usize) -> String {
    format!("source-{number}")
}
