//! How the page is set into another one.

use super::WebPage;
use crate::text::Words;
use crate::write::xml::Xml;

/// The lines that somebody copies: a frame of the page, and a script of theirs that makes it as high as what
/// is in it.
pub fn write(page: &WebPage<'_>, title: &str, words: &Words, xml: &mut Xml) {
    xml.tag("details").open();
    xml.tag("summary").words(&words.say("write-html-embed"));
    xml.tag("p").words(&words.say("write-html-embed-how"));
    let pre = xml.tag("pre").open_inline();
    pre.inline("code").words(&snippet(page.about.file, title, page.wide.size.y));
    pre.close_inline("pre");
    xml.close("details");
}

fn snippet(file: &str, title: &str, height: f32) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" style=\"border:0\" loading=\"lazy\"></iframe>\
         <script>addEventListener(\"message\",function(e){{document.querySelectorAll(\"iframe\").forEach(\
         function(f){{if(f.contentWindow===e.source&&e.data&&e.data.sourceline>0)f.height=e.data.sourceline}})}})</script>",
        attribute(&address(file)),
        attribute(title),
        height.ceil()
    )
}

/// A name of a file as a part of an address.
fn address(name: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~".contains(byte);
    let part = |byte: u8| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    name.bytes().map(part).collect()
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_name_ends_the_frame() {
        let said = snippet("a \"b\"><i>.html", "\"><script>x", 500.2);
        assert!(
            said.starts_with(
                "<iframe src=\"a%20%22b%22%3E%3Ci%3E.html\" title=\"&quot;&gt;&lt;script&gt;x\""
            )
        );
        assert_eq!(said.matches("<script>").count(), 1);
        assert!(said.contains("height=\"501\""));
    }
}
