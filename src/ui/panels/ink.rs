//! The page as triangles, made once for a scene and kept until something changes: a still page
//! costs a copy, however much stands on it.

use crate::chart::{Group, Role, Scene};
use egui::epaint::{ClippedPrimitive, ClippedShape, Mesh, Primitive};
use egui::{Context, Id, Rect, Shape, Ui};
use std::sync::Arc;

/// Everything the triangles depend on.
#[derive(Clone, Copy, PartialEq)]
struct Key {
    /// Counts scenes laid out.
    scene: u64,
    paper: Rect,
    clip: Rect,
    pixels_per_point: f32,
    /// Letters are found in the font picture by shares of its size.
    font_image: [usize; 2],
}

/// Triangles with what cuts them.
type Sheet = Vec<(Rect, Arc<Mesh>)>;

/// The page in two sheets: halos lie between them, on paper and grid and under all that was reported.
#[derive(Clone)]
pub struct Ink {
    under: Arc<Sheet>,
    over: Arc<Sheet>,
}

impl Ink {
    /// The triangles of a scene whose paper lies here. `scene_revision` tells scenes apart.
    pub fn of(ui: &Ui, scene: &Scene, scene_revision: u64, paper: Rect) -> Self {
        let ctx = ui.ctx();
        let key = Key {
            scene: scene_revision,
            paper,
            clip: ui.clip_rect(),
            pixels_per_point: ctx.pixels_per_point(),
            font_image: ctx.fonts(|fonts| fonts.font_image_size()),
        };
        let id = Id::unique("page-ink");
        let known: Option<(Key, Self)> = ctx.data(|data| data.get_temp(id));
        if let Some((of, ink)) = known
            && of == key
        {
            return ink;
        }
        let first = scene.groups.iter().position(|group| !is_ground(group.role));
        let (under, over) = scene.groups.split_at(first.unwrap_or(scene.groups.len()));
        let ink = Self { under: triangles(ctx, under, &key), over: triangles(ctx, over, &key) };
        ctx.data_mut(|data| data.insert_temp(id, (key, ink.clone())));
        ink
    }

    /// Paper and grid.
    pub fn paint_under(&self, ui: &Ui) {
        paint(ui, &self.under);
    }

    /// Everything that was reported.
    pub fn paint_over(&self, ui: &Ui) {
        paint(ui, &self.over);
    }
}

const fn is_ground(role: Role) -> bool {
    matches!(role, Role::Decoration | Role::AxisX | Role::AxisY)
}

fn triangles(ctx: &Context, groups: &[Group], key: &Key) -> Arc<Sheet> {
    let offset = key.paper.min.to_vec2();
    let shapes = groups.iter().flat_map(|group| {
        let clip = group.clip.map_or(key.paper, |clip| clip.translate(offset).intersect(key.paper));
        let clip_rect = clip.intersect(key.clip);
        group.shapes.iter().map(move |shape| {
            let mut shape = shape.clone();
            shape.translate(offset);
            ClippedShape::new(clip_rect, shape)
        })
    });
    let sheet = ctx.tessellate(shapes.collect(), key.pixels_per_point).into_iter().filter_map(
        |ClippedPrimitive { clip_rect, primitive }| match primitive {
            Primitive::Mesh(mesh) => Some((clip_rect, Arc::new(mesh))),
            Primitive::Callback(_) => None,
        },
    );
    Arc::new(sheet.collect())
}

fn paint(ui: &Ui, sheet: &Sheet) {
    for (clip, mesh) in sheet {
        ui.painter().with_clip_rect(*clip).add(Shape::Mesh(Arc::clone(mesh)));
    }
}
