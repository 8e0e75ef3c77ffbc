//! The page itself: the scene as it is exported, with a halo and a button over every mark.

use super::ink::Ink;
use crate::chart::{Drag, Group, Hit, Pick, Role, Scene};
use crate::edit::{Edit, LabelEdit};
use crate::ui::asks::{Ask, Asks, Look};
use crate::ui::frame::Frame;
use crate::ui::rows;
use crate::ui::view::Column;
use crate::ui::{theme, wording};
use egui::{CornerRadius, CursorIcon, Id, Rect, Response, Sense, Tooltip, Ui, Vec2, WidgetInfo, pos2, vec2};

/// Above this many, marks are found by the pointer and by `[` and `]`, not as buttons of their own:
/// nobody tabs through a thousand points, and the table reads them out.
const MOST_BUTTONS: usize = 400;

/// The least room around a mark in which it is hit.
const LEAST_HIT: f32 = 14.0;

/// Paints the scene on its paper.
pub fn paint(ui: &Ui, scene: &Scene, paper: Rect, frame: &Frame<'_>) {
    let ink = Ink::of(ui, scene, frame.scene_revision, paper);
    ink.paint_under(ui);
    halos(ui, scene, paper.min.to_vec2(), frame);
    ink.paint_over(ui);
}

/// What is pinned and what the pointer is on stand out.
fn halos(ui: &Ui, scene: &Scene, offset: Vec2, frame: &Frame<'_>) {
    let picks = [(frame.view.hovered, 0.5), (frame.view.selected, 1.0)];
    for (pick, strength) in picks {
        let Some(group) = pick.and_then(|pick| group_of(scene, pick, frame)) else { continue };
        let Some(hit) = &group.hit else { continue };
        let rect = hit.rect.translate(offset);
        let color = frame.colors.accent.gamma_multiply(0.24 * strength);
        if group.role == Role::Lane {
            ui.painter().rect_filled(rect.expand(4.0), CornerRadius::same(4), color);
        } else {
            let radius = (rect.width().min(rect.height()) / 2.0).clamp(10.0, 14.0);
            ui.painter().circle_filled(rect.center(), radius, color);
        }
    }
}

/// The mark of a row. A report that is not drawn has the mark of the report that is.
fn group_of<'a>(scene: &'a Scene, pick: Pick, frame: &Frame<'_>) -> Option<&'a Group> {
    let of =
        |pick: Pick| scene.groups.iter().find(|group| group.hit.as_ref().is_some_and(|hit| hit.pick == pick));
    let used = || match pick {
        Pick::Figure(row) => Some(Pick::Figure(frame.document()?.index.of(row)?.used)),
        Pick::Contract(row) => {
            let data = frame.data()?;
            let key = data.contracts.get(row)?.lane_key();
            scene.groups.iter().filter_map(|group| Some(group.hit.as_ref()?.pick)).find(|pick| {
                matches!(pick, Pick::Contract(other)
                    if data.contracts.get(*other).is_some_and(|event| event.lane_key() == key))
            })
        }
    };
    of(pick).or_else(|| of(used()?))
}

/// Lets every mark be pointed at, clicked, tabbed to and dragged.
pub fn interact(ui: &mut Ui, scene: &Scene, paper: Rect, frame: &Frame<'_>, asks: &mut Asks) {
    let offset = paper.min.to_vec2();
    let hits = scene.groups.iter().filter(|group| group.hit.is_some()).count();
    let mut hovered = None;
    if hits <= MOST_BUTTONS {
        // Where reports of one figure lie on the same spot, the one the line uses is on top.
        let is_used = |group: &Group| match group.hit.as_ref().map(|hit| hit.pick) {
            Some(Pick::Figure(row)) => frame
                .document()
                .and_then(|document| document.index.of(row))
                .is_some_and(|accounts| accounts.used == row),
            _ => false,
        };
        for on_top in [false, true] {
            for group in scene.groups.iter().filter(|group| is_used(group) == on_top) {
                if let Some(pick) = mark(ui, group, offset, paper, asks) {
                    hovered = Some((pick, group));
                }
            }
        }
    } else {
        hovered = nearest(ui, scene, offset, asks);
    }
    if let Some((pick, group)) = hovered {
        tooltip(ui, group, pick, offset, frame);
    }
    let hovered = hovered.map(|(pick, _)| pick);
    if hovered.is_some() && hovered != frame.view.hovered {
        asks.look(Look::Hover(hovered));
    } else if hovered.is_none() && frame.view.hovered.is_some() && !over_table(ui) {
        asks.look(Look::Hover(None));
    }
}

/// Rows of the table point at marks too: what they point at is theirs to let go.
fn over_table(ui: &Ui) -> bool {
    let desk = ui.max_rect();
    ui.input(|input| input.pointer.hover_pos())
        .is_some_and(|at| at.y > desk.bottom() && desk.x_range().contains(at.x))
}

/// One mark or label. Gives back what the pointer is on.
fn mark(ui: &mut Ui, group: &Group, offset: Vec2, paper: Rect, asks: &mut Asks) -> Option<Pick> {
    let id = Id::unique(("mark", &group.id));
    let mut pick = None;
    if let Some(hit) = &group.hit {
        let rect = hit_rect(hit, group, offset);
        if rect.is_finite() && rect.intersects(paper) {
            let response = ui.interact(rect, id, Sense::click());
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &group.title));
            if response.clicked() {
                asks.look(Look::Select(Some(hit.pick)));
            }
            ring(ui, &response, rect);
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            pick = (response.hovered() || response.has_focus()).then_some(hit.pick);
        }
    }
    if let Some(drag) = &group.drag {
        self::drag(ui, id, drag, offset, paper, asks);
    }
    pick
}

fn hit_rect(hit: &Hit, group: &Group, offset: Vec2) -> Rect {
    let rect = hit.rect.translate(offset);
    if group.role == Role::Lane {
        return rect;
    }
    Rect::from_center_size(rect.center(), rect.size().max(Vec2::splat(LEAST_HIT)))
}

fn ring(ui: &Ui, response: &Response, rect: Rect) {
    theme::focus_ring(ui, response, rect.expand(4.0));
}

/// Moves a label. What is kept is its offset from the mark at scale 1.
fn drag(ui: &Ui, id: Id, drag: &Drag, offset: Vec2, paper: Rect, asks: &mut Asks) {
    let rect = drag.rect.translate(offset);
    let response = ui.interact(rect, id.with("drag"), Sense::drag());
    let response = response.on_hover_and_drag_cursor(CursorIcon::Grab);
    if response.dragged() && response.drag_delta() != Vec2::ZERO {
        let scale = crate::chart::Page::scale_for(paper.size());
        let moved = (drag.rect.center() + response.drag_delta() - drag.anchor) / scale;
        // A label stays on its paper.
        let half = paper.size() / scale;
        let offset =
            [moved.x.clamp(-half.x, half.x).round() as i32, moved.y.clamp(-half.y, half.y).round() as i32];
        asks.edit(Edit::Label(LabelEdit::Move { key: drag.key.clone(), offset }));
    }
    if response.drag_stopped() {
        asks.push(Ask::EndEdit);
    }
}

/// With very many marks: the one nearest to the pointer, and no buttons.
fn nearest<'a>(ui: &Ui, scene: &'a Scene, offset: Vec2, asks: &mut Asks) -> Option<(Pick, &'a Group)> {
    let pointer = ui.ctx().pointer_hover_pos()?;
    if !ui.rect_contains_pointer(scene.plot.whole().translate(offset)) {
        return None;
    }
    let at = pointer - offset;
    let distance = |group: &Group| {
        let hit = group.hit.as_ref()?;
        let distance = hit.rect.distance_to_pos(at);
        (distance <= LEAST_HIT / 2.0).then_some((distance, hit.rect.center().distance(at), hit.pick))
    };
    let (_, _, pick, group) = scene
        .groups
        .iter()
        .filter_map(|group| distance(group).map(|(edge, middle, pick)| (edge, middle, pick, group)))
        .min_by(|one, other| one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1)))?;
    if ui.input(|input| input.pointer.primary_clicked()) {
        asks.look(Look::Select(Some(pick)));
    }
    Some((pick, group))
}

/// What is under the pointer, in the words of the source, and who said so.
fn tooltip(ui: &Ui, group: &Group, pick: Pick, offset: Vec2, frame: &Frame<'_>) {
    let (Some(data), Some(hit)) = (frame.data(), &group.hit) else { return };
    let cell = |column: Column| rows::cell(data, pick, column, frame.words);
    let lang = frame.words.lang();
    let said = cell(Column::Words);
    let printed = match pick {
        Pick::Figure(row) => data.figures.get(row).is_some_and(|figure| !figure.value_text.is_empty()),
        Pick::Contract(row) => data.contracts.get(row).is_some_and(|event| !event.value_text.is_empty()),
    };
    let said = if printed { wording::quoted(&said, lang) } else { said };
    let anchor = hit.rect.translate(offset);
    let anchor = match ui.ctx().pointer_hover_pos() {
        Some(pointer) if group.role == Role::Lane && anchor.contains(pointer) => {
            Rect::from_center_size(pointer, vec2(8.0, 8.0))
        }
        _ => anchor,
    };
    let anchor = Rect::from_min_max(
        pos2(anchor.left(), anchor.top() - 4.0),
        pos2(anchor.right(), anchor.bottom() + 4.0),
    );
    let id = Id::unique("mark-tooltip");
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, anchor).gap(6.0).width(300.0).show(|ui| {
        let colors = &frame.colors;
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(theme::strong(said, colors));
        let when: Vec<String> =
            [cell(Column::When), cell(Column::Hedge)].into_iter().filter(|text| !text.is_empty()).collect();
        if !when.is_empty() {
            ui.label(theme::second(when.join(", "), colors));
        }
        let who: Vec<String> = [cell(Column::ReportedBy), cell(Column::Published)]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        ui.label(theme::text(who.join(", "), crate::chart::fonts::Face::Regular, theme::SECOND, colors.ink));
        ui.label(theme::small(frame.say("desk-click-to-pin"), colors));
    });
}
