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
    pub series: [Color32; 6],
    /// Text on a bar filled with a series colour.
    pub on_series: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const LIGHT: Palette = Palette {
    desk: rgb(0xF3_F2_EE),
    panel: rgb(0xFA_F9_F6),
    paper: rgb(0xFF_FF_FF),
    ink: rgb(0x1B_1B_1E),
    muted: rgb(0x5B_5B_63),
    line: rgb(0xDA_D8_D1),
    accent: rgb(0x0B_5F_A5),
    on_accent: rgb(0xFF_FF_FF),
    soft: rgb(0xE4_EE_F7),
    ok: rgb(0x00_68_4E),
    warn: rgb(0x9A_4A_00),
    series: [
        rgb(0x00_72_B2),
        rgb(0xB3_47_00),
        rgb(0x00_79_5A),
        rgb(0x9A_4C_86),
        rgb(0x8A_65_00),
        rgb(0x4B_4F_A8),
    ],
    on_series: rgb(0xFF_FF_FF),
};

const DARK: Palette = Palette {
    desk: rgb(0x13_14_16),
    panel: rgb(0x1A_1B_1E),
    paper: rgb(0x20_22_26),
    ink: rgb(0xEC_EC_EA),
    muted: rgb(0xA9_A9_AF),
    line: rgb(0x3A_3B_40),
    accent: rgb(0x7C_BD_F5),
    on_accent: rgb(0x10_1C_28),
    soft: rgb(0x20_36_4A),
    ok: rgb(0x5C_C9_A4),
    warn: rgb(0xF0_A8_60),
    series: [
        rgb(0x56_B4_F5),
        rgb(0xF2_8E_4B),
        rgb(0x4C_C4_9A),
        rgb(0xDB_8C_C6),
        rgb(0xD9_B2_4A),
        rgb(0x9A_A0_F0),
    ],
    on_series: rgb(0x10_12_16),
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

impl Palette {
    /// The colour of the n-th series; after six they come round again with another mark.
    pub const fn series_color(&self, index: usize) -> Color32 {
        self.series[index % self.series.len()]
    }
}
