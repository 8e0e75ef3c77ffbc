//! The look of the window: type, gaps, corners and colours, all from one palette.

use crate::chart::fonts::Face;
use crate::chart::{Palette, Theme};
use egui::style::{ScrollStyle, Selection, Spacing, Style, WidgetVisuals, Widgets};
use egui::{
    Color32, Context, CornerRadius, Margin, RichText, Shadow, Stroke, TextStyle, Visuals, epaint, vec2,
};

/// Type sizes in points.
pub const TITLE: f32 = 22.0;
pub const HEADING: f32 = 16.0;
pub const BODY: f32 = 14.0;
pub const SECOND: f32 = 13.0;
pub const SMALL: f32 = 12.0;

/// Gaps in points, on a grid of four.
pub const GAP: f32 = 8.0;
pub const GAP_WIDE: f32 = 16.0;
pub const MARGIN: f32 = 24.0;

/// The least height of anything that is clicked.
pub const TARGET: f32 = 28.0;
pub const CORNER: u8 = 6;
pub const PAPER_CORNER: u8 = 2;
pub const FOCUS_RING: f32 = 2.0;

/// Sets fonts and both themes; called once.
pub fn install(ctx: &Context) {
    ctx.set_fonts(crate::chart::fonts::definitions());
    // Paper is light where the desktop does not say what it wants.
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    for theme in Theme::ALL {
        ctx.set_style_of(egui_theme(theme), style(theme));
    }
}

/// The theme of the toolkit that goes with one of ours.
pub const fn egui_theme(theme: Theme) -> egui::Theme {
    match theme {
        Theme::Light => egui::Theme::Light,
        Theme::Dark => egui::Theme::Dark,
    }
}

/// Our theme that goes with one of the toolkit.
pub const fn of_egui(theme: egui::Theme) -> Theme {
    match theme {
        egui::Theme::Light => Theme::Light,
        egui::Theme::Dark => Theme::Dark,
    }
}

fn style(theme: Theme) -> Style {
    let text_styles = [
        (TextStyle::Small, Face::Regular.at(SMALL)),
        (TextStyle::Body, Face::Regular.at(BODY)),
        (TextStyle::Button, Face::Regular.at(BODY)),
        (TextStyle::Monospace, Face::Regular.at(BODY)),
        (TextStyle::Heading, Face::SemiBold.at(HEADING)),
    ];
    let mut style = Style {
        text_styles: text_styles.into(),
        spacing: spacing(),
        visuals: visuals(theme),
        animation_time: 0.1,
        compact_menu_style: true,
        scroll_animation: egui::style::ScrollAnimation::duration(0.1),
        ..Style::default()
    };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.3;
    style
}

fn spacing() -> Spacing {
    Spacing {
        item_spacing: vec2(GAP, 4.0),
        window_margin: Margin::same(16),
        menu_margin: Margin::same(6),
        button_padding: vec2(12.0, 4.0),
        interact_size: vec2(TARGET, TARGET),
        icon_width: 16.0,
        icon_width_inner: 10.0,
        icon_spacing: 8.0,
        menu_width: 320.0,
        tooltip_width: 360.0,
        scroll: ScrollStyle { bar_width: 8.0, ..ScrollStyle::floating() },
        ..Spacing::default()
    }
}

fn widget(fill: Color32, border: Stroke, text: Color32) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: border,
        corner_radius: CornerRadius::same(CORNER),
        fg_stroke: Stroke::new(1.5, text),
        expansion: 0.0,
    }
}

fn visuals(theme: Theme) -> Visuals {
    let colors = theme.palette();
    let hairline = Stroke::new(1.0, colors.line);
    let base = match theme {
        Theme::Light => Visuals::light(),
        Theme::Dark => Visuals::dark(),
    };
    let widgets = Widgets {
        noninteractive: widget(colors.panel, hairline, colors.ink),
        inactive: widget(colors.paper, hairline, colors.ink),
        hovered: widget(colors.soft, Stroke::new(1.0, colors.accent), colors.ink),
        // The toolkit draws what has the focus as active: this is the focus ring.
        active: widget(colors.soft, Stroke::new(FOCUS_RING, colors.accent), colors.ink),
        open: widget(colors.soft, hairline, colors.ink),
    };
    let shadow =
        Shadow { offset: [0, 4], blur: 16, spread: 0, color: shade(if dark(theme) { 120 } else { 36 }) };
    Visuals {
        dark_mode: dark(theme),
        weak_text_color: Some(colors.muted),
        widgets,
        selection: Selection { bg_fill: colors.soft, stroke: Stroke::new(FOCUS_RING, colors.accent) },
        hyperlink_color: colors.accent,
        faint_bg_color: colors.panel,
        extreme_bg_color: colors.paper,
        text_edit_bg_color: Some(colors.paper),
        code_bg_color: colors.soft,
        warn_fg_color: colors.warn,
        error_fg_color: colors.warn,
        window_corner_radius: CornerRadius::same(CORNER),
        window_shadow: shadow,
        popup_shadow: shadow,
        window_fill: colors.paper,
        window_stroke: hairline,
        window_highlight_topmost: false,
        menu_corner_radius: CornerRadius::same(CORNER),
        panel_fill: colors.panel,
        disabled_alpha: 0.55,
        text_cursor: egui::style::TextCursorStyle {
            stroke: Stroke::new(2.0, colors.accent),
            ..Default::default()
        },
        ..base
    }
}

fn dark(theme: Theme) -> bool {
    theme == Theme::Dark
}

/// Black of a strength, for shadows and for what lies behind a dialog.
pub const fn shade(alpha: u8) -> Color32 {
    Color32::from_black_alpha(alpha)
}

/// The colours in force.
pub fn palette(ctx: &Context) -> Palette {
    of_egui(ctx.theme()).palette()
}

/// Text of a face, a size and a colour.
pub fn text(words: impl Into<String>, face: Face, size: f32, color: Color32) -> RichText {
    RichText::new(words).font(face.at(size)).color(color)
}

pub fn title(words: impl Into<String>, colors: &Palette) -> RichText {
    text(words, Face::SemiBold, TITLE, colors.ink)
}

pub fn heading(words: impl Into<String>, colors: &Palette) -> RichText {
    text(words, Face::SemiBold, HEADING, colors.ink)
}

pub fn strong(words: impl Into<String>, colors: &Palette) -> RichText {
    text(words, Face::SemiBold, BODY, colors.ink)
}

pub fn body(words: impl Into<String>, colors: &Palette) -> RichText {
    text(words, Face::Regular, BODY, colors.ink)
}

pub fn second(words: impl Into<String>, colors: &Palette) -> RichText {
    text(words, Face::Regular, SECOND, colors.muted)
}

pub fn small(words: impl Into<String>, colors: &Palette) -> RichText {
    text(words, Face::Regular, SMALL, colors.muted)
}

/// The name of a group of controls.
pub fn section(words: impl Into<String>, colors: &Palette) -> RichText {
    text(words, Face::SemiBold, SMALL, colors.muted)
}

/// Brings what the keyboard has just come to into sight, with a little of what is around it.
pub fn follow_focus(ui: &egui::Ui, response: &egui::Response) {
    if response.gained_focus() {
        let rect = response.rect.expand2(vec2(0.0, GAP));
        // Of a row wider than its panel the beginning is enough.
        let size = vec2(rect.width().min(240.0), rect.height());
        ui.scroll_to_rect(egui::Rect::from_min_size(rect.min, size), None);
    }
}

/// The ring around what has the focus, for widgets that paint themselves. What comes into focus comes
/// into sight as well.
pub fn focus_ring(ui: &egui::Ui, response: &egui::Response, rect: egui::Rect) {
    follow_focus(ui, response);
    if response.has_focus() {
        let color = palette(ui.ctx()).accent;
        ui.painter().rect_stroke(
            rect,
            CornerRadius::same(CORNER),
            Stroke::new(FOCUS_RING, color),
            epaint::StrokeKind::Inside,
        );
    }
}
