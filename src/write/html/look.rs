//! Colours, type and the policy of a page.

use crate::chart::Theme;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use epaint::Color32;
use sha2::{Digest as _, Sha256};

const RULES: &str = include_str!("../../../assets/page/page.css");

/// The rules of the page, with the colours of a theme and the fonts that its words need.
pub fn style(theme: Theme, faces: &str) -> String {
    let palette = theme.palette();
    let colors: [(&str, Color32); 8] = [
        ("desk", palette.desk),
        ("panel", palette.panel),
        ("paper", palette.paper),
        ("ink", palette.ink),
        ("muted", palette.muted),
        ("line", palette.line),
        ("accent", palette.accent),
        ("soft", palette.soft),
    ];
    let mut style = String::from("\n:root{");
    for (name, color) in colors {
        let [red, green, blue, _] = color.to_array();
        style.push_str(&format!("--{name}:#{red:02x}{green:02x}{blue:02x};"));
    }
    style.push_str(match theme {
        Theme::Light => "color-scheme:light}\n",
        Theme::Dark => "color-scheme:dark}\n",
    });
    style + faces + RULES
}

/// What the page may do: show itself, in these rules, with this script. It may ask for nothing.
pub fn policy(style: &str, script: &str) -> String {
    format!(
        "default-src 'none'; style-src 'sha256-{}'; font-src data:; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        hash(style),
        hash(script)
    )
}

fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_browsers() {
        // The example of the standard (CSP level 3).
        assert_eq!(hash("alert('Hello, world.');"), "qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }

    #[test]
    fn no_rule_ends_its_element_or_fetches() {
        for theme in [Theme::Light, Theme::Dark] {
            let style = style(theme, "");
            assert!(!style.contains("</") && !style.contains("url(") && !style.contains("@import"));
        }
    }
}
