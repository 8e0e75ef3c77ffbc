//! The page itself: the scene as it is exported, with a halo and a button over every mark.

use super::ink::Ink;
use super::near;
use super::pile::{Pile, Step};
use crate::chart::{Drag, Group, Hit, Pick, Role, Scene};
use crate::edit::{Edit, LabelEdit};
use crate::ui::asks::{Ask, Asks, Look};
use crate::ui::frame::Frame;
use crate::ui::rows;
use crate::ui::view::Column;
use crate::ui::{theme, widgets, wording};
use egui::{CornerRadius, CursorIcon, Id, Pos2, Rect, Response, Sense, Tooltip, Ui, Vec2, WidgetInfo, vec2};

/// Above this many, marks are found by the pointer and by `[` and `]`, not as buttons of their own:
/// nobody tabs through a thousand points, and the table reads them out.
const MOST_BUTTONS: usize = 400;

/// The least room around a mark in which it is hit.
pub(super) const LEAST_HIT: f32 = 14.0;

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
        let Some(found) = pick.and_then(|pick| found(scene, pick, frame)) else { continue };
        let rect = found.rect.translate(offset);
        let color = frame.colors.accent.gamma_multiply(0.24 * strength);
        if matches!(found.role, Role::Lane | Role::Label) {
            ui.painter().rect_filled(rect.expand(4.0), CornerRadius::same(4), color);
        } else {
            let radius = (rect.width().min(rect.height()) / 2.0).clamp(10.0, 14.0);
            ui.painter().circle_filled(rect.center(), radius, color);
        }
    }
}

/// Something on the page that was pointed at or selected, in page points.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) pick: Pick,
    pub(super) rect: Rect,
    pub(super) role: Role,
}

impl Found {
    pub(super) fn of(group: &Group) -> Option<Self> {
        group.hit.as_ref().map(|hit| Self { pick: hit.pick, rect: hit.rect, role: group.role })
    }

    /// A figure that has no group of its own, since there are too many.
    pub(super) fn point(pick: Pick, at: Pos2) -> Self {
        let rect = Rect::from_center_size(at, Vec2::splat(LEAST_HIT));
        Self { pick, rect, role: Role::Point }
    }
}

fn found(scene: &Scene, pick: Pick, frame: &Frame<'_>) -> Option<Found> {
    group_of(scene, pick, frame).and_then(Found::of).or_else(|| {
        let place = match pick {
            Pick::Figure(row) => near::place_of(frame.chart?, &scene.plot, frame.document()?, row)?,
            Pick::Row(figure, number) => near::place_of_row(frame.chart?, &scene.plot, figure, number)?,
            Pick::Contract(_) => return None,
        };
        Some(Found::point(pick, place))
    })
}

/// The mark of a row. A report that is not drawn has the mark of the report that is.
fn group_of<'a>(scene: &'a Scene, pick: Pick, frame: &Frame<'_>) -> Option<&'a Group> {
    let of =
        |pick: Pick| scene.groups.iter().find(|group| group.hit.as_ref().is_some_and(|hit| hit.pick == pick));
    let used = || match pick {
        Pick::Figure(row) => Some(Pick::Figure(frame.document()?.index.of(row)?.used)),
        Pick::Row(..) => None,
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
        let is_used = |group: &Group| match group.hit.as_ref().map(|hit| hit.pick) {
            Some(Pick::Figure(row)) => frame
                .document()
                .and_then(|document| document.index.of(row))
                .is_some_and(|accounts| accounts.used == row),
            Some(Pick::Row(..)) => true,
            _ => false,
        };
        let pointer = ui.ctx().pointer_hover_pos();
        let pile = pointer.map(|at| Pile::of_groups(scene, at - offset, &is_used)).unwrap_or_default();
        for group in frame.tab_order.iter().filter_map(|at| scene.groups.get(*at)) {
            if let Some(found) = mark(ui, group, (&pile, frame.view.selected), offset, paper, asks) {
                hovered = Some(found);
            }
        }
    }
    let hovered = hovered.or_else(|| nearest(ui, scene, offset, hits > MOST_BUTTONS, frame, asks));
    if let Some((found, step)) = hovered {
        tooltip(ui, scene, (found, step), offset, frame);
    }
    let hovered = hovered.map(|(found, _)| found.pick);
    if hovered.is_some() && hovered != frame.view.hovered {
        asks.look(Look::Hover(hovered));
    } else if hovered.is_none() && frame.view.hovered.is_some() && !over_table(ui) {
        asks.look(Look::Hover(None));
    }
}

/// Rows of the table point at marks too: what they point at is theirs to let go.
fn over_table(ui: &Ui) -> bool {
    let desk = ui.clip_rect();
    ui.input(|input| input.pointer.hover_pos())
        .is_some_and(|at| at.y > desk.bottom() && desk.x_range().contains(at.x))
}

/// One mark or label. Gives back what the pointer or the keyboard is on. `pile` is what lies under the
/// pointer, and what is selected decides which of it the pointer means.
fn mark(
    ui: &mut Ui,
    group: &Group,
    (pile, selected): (&Pile, Option<Pick>),
    offset: Vec2,
    paper: Rect,
    asks: &mut Asks,
) -> Option<(Found, Option<Step>)> {
    let id = Id::unique(("mark", &group.id));
    let mut found = None;
    if let (Some(hit), Some(own)) = (&group.hit, Found::of(group)) {
        let rect = hit_rect(hit, group, offset);
        if rect.is_finite() && rect.intersects(paper) {
            let response = ui.interact(rect, id, Sense::click());
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &group.title));
            if response.clicked() {
                let by_pointer = ui.input(|input| input.pointer.any_click());
                let meant = pile.next(selected).filter(|_| by_pointer).unwrap_or(own.pick);
                asks.look(Look::Select(Some(meant)));
            }
            ring(ui, &response, rect);
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            found = if response.hovered() { pile.shown(selected).or(Some((own, None))) } else { None };
            found = found.or_else(|| response.has_focus().then_some((own, None)));
        }
    }
    if let Some(drag) = &group.drag
        && self::drag(ui, id, drag, offset, paper, asks)
    {
        // Words are pointed at for what they say.
        let own = drag.pick.map(|pick| Found { pick, rect: drag.rect, role: Role::Label });
        return own.map(|own| (own, None)).or(found);
    }
    found
}

pub(super) fn hit_rect(hit: &Hit, group: &Group, offset: Vec2) -> Rect {
    let rect = hit.rect.translate(offset);
    if group.role == Role::Lane {
        return rect;
    }
    Rect::from_center_size(rect.center(), rect.size().max(Vec2::splat(LEAST_HIT)))
}

fn ring(ui: &Ui, response: &Response, rect: Rect) {
    theme::focus_ring(ui, response, rect.expand(4.0));
}

/// Moves a label. What is kept is its offset from the mark at scale 1. It is no stop of the keyboard:
/// the mark it belongs to is. Says whether the pointer is on it.
fn drag(ui: &Ui, id: Id, drag: &Drag, offset: Vec2, paper: Rect, asks: &mut Asks) -> bool {
    let rect = drag.rect.translate(offset);
    let response = ui.interact(rect, id.with("drag"), Sense::CLICK | Sense::DRAG);
    let response = response.on_hover_and_drag_cursor(CursorIcon::Grab);
    if response.clicked() && drag.pick.is_some() {
        asks.look(Look::Select(drag.pick));
    }
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
    response.hovered() && !response.dragged()
}

/// With very many marks there are no buttons: the pointer finds the nearest one. `of_groups` says
/// whether the groups of the scene were left out so far.
fn nearest(
    ui: &Ui,
    scene: &Scene,
    offset: Vec2,
    of_groups: bool,
    frame: &Frame<'_>,
    asks: &mut Asks,
) -> Option<(Found, Option<Step>)> {
    let pointer = ui.ctx().pointer_hover_pos()?;
    let dragged = ui.input(|input| input.pointer.is_decidedly_dragging());
    if dragged || !ui.rect_contains_pointer(scene.plot.whole().translate(offset)) {
        return None;
    }
    let at = pointer - offset;
    let mut pile = if of_groups { Pile::of_groups(scene, at, &|_| false) } else { Pile::default() };
    if pile.is_empty() {
        pile = Pile::of_points(near::pile(frame.chart?, &scene.plot, at, LEAST_HIT));
    }
    let shown = pile.shown(frame.view.selected)?;
    ui.set_cursor_icon(CursorIcon::PointingHand);
    if ui.input(|input| input.pointer.primary_clicked()) {
        asks.look(Look::Select(pile.next(frame.view.selected)));
    }
    Some(shown)
}

/// What is under the pointer, in the words of the source, and who said so. It stands beside the mark
/// and beside the words on the page that belong to it.
fn tooltip(ui: &Ui, scene: &Scene, (found, step): (Found, Option<Step>), offset: Vec2, frame: &Frame<'_>) {
    let Some(data) = frame.data() else { return };
    let pick = found.pick;
    let cell = |column: Column| rows::cell(data, pick, column, frame.words);
    let said = cell(Column::Words);
    let printed = match pick {
        Pick::Figure(row) => data.figures.get(row).is_some_and(|figure| !figure.value_text.is_empty()),
        Pick::Row(..) => false,
        Pick::Contract(row) => data.contracts.get(row).is_some_and(|event| !event.value_text.is_empty()),
    };
    let said = if printed { wording::quoted(&said, frame.words.lang()) } else { said };
    let joined = |columns: &[Column]| {
        let parts = columns.iter().map(|column| cell(*column)).filter(|text| !text.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    };
    let pinned = frame.view.selected == Some(pick);
    let id = Id::unique("mark-tooltip");
    let anchor = anchor(ui, scene, found, offset);
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, anchor).gap(6.0).width(300.0).show(|ui| {
        let colors = &frame.colors;
        ui.spacing_mut().item_spacing.y = 2.0;
        let aside = rows::is_deprecated(data, pick);
        let words = theme::strong(said, colors);
        widgets::paragraph(ui, if aside { words.strikethrough().color(colors.muted) } else { words });
        if aside {
            ui.label(theme::second(frame.say("card-set-aside"), colors).color(colors.warn));
        }
        // The name of a lane may be cut, and not every mark has that of its series beside it.
        let several = frame.chart.is_some_and(|chart| chart.prepared().orders().len() > 1);
        if several || matches!(pick, Pick::Contract(_)) {
            widgets::paragraph(ui, theme::second(cell(Column::Series), colors));
        }
        let when = joined(&[Column::When, Column::Hedge]);
        if !when.is_empty() {
            ui.label(theme::second(when, colors));
        }
        let who = joined(&[Column::ReportedBy, Column::Published]);
        widgets::paragraph(
            ui,
            theme::text(who, crate::chart::fonts::Face::Regular, theme::SECOND, colors.ink),
        );
        if let Some(Step { place, count }) = step {
            let args = [("place", place.into()), ("count", count.into())];
            ui.label(theme::small(frame.words.tell("desk-pile", &args), colors));
        }
        if !pinned {
            ui.label(theme::small(frame.say("desk-click-to-pin"), colors));
        } else if step.is_some() {
            ui.label(theme::small(frame.say("desk-click-for-next"), colors));
        }
    });
}

/// The room that a tooltip leaves free: the mark with its label, or the pointer on a long bar.
fn anchor(ui: &Ui, scene: &Scene, found: Found, offset: Vec2) -> Rect {
    let mark = found.rect.translate(offset);
    if let Some(pointer) = ui.ctx().pointer_hover_pos()
        && found.role == Role::Lane
        && mark.contains(pointer)
    {
        return Rect::from_center_size(pointer, vec2(8.0, 16.0));
    }
    let labels = scene.groups.iter().filter_map(|group| group.drag.as_ref());
    let own = labels.filter(|drag| found.rect.contains(drag.anchor)).map(|drag| drag.rect);
    own.fold(mark, |room, label| room.union(label.translate(offset))).expand2(vec2(0.0, 4.0))
}
