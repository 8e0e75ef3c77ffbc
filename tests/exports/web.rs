//! A page of the web: read as XML, which it is but for its first line and the elements of a browser.

use super::HOSTILE;
use super::lists::hostile;
use resvg::usvg::roxmltree::{Document, Node};
use sourceline::chart::{Bounds2, ChartSpec, FigureIndex, Page, Theme};
use sourceline::model::{DataSet, Quote};
use sourceline::read::bundled;
use sourceline::text::{Lang, display, words};
use sourceline::write::carry::{self, Project};
use sourceline::write::{About, web_page, wide};
use std::collections::BTreeSet;

fn page(lang: Lang) -> Page {
    wide(&Page::new(Page::DEFAULT_SIZE, Theme::Light, lang))
}

fn written(data: &DataSet, spec: &ChartSpec, lang: Lang) -> (String, Project) {
    let page = page(lang);
    let project = Project::of("x", (data, spec), &Bounds2::default(), &page).expect("few rows");
    let carried = project.to_json();
    let about = About { carried: Some(&carried), author: "A <b> \"c\"", file: "a b.html" };
    let shown = (data, &FigureIndex::new(data), spec, &Bounds2::default());
    (web_page(shown, &page, &about, words(lang)), project)
}

/// Every element, read by a parser of another hand.
fn with_nodes(html: &str, check: impl FnOnce(&[Node<'_, '_>])) {
    let xml = html.strip_prefix("<!doctype html>").expect("a page");
    let document = Document::parse(xml).expect("well formed");
    let nodes: Vec<Node<'_, '_>> = document.descendants().filter(Node::is_element).collect();
    check(&nodes);
}

/// What no page may have: anything that is run, fetched or leads to where no address leads.
fn assert_harmless(nodes: &[Node<'_, '_>]) {
    let scripts: Vec<&str> = nodes
        .iter()
        .filter(|node| node.has_tag_name("script"))
        .map(|node| node.attribute("type").unwrap_or("run"))
        .collect();
    assert_eq!(scripts, ["application/ld+json", carry::MEDIA_TYPE, "run"]);
    for node in nodes {
        let name = node.tag_name().name();
        let is_fetched =
            ["link", "img", "image", "iframe", "object", "embed", "base", "use", "form", "foreignObject"];
        assert!(!is_fetched.contains(&name), "{name}");
        for attribute in node.attributes() {
            let (key, value) = (attribute.name(), attribute.value());
            assert!(!key.starts_with("on") && !["style", "src", "srcset", "action"].contains(&key), "{key}");
            if ["href", "data-originalurl", "data-versionurl"].contains(&key) {
                let leads = ["https://", "http://", "#"].iter().any(|begin| value.starts_with(begin));
                assert!(leads, "{value}");
            }
        }
    }
}

#[test]
fn every_mark_leads_to_its_row_and_every_row_to_its_sources() {
    let data = bundled().data;
    for story in &data.stories {
        for lang in Lang::ALL {
            let (html, project) = written(&data, &ChartSpec::of_story(story), lang);
            assert_eq!(carry::open(html.as_bytes()), Ok(project), "{}", story.id);
            with_nodes(&html, |nodes| {
                assert_harmless(nodes);
                let ids: Vec<&str> = nodes.iter().filter_map(|node| node.attribute("id")).collect();
                let known: BTreeSet<&str> = ids.iter().copied().collect();
                assert_eq!(ids.len(), known.len(), "{}: two elements have one id", story.id);
                let links = nodes.iter().filter(|node| node.has_tag_name("a") || is_svg_link(node));
                let inside = links.filter_map(|node| node.attribute("href")?.strip_prefix('#'));
                let inside: BTreeSet<&str> = inside.collect();
                assert!(inside.iter().all(|target| known.contains(target)), "{}: {inside:?}", story.id);
                let marks = nodes.iter().filter(|node| node.attribute("role") == Some("graphics-symbol img"));
                let (linked, all) = marks.fold((0, 0), |(linked, all), mark| {
                    let parent = mark.parent_element().is_some_and(|parent| is_svg_link(&parent));
                    (linked + usize::from(parent), all + 1)
                });
                assert!(all > 0 && linked == all, "{}: {linked} of {all} marks", story.id);
            });
        }
    }
}

fn is_svg_link(node: &Node<'_, '_>) -> bool {
    node.tag_name().name() == "a" && node.tag_name().namespace() == Some("http://www.w3.org/2000/svg")
}

#[test]
fn every_text_of_a_file_is_text_on_the_page() {
    let mut data = hostile();
    for (figure, text) in data.figures.iter_mut().zip(HOSTILE) {
        let text = || text.to_owned();
        figure.quote = Quote { text: text(), prefix: text(), suffix: text(), lang: text() };
    }
    let spec = ChartSpec::of_story(&data.whole_story());
    let (html, project) = written(&data, &spec, Lang::En);
    with_nodes(&html, |nodes| {
        assert_harmless(nodes);
        let said: Vec<&str> = nodes.iter().filter_map(Node::text).collect();
        for text in HOSTILE {
            let shown = display(text);
            assert!(said.iter().any(|said| said.contains(&shown)), "{shown}");
        }
    });
    assert_eq!(carry::open(html.as_bytes()), Ok(project));
}

#[test]
fn the_same_chart_gives_the_same_page_and_a_stripped_one_opens_nothing() {
    let data = bundled().data;
    let spec = ChartSpec::first_of(&data);
    let (html, _) = written(&data, &spec, Lang::Pl);
    assert_eq!(html, written(&data, &spec, Lang::Pl).0);
    let shown = (&data, &FigureIndex::new(&data), &spec, &Bounds2::default());
    let bare = web_page(shown, &page(Lang::Pl), &About::default(), words(Lang::Pl));
    assert!(carry::open(bare.as_bytes()).is_err());
    let policy = "default-src 'none'; style-src 'sha256-";
    assert!(bare.contains(policy) && !bare.contains("unsafe-inline"));
}
