//! What is written of a chart beside its picture: rows, sources and words. Each form is read back by a
//! parser of another hand, and no text of a file means anything in any of them.

#![allow(clippy::disallowed_methods, reason = "tests write throw-away files")]

mod files;
mod lists;
mod rows;
mod web;

use sourceline::chart::ChartSpec;
use sourceline::model::DataSet;
use sourceline::text::{Lang, words};
use sourceline::write::Listed;

/// Texts that would be markup, a field, a record, a formula, a link, or turn the direction of words.
const HOSTILE: [&str; 26] = [
    "<script>alert(1)</script>",
    "![x](https://evil.example/beacon.png)",
    "[click](javascript:alert(1))",
    "<img src=x onerror=alert(1)>",
    "https://user:pass@evil.example/",
    "www.evil.example",
    "a | b `c` **d** _e_ ~f~ ***",
    "]](<x>) &lt;b&gt; &copy;",
    "1. one",
    "- two\n# three",
    "line\r\nER  - \r\nTY  - GEN",
    "}, title = {other}, x = {",
    "} @comment{ % \\input{/etc/passwd}",
    "{{unbalanced",
    "back\\slash \\textbf{x} $x^2$ #1 50% A&B ~",
    "\"quoted\" 'single' \"\"",
    "\",\"\n\",",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "＝1+1",
    "\u{202e}gnp.exe\u{2066}x",
    "zażółć \u{5e9}\u{5dc}\u{5d5}\u{5dd} 🦀 e\u{301}",
    "; a; b;",
    "total",
];

fn listed(data: &DataSet, lang: Lang) -> Listed {
    Listed::new(data, &ChartSpec::of_story(&data.whole_story()), words(lang))
}
