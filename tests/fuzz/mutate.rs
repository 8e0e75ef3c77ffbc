//! Seeded changes of our own files: the same ones each time, so that a failure can be had again.

/// Files of the project, by what they are seeds of.
const FILES: [&[u8]; 9] = [
    include_bytes!("../../data/figures.csv"),
    include_bytes!("../../data/contracts.csv"),
    include_bytes!("../../data/sources.csv"),
    include_bytes!("../bad/bad-numbers.csv"),
    include_bytes!("../bad/ragged.csv"),
    include_bytes!("../bad/open-quote.csv"),
    include_bytes!("../bad/windows-1250.csv"),
    include_bytes!("../bad/nul.csv"),
    include_bytes!("../bad/same-column.csv"),
];

/// Small tables that a person would read in another way than a machine.
const TABLES: [&str; 7] = [
    "date;value\n2025-07;1 400,5\n2025-08;1 500,25\n",
    "Report of 2025\n\ndate,value,note\n2025,1,a\n2026,2,\"b, c\"\nSource: the office\n",
    "a\tb\tc\n1\t2\t3\n4;5;6\n7\t8\t9\n",
    "sep=;\ndate;value\n2025;1\n",
    "Country,2019,2020\nPoland,1.5,2\nFrance,3,4\n\nOther,1\nx,y\n",
    "date,value\n# a remark\n2025,5\"6\n2026,\"7\n2027,8\n",
    "city  ,  2024, 2025\nŁódź, 1, 2\nGdańsk, 3, 4\n",
];

const DATES: &str = include_str!("../vectors/more_dates.tsv");
const PHRASES: &str = include_str!("../vectors/more_phrases.tsv");

const ANSWERS: [&str; 5] = [
    "date=Paid Date,dmy;value=Total,comma;group=Directorate",
    "date=#1,month;value=*;group=-",
    "value=\"a;b, \"\"c\"\"\",dot;end=until;sum=month",
    "date=When,mdy,year;count=quarter",
    "value=A;value=B,comma",
];

/// Pieces that are likelier to matter than single bytes.
const PIECES: [&str; 32] = [
    ",",
    ";",
    "\t",
    "\"",
    "\"\"",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    " ",
    "  ",
    "\u{a0}",
    "\u{feff}",
    "\u{200f}",
    "#",
    "=",
    "-",
    "\u{2212}",
    "1e400",
    "99999999999999999999999999999",
    "0.1",
    "1,400",
    "1.400",
    "31",
    "2025",
    "XX",
    "/",
    "..",
    "~",
    "½",
    " Mio. ",
    "TB",
];

/// What a target begins with.
pub fn seeds(name: &str) -> Vec<Vec<u8>> {
    let column = |file: &str, at: usize| -> Vec<Vec<u8>> {
        file.lines()
            .skip(1)
            .filter_map(|line| line.split('\t').nth(at))
            .map(|cell| cell.as_bytes().to_vec())
            .collect()
    };
    let texts =
        |texts: &[&str]| -> Vec<Vec<u8>> { texts.iter().map(|text| text.as_bytes().to_vec()).collect() };
    match name {
        "dates" => column(DATES, 0),
        "numbers" => column(PHRASES, 1),
        "answers" => texts(&ANSWERS),
        "rows" => (0..4_u8)
            .map(|seed| (0..210_u8).map(|at| at.wrapping_mul(37).wrapping_add(seed * 11)).collect())
            .collect(),
        _ => FILES.iter().map(|file| file.to_vec()).chain(texts(&TABLES)).collect(),
    }
}

/// An endless row of changed seeds.
pub struct Mutations<'a> {
    seeds: &'a [Vec<u8>],
    state: u64,
    bytes_only: bool,
}

impl<'a> Mutations<'a> {
    /// Those of a target; another `seed` gives others.
    pub fn new(seeds: &'a [Vec<u8>], name: &str, seed: u64) -> Self {
        let begin = name.bytes().chain(seed.to_le_bytes()).fold(0x2545_f491_4f6c_dd1d_u64, |state, byte| {
            state.rotate_left(7) ^ u64::from(byte).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        });
        Self { seeds, state: begin | 1, bytes_only: name == "rows" }
    }

    /// A number below `most`.
    fn below(&mut self, most: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state % most.max(1) as u64).unwrap_or(0)
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let at = self.below(bytes.len() + 1);
        let rest = (bytes.len() - at).min(24);
        let length = self.below(rest + 1);
        let ways = if self.bytes_only { 2 } else { 7 };
        match self.below(ways) {
            0 => {
                let byte = u8::try_from(self.below(256)).unwrap_or(0);
                if let Some(place) = bytes.get_mut(at) {
                    *place = byte;
                }
            }
            1 => {
                bytes.drain(at..at + length);
            }
            2 => {
                let copy = bytes.get(at..at + length).unwrap_or_default().to_vec();
                bytes.splice(at..at, copy);
            }
            3 => {
                let seed = self.below(self.seeds.len());
                let other = self.seeds.get(seed).cloned().unwrap_or_default();
                let from = self.below(other.len() + 1);
                let part = other.get(from..).unwrap_or_default().iter().take(40).copied();
                let part: Vec<u8> = part.collect();
                bytes.splice(at..at, part);
            }
            // Pieces stand between letters, so that the text stays one.
            _ => {
                let piece = self.below(PIECES.len());
                let at = (0..=at)
                    .rev()
                    .find(|at| bytes.get(*at).is_none_or(|byte| byte & 0xC0 != 0x80))
                    .unwrap_or(0);
                bytes.splice(at..at, PIECES.get(piece).copied().unwrap_or_default().bytes());
            }
        }
    }
}

impl Iterator for Mutations<'_> {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let seed = self.below(self.seeds.len());
        let mut bytes = self.seeds.get(seed)?.clone();
        for _ in 0..=self.below(6) {
            self.change(&mut bytes);
        }
        Some(bytes)
    }
}
