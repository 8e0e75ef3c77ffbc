//! Which addresses the program would ever hand to a browser.

use thiserror::Error;

/// The longest address that is opened, in characters.
pub const LONGEST_ADDRESS: usize = 2048;

/// An address that passed every check: http or https, with a plain host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeLink {
    address: String,
    host: String,
}

/// Why an address is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LinkRefusal {
    #[error("empty")]
    Empty,
    #[error("longer than {LONGEST_ADDRESS} characters")]
    TooLong,
    #[error("not http or https")]
    Scheme,
    #[error("no host")]
    NoHost,
    #[error("carries a user name")]
    UserInfo,
    #[error("holds a blank, control or direction mark")]
    HiddenCharacter,
    #[error("holds a backslash, which browsers take for a slash")]
    Backslash,
    #[error("the host is an address in brackets")]
    HostInBrackets,
    #[error("the host has a sign that no name of a host has")]
    HostNotPlain,
    #[error("the port is not a number")]
    Port,
    #[error("the host has letters outside ASCII")]
    HostNotAscii,
}

impl SafeLink {
    pub fn address(&self) -> &str {
        &self.address
    }

    pub fn host(&self) -> &str {
        &self.host
    }
}

/// Checks an address from a file. Nothing is looked up and nothing is corrected.
///
/// # Errors
/// The first [`LinkRefusal`] that fits.
pub fn check(address: &str) -> Result<SafeLink, LinkRefusal> {
    let address = address.trim();
    if address.is_empty() {
        return Err(LinkRefusal::Empty);
    }
    if address.chars().count() > LONGEST_ADDRESS {
        return Err(LinkRefusal::TooLong);
    }
    if address.chars().any(is_hidden) {
        return Err(LinkRefusal::HiddenCharacter);
    }
    if address.contains('\\') {
        return Err(LinkRefusal::Backslash);
    }
    let lower = address.to_ascii_lowercase();
    let scheme = ["https://", "http://"].into_iter().find(|scheme| lower.starts_with(scheme));
    let rest = scheme.and_then(|scheme| address.get(scheme.len()..)).ok_or(LinkRefusal::Scheme)?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err(LinkRefusal::UserInfo);
    }
    if !authority.is_ascii() {
        return Err(LinkRefusal::HostNotAscii);
    }
    if authority.starts_with('[') {
        return Err(LinkRefusal::HostInBrackets);
    }
    let (host, port) =
        authority.rsplit_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    if host.is_empty() {
        return Err(LinkRefusal::NoHost);
    }
    let plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'));
    let has_letter = host.bytes().any(|byte| byte.is_ascii_alphanumeric());
    if !plain || !has_letter || host.starts_with('.') {
        return Err(LinkRefusal::HostNotPlain);
    }
    if port.is_some_and(|port| port.is_empty() || !port.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(LinkRefusal::Port);
    }
    Ok(SafeLink { address: address.to_owned(), host: host.to_ascii_lowercase() })
}

/// Characters that change what a reader sees without being seen.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || character.is_whitespace()
        || matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_addresses_pass_and_name_their_host() {
        for address in ["https://example.org", "HTTP://Example.org:8080/a?b=c#d", "https://a-b.example/ż"] {
            assert!(check(address).is_ok(), "{address}");
        }
        assert_eq!(
            check("https://Example.org/x").map(|link| link.host().to_owned()),
            Ok("example.org".into())
        );
    }

    #[test]
    fn everything_else_is_refused() {
        let refused = [
            ("", LinkRefusal::Empty),
            ("javascript:alert(1)", LinkRefusal::Scheme),
            ("file:///etc/passwd", LinkRefusal::Scheme),
            ("example.org", LinkRefusal::Scheme),
            ("https://", LinkRefusal::NoHost),
            ("https:///path", LinkRefusal::NoHost),
            ("https://?q", LinkRefusal::NoHost),
            ("https://a:b@example.org", LinkRefusal::UserInfo),
            ("https://example.org\\@evil", LinkRefusal::Backslash),
            ("http:\\\\example.org", LinkRefusal::Backslash),
            ("http://[::1]/", LinkRefusal::HostInBrackets),
            ("https://[2001:db8::1]:8080/a", LinkRefusal::HostInBrackets),
            ("https://exa mple.org", LinkRefusal::HiddenCharacter),
            ("https://example.org/\u{202e}gpj", LinkRefusal::HiddenCharacter),
            ("https://ex\u{0430}mple.org", LinkRefusal::HostNotAscii),
            ("https://example.org:80x/", LinkRefusal::Port),
            ("https://%00/", LinkRefusal::HostNotPlain),
        ];
        for (address, refusal) in refused {
            assert_eq!(check(address), Err(refusal), "{address:?}");
        }
        assert_eq!(check(&format!("https://e.org/{}", "a".repeat(2048))), Err(LinkRefusal::TooLong));
    }
}
