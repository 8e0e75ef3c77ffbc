//! Cells that a spreadsheet would run.

/// Whom a table is written for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// Every text as it is.
    #[default]
    Exact,
    /// A `'` before a text that a spreadsheet could take for a formula, and a mark at the begin of the file
    /// by which it knows the encoding.
    Spreadsheets,
}

impl Purpose {
    /// The first bytes of a file.
    pub const fn mark(self) -> &'static [u8] {
        match self {
            Self::Exact => b"",
            Self::Spreadsheets => b"\xef\xbb\xbf",
        }
    }

    /// A text that no program runs: one that begins, behind blanks, with a sign of a formula or with a
    /// break gets a `'`. Quotation marks around it would not help.
    pub fn guarded(self, text: &str) -> String {
        let blank = |sign: char| {
            sign.is_whitespace() && !matches!(sign, '\t' | '\r' | '\n')
                || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                    | '\u{feff}' | '\u{ad}' | '\0')
        };
        let first = text.trim_start_matches(blank).chars().next();
        let is_live = matches!(
            first,
            Some(
                '=' | '+'
                    | '-'
                    | '@'
                    | '\t'
                    | '\r'
                    | '\n'
                    | '＝'
                    | '＋'
                    | '－'
                    | '＠'
                    | '﹢'
                    | '﹣'
                    | '﹦'
                    | '﹫'
                    | '−'
            )
        );
        if is_live && self == Self::Spreadsheets { format!("'{text}") } else { text.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        let live = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n", "  =1", "＝1", "＠x", "\u{feff}=1"];
        for text in live {
            assert_eq!(Purpose::Spreadsheets.guarded(text), format!("'{text}"));
            assert_eq!(Purpose::Exact.guarded(text), text);
        }
        for text in ["", "a=1", "1,400 TB", "'=1", "nearly -5", ">x3"] {
            assert_eq!(Purpose::Spreadsheets.guarded(text), text);
        }
    }
}
