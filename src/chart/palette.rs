//! The colours of the program, in one place. Nothing else names a colour.

use epaint::Color32;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    #[default]
    Light,
    Dark,
}

/// The colours of a theme, by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind the page.
    pub desk: Color32,
    /// Bars and side panels.
    pub panel: Color32,
    /// The page and controls.
    pub paper: Color32,
    pub ink: Color32,
    /// Second text and axes.
    pub muted: Color32,
    /// Hairlines and grid.
    pub line: Color32,
    /// Links, focus, the primary button.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Selection and notes.
    pub soft: Color32,
    /// Sourced.
    pub ok: Color32,
    /// Needs a look.
    pub warn: Color32,
    /// Series, in order; each goes with a mark shape or a dash of its own.
    pub series: [Color32; COLORS],
    /// Contract bars, in the order of the series: deep enough for light text in both themes.
    pub bars: [Color32; COLORS],
    /// Text on a contract bar.
    pub on_bar: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// One set for both themes: light text can be read on each, and each stands out from either paper.
const BARS: [Color32; COLORS] = [
    rgb(0x0F78B3),
    rgb(0xBD540F),
    rgb(0x0A7F61),
    rgb(0xA1598E),
    rgb(0x926E0C),
    rgb(0x676AB2),
    rgb(0xCB3A6A),
    rgb(0xA04CC8),
];

const LIGHT: Palette = Palette {
    desk: rgb(0xF3F2EE),
    panel: rgb(0xFAF9F6),
    paper: rgb(0xFFFFFF),
    ink: rgb(0x1B1B1E),
    muted: rgb(0x5B5B63),
    line: rgb(0xDAD8D1),
    accent: rgb(0x0B5FA5),
    on_accent: rgb(0xFFFFFF),
    soft: rgb(0xE4EEF7),
    ok: rgb(0x00684E),
    warn: rgb(0x9A4A00),
    series: [
        rgb(0x0072B2),
        rgb(0xC24400),
        rgb(0x0F4A3A),
        rgb(0xB5508F),
        rgb(0x5A3E00),
        rgb(0x6A3FB8),
        rgb(0xD00858),
        rgb(0x8A0A8A),
    ],
    bars: BARS,
    on_bar: rgb(0xFFFFFF),
};

const DARK: Palette = Palette {
    desk: rgb(0x131416),
    panel: rgb(0x1A1B1E),
    paper: rgb(0x202226),
    ink: rgb(0xECECEA),
    muted: rgb(0xA9A9AF),
    line: rgb(0x3A3B40),
    accent: rgb(0x7CBDF5),
    on_accent: rgb(0x101C28),
    soft: rgb(0x20364A),
    ok: rgb(0x5CC9A4),
    warn: rgb(0xF0A860),
    series: [
        rgb(0x56B4F5),
        rgb(0xE0703A),
        rgb(0x4FA06E),
        rgb(0xC88ABF),
        rgb(0xF5A623),
        rgb(0xC9DDF7),
        rgb(0xF0E27A),
        rgb(0xA070F8),
    ],
    bars: BARS,
    on_bar: rgb(0xFFFFFF),
};

impl Theme {
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    pub const fn palette(self) -> Palette {
        match self {
            Self::Light => LIGHT,
            Self::Dark => DARK,
        }
    }
}

/// So many series have a look of their own, of a colour and an outline of their marks.
pub const DISTINCT: usize = COLORS * OUTLINES;

/// The stories have seven series at most, and no two of them one colour.
const COLORS: usize = 8;
const OUTLINES: usize = 4;

/// Which outline the marks of the n-th series have: circle, square, pentagon or hexagon. Where a colour
/// comes round again it is with another one.
pub const fn outline(index: usize) -> usize {
    (index + index / COLORS) % OUTLINES
}

impl Palette {
    /// The colour of the n-th series; after eight they come round again with another mark, and where no look
    /// is left they are grey.
    pub const fn series_color(&self, index: usize) -> Color32 {
        if index < DISTINCT { self.series[index % COLORS] } else { self.muted }
    }

    /// The fill of the n-th contract bar, in the hue of the series of that number.
    pub const fn bar_color(&self, index: usize) -> Color32 {
        self.bars[index % self.bars.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Linear light of a colour, red, green and blue.
    fn linear(color: Color32) -> [f64; 3] {
        [color.r(), color.g(), color.b()].map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        })
    }

    fn luminance(color: Color32) -> f64 {
        let [red, green, blue] = linear(color);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast ratio of WCAG 2.
    fn contrast(one: Color32, other: Color32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn at_least(wanted: f64, name: &str, one: Color32, other: Color32) {
        let found = contrast(one, other);
        assert!(found >= wanted, "{name}: {found:.2}, wanted {wanted}");
    }

    #[test]
    fn text_and_marks_can_be_told_from_what_is_behind_them() {
        for theme in Theme::ALL {
            let palette = theme.palette();
            for (name, back) in [
                ("paper", palette.paper),
                ("panel", palette.panel),
                ("desk", palette.desk),
                ("soft", palette.soft),
            ] {
                for (what, color) in
                    [("ink", palette.ink), ("muted", palette.muted), ("accent", palette.accent)]
                {
                    at_least(4.5, &format!("{theme:?} {what} on {name}"), color, back);
                }
            }
            for (what, color) in [("ok", palette.ok), ("warn", palette.warn)] {
                at_least(4.5, &format!("{theme:?} {what} on panel"), color, palette.panel);
                at_least(4.5, &format!("{theme:?} {what} on paper"), color, palette.paper);
            }
            at_least(4.5, &format!("{theme:?} words on the accent"), palette.on_accent, palette.accent);
            for n in 0..COLORS {
                // Series names are words in the colour of the series.
                at_least(4.5, &format!("{theme:?} series {n}"), palette.series_color(n), palette.paper);
                at_least(3.0, &format!("{theme:?} bar {n}"), palette.bar_color(n), palette.paper);
                at_least(4.5, &format!("{theme:?} words on bar {n}"), palette.on_bar, palette.bar_color(n));
            }
        }
    }

    /// How eyes without one kind of cone see a colour (Vienot, Brettel and Mollon 1999 for red and
    /// green; Brettel's plane for blue in one matrix), in linear light.
    const DEFICIENCIES: [(&str, [[f64; 3]; 3]); 3] = [
        ("protanopia", [[0.112_38, 0.887_62, 0.0], [0.112_38, 0.887_62, 0.0], [0.004_01, -0.004_01, 1.0]]),
        ("deuteranopia", [[0.292_75, 0.707_25, 0.0], [0.292_75, 0.707_25, 0.0], [-0.022_34, 0.022_34, 1.0]]),
        ("tritanopia", [[1.0, 0.144_61, -0.144_61], [0.0, 0.859_24, 0.140_76], [0.0, 0.859_24, 0.140_76]]),
    ];

    /// CIE L*a*b* under D65.
    fn lab(linear: [f64; 3]) -> [f64; 3] {
        let [red, green, blue] = linear.map(|channel| channel.clamp(0.0, 1.0));
        let x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47;
        let y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        let z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83;
        let [x, y, z] =
            [x, y, z].map(|part| if part > 0.008_856 { part.cbrt() } else { 7.787 * part + 16.0 / 116.0 });
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    #[test]
    fn no_two_series_look_alike_but_the_grey_ones() {
        for theme in Theme::ALL {
            let palette = theme.palette();
            let looks: std::collections::BTreeSet<_> =
                (0..DISTINCT).map(|n| (palette.series_color(n).to_array(), outline(n))).collect();
            assert_eq!(looks.len(), DISTINCT);
            let all = || (0..DISTINCT).map(|n| palette.series_color(n));
            assert!(all().all(|color| color != palette.series_color(DISTINCT)));
            assert_eq!(palette.series_color(DISTINCT), palette.series_color(DISTINCT * 9));
        }
    }

    #[test]
    fn all_series_of_a_colour_differ_for_every_kind_of_eye() {
        for theme in Theme::ALL {
            let palette = theme.palette();
            for (name, matrix) in DEFICIENCIES {
                let seen = |color: Color32| {
                    let light = linear(color);
                    lab(matrix.map(|row| row.iter().zip(light).map(|(share, part)| share * part).sum()))
                };
                for first in 0..COLORS {
                    for second in first + 1..COLORS {
                        let (one, other) =
                            (seen(palette.series_color(first)), seen(palette.series_color(second)));
                        let distance: f64 =
                            one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
                        // Marks also differ in outline and lines are named: 12 is well above what
                        // is just noticeable (about 2.3).
                        assert!(
                            distance > 12.0,
                            "{theme:?} {name}: series {first} and {second}: {distance:.1}"
                        );
                    }
                }
            }
        }
    }
}
