//! The parts of an EDTF text: what the bounds of a date alone do not tell. Wording takes a date
//! apart into them, reading puts one together from them.

use crate::model::ReportedDate;

/// The half of the earth a season is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Unsaid,
    North,
    South,
}

impl Place {
    /// Whether this season (1 spring to 4 winter) runs from December into the next year.
    pub const fn turns_the_year(self, season: u32) -> bool {
        match self {
            Self::Unsaid | Self::North => season == 4,
            Self::South => season == 2,
        }
    }
}

/// One stretch of the calendar. Decades and centuries are named by their first year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    Day(i32, u32, u32),
    DayInMonth(i32, u32),
    DayInYear(i32),
    Month(i32, u32),
    /// The first and the last of several months of a year.
    Months(i32, u32, u32),
    Quarter(i32, u32),
    Half(i32, u32),
    Season {
        year: i32,
        /// 1 spring to 4 winter; a season over the turn of the year is of the year it begins in.
        season: u32,
        place: Place,
    },
    Year(i32),
    Decade(i32),
    Century(i32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub span: Span,
    pub approximate: bool,
    pub uncertain: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Unknown,
    At(Point),
    Between(Point, Point),
    Since(Point),
    By(Point),
    EndNotKnown(Point),
    StartNotKnown(Point),
}

impl When {
    /// The parts of a date; `None` where its text is not in EDTF.
    pub fn of(date: &ReportedDate) -> Option<Self> {
        match date.edtf.split_once('/') {
            None if date.edtf.starts_with("XXXX") => Some(Self::Unknown),
            None => Some(Self::At(Point::parse(&date.edtf)?)),
            Some(("..", to)) => Some(Self::By(Point::parse(to)?)),
            Some((from, "..")) => Some(Self::Since(Point::parse(from)?)),
            Some(("", to)) => Some(Self::StartNotKnown(Point::parse(to)?)),
            Some((from, "")) => Some(Self::EndNotKnown(Point::parse(from)?)),
            Some((from, to)) => Some(Self::Between(Point::parse(from)?, Point::parse(to)?)),
        }
    }
}

impl Point {
    pub const fn plain(span: Span) -> Self {
        Self { span, approximate: false, uncertain: false }
    }

    /// As written in EDTF.
    pub fn edtf(&self) -> String {
        let sign = match (self.approximate, self.uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        };
        format!("{}{sign}", self.span.edtf())
    }

    fn parse(text: &str) -> Option<Self> {
        let bare = text.trim_end_matches(['~', '?', '%']);
        let signs = text.get(bare.len()..)?;
        Some(Self {
            span: Span::parse(bare)?,
            approximate: signs.contains(['~', '%']),
            uncertain: signs.contains(['?', '%']),
        })
    }
}

impl Span {
    /// As written in EDTF, without signs. Whether the calendar has it is for the EDTF reader to say.
    fn edtf(self) -> String {
        let coded = |year: i32, code: u32| format!("{year:04}-{code:02}");
        match self {
            Self::Day(year, month, day) => format!("{year:04}-{month:02}-{day:02}"),
            Self::DayInMonth(year, month) => format!("{year:04}-{month:02}-XX"),
            Self::DayInYear(year) => format!("{year:04}-XX-XX"),
            Self::Month(year, month) => coded(year, month),
            Self::Months(year, first, _) => coded(year, 37 + first / 4),
            Self::Quarter(year, quarter) => coded(year, 32 + quarter),
            Self::Half(year, half) => coded(year, 39 + half),
            Self::Season { year, season, place: Place::Unsaid } => coded(year, 20 + season),
            Self::Season { year, season, place: Place::North } => coded(year, 24 + season),
            Self::Season { year, season, place: Place::South } => coded(year, 28 + season),
            Self::Year(year) => format!("{year:04}"),
            Self::Decade(first) => format!("{:03}X", first / 10),
            Self::Century(first) => format!("{:02}XX", first / 100),
        }
    }

    fn parse(bare: &str) -> Option<Self> {
        let parts: Vec<&str> = bare.split('-').collect();
        let year = |text: &str| text.parse::<i32>().ok();
        let number = |text: &str| text.parse::<u32>().ok();
        match parts.as_slice() {
            [text] => match text.strip_suffix("XX") {
                Some(century) => Some(Self::Century(year(century)? * 100)),
                None => match text.strip_suffix('X') {
                    Some(decade) => Some(Self::Decade(year(decade)? * 10)),
                    None => Some(Self::Year(year(text)?)),
                },
            },
            [text, "XX"] => Some(Self::Year(year(text)?)),
            [text, month] => Self::of_code(year(text)?, number(month)?),
            [text, "XX", "XX"] => Some(Self::DayInYear(year(text)?)),
            [text, month, "XX"] => Some(Self::DayInMonth(year(text)?, number(month)?)),
            [text, month, day] => Some(Self::Day(year(text)?, number(month)?, number(day)?)),
            _ => None,
        }
    }

    /// Months and the level 2 codes for seasons, quarters, thirds and halves.
    fn of_code(year: i32, code: u32) -> Option<Self> {
        let season = |first: u32, place| Self::Season { year, season: code - first + 1, place };
        match code {
            1..=12 => Some(Self::Month(year, code)),
            21..=24 => Some(season(21, Place::Unsaid)),
            25..=28 => Some(season(25, Place::North)),
            29..=32 => Some(season(29, Place::South)),
            33..=36 => Some(Self::Quarter(year, code - 32)),
            37..=39 => Some(Self::Months(year, (code - 37) * 4 + 1, (code - 37) * 4 + 4)),
            40..=41 => Some(Self::Half(year, code - 39)),
            _ => None,
        }
    }
}
