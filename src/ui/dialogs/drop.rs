//! Files held over the window.

use crate::ui::frame::Frame;
use crate::ui::{theme, wording};
use egui::{Align2, Context, CornerRadius, Id, LayerId, Order, Stroke, StrokeKind};

/// Says what would happen if the files were let go here.
pub fn drop_target(ctx: &Context, frame: &Frame<'_>) {
    let names: Vec<String> = ctx.input(|input| {
        let hovered = input.raw.hovered_files.iter();
        hovered
            .map(|file| {
                let name = file.path.as_deref().and_then(std::path::Path::file_name);
                name.map(|name| wording::line(&name.to_string_lossy())).unwrap_or_default()
            })
            .collect()
    });
    if names.is_empty() {
        return;
    }
    let known: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).take(3).collect();
    let said = if known.is_empty() {
        frame.say("drop-files")
    } else {
        frame.words.tell("drop-named", &[("names", known.join(", ").into())])
    };
    let screen = ctx.content_rect();
    let painter = ctx.layer_painter(LayerId::new(Order::Foreground, Id::unique("drop")));
    painter.rect_filled(screen, CornerRadius::ZERO, frame.colors.panel.gamma_multiply(0.9));
    painter.rect_stroke(
        screen.shrink(16.0),
        CornerRadius::same(theme::CORNER),
        Stroke::new(2.0, frame.colors.accent),
        StrokeKind::Inside,
    );
    let font = crate::chart::fonts::Face::SemiBold.at(theme::TITLE);
    painter.text(screen.center(), Align2::CENTER_CENTER, said, font, frame.colors.ink);
}
