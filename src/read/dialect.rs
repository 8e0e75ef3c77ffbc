//! How the cells of a file are told apart.

/// How much of a file is looked at.
const GLANCE: usize = 64 << 10;

/// The signs of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    pub delimiter: u8,
}

/// The dialect of a file, by its header line: the delimiter that stands there most often outside
/// quotation marks, the comma where none does.
///
/// Looking at the whole file, at preambles and at other quotation marks has its place here.
pub fn dialect(bytes: &[u8]) -> Dialect {
    let glance = bytes.get(..GLANCE).unwrap_or(bytes);
    let is_break = |byte: &u8| matches!(byte, b'\r' | b'\n');
    let start = glance.iter().position(|byte| !is_break(byte)).unwrap_or(0);
    let header = glance.get(start..).unwrap_or_default();
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0), (b'|', 0)];
    let mut quoted = false;
    for byte in header {
        match byte {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'\r' | b'\n' => break,
            _ => {
                for (delimiter, count) in &mut counts {
                    *count += usize::from(delimiter == byte);
                }
            }
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let delimiter = counts.iter().find(|(_, count)| *count == most).map_or(b',', |(delimiter, _)| *delimiter);
    Dialect { delimiter }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, delimiter: char) {
        assert_eq!(char::from(dialect(text.as_bytes()).delimiter), delimiter, "{text}");
    }

    #[test]
    fn the_header_line_decides() {
        check("date,value\n1;2;3;4", ',');
        check("date;value", ';');
        check("date\tvalue", '\t');
        check("date|value", '|');
        check("\"a,b\";c", ';');
        check("\n\ndate;value", ';');
        check("alone", ',');
        check("", ',');
        check("a,b;c", ',');
    }
}
