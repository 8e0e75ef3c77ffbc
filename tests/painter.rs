//! The painter that pictures of the window are taken with.

#[path = "support/painter.rs"]
mod painter;

use egui::epaint::{ColorImage, Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, pos2, vec2};
use painter::Picture;

const BLACK: [u8; 4] = [0, 0, 0, 255];

fn white_font() -> ColorImage {
    ColorImage::filled([1, 1], Color32::WHITE)
}

/// A picture of 8 by 8 pixels with these triangles on black.
fn painted(triangles: &[[[f32; 2]; 3]], color: Color32) -> Picture {
    let mut mesh = Mesh::default();
    for corners in triangles {
        let first = mesh.vertices.len() as u32;
        mesh.vertices.extend(corners.map(|at| Vertex { pos: at.into(), uv: WHITE_UV, color }));
        mesh.add_triangle(first, first + 1, first + 2);
    }
    let mut picture = Picture::new(8, 8, Color32::BLACK);
    picture.paint(&mesh, Rect::EVERYTHING, 1.0, &white_font());
    picture
}

/// One letter a pixel: `#` where something was painted.
fn drawn(picture: &Picture) -> String {
    let rows = picture.pixels.chunks(picture.width);
    let row = |row: &[[u8; 4]]| row.iter().map(|pixel| if *pixel == BLACK { '.' } else { '#' }).collect();
    rows.map(row).collect::<Vec<String>>().join("\n")
}

#[test]
fn a_triangle_covers_the_pixels_whose_middle_it_holds() {
    let expected = "####....\n###.....\n##......\n#.......\n........\n........\n........\n........";
    for corners in [[[0.0, 0.0], [5.0, 0.0], [0.0, 5.0]], [[0.0, 0.0], [0.0, 5.0], [5.0, 0.0]]] {
        assert_eq!(drawn(&painted(&[corners], Color32::WHITE)), expected, "whichever way it turns");
    }
    assert_eq!(
        drawn(&painted(&[[[1.0, 1.0], [5.0, 5.0], [3.0, 3.0]]], Color32::WHITE)).matches('#').count(),
        0
    );
}

#[test]
fn neighbours_share_no_pixel_and_leave_none_out() {
    // A fan around a middle that lies on the middle of a pixel, in a colour that shows overlap.
    let rim = [[0.0, 0.0], [3.5, 0.0], [8.0, 0.0], [8.0, 2.5], [8.0, 8.0], [1.5, 8.0], [0.0, 8.0]];
    for middle in [[3.5, 3.5], [4.0, 4.0], [2.3, 5.7]] {
        let fan: Vec<_> = (0..rim.len()).map(|at| [middle, rim[at], rim[(at + 1) % rim.len()]]).collect();
        let picture = painted(&fan, Color32::from_white_alpha(128));
        assert!(picture.pixels.iter().all(|pixel| *pixel == [128, 128, 128, 255]), "{}", drawn(&picture));
    }
}

#[test]
fn nothing_is_painted_outside_the_clip() {
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(Rect::from_min_size(pos2(-50.0, -50.0), vec2(1e9, 1e9)), Color32::WHITE);
    let mut picture = Picture::new(8, 8, Color32::BLACK);
    let clip = Rect::from_min_max(pos2(1.0, 2.0), pos2(3.0, 2.5));
    picture.paint(&mesh, clip, 2.0, &white_font());
    assert_eq!(
        drawn(&picture),
        "........\n........\n........\n........\n..####..\n........\n........\n........"
    );
}

#[test]
fn colours_run_from_corner_to_corner_and_cover_what_is_below() {
    let corner = |x: f32, y: f32, color| Vertex { pos: pos2(x, y), uv: WHITE_UV, color };
    let vertices = vec![
        corner(0.0, 0.0, Color32::TRANSPARENT),
        corner(16.0, 0.0, Color32::WHITE),
        corner(0.0, 16.0, Color32::TRANSPARENT),
    ];
    let mut mesh = Mesh { vertices, ..Mesh::default() };
    mesh.add_triangle(0, 1, 2);
    let mut picture = Picture::new(8, 8, Color32::from_rgb(0, 100, 0));
    picture.paint(&mesh, Rect::EVERYTHING, 1.0, &white_font());
    let share = |x: f64| (x + 0.5) / 16.0;
    for x in 0..8 {
        let white = 255.0 * share(x as f64);
        let green = white + 100.0 * (1.0 - share(x as f64));
        assert_eq!(picture.pixel(x, 0), [white.round() as u8, green.round() as u8, white.round() as u8, 255]);
    }
}

#[test]
fn letters_are_taken_from_between_texels() {
    let mut font = ColorImage::filled([2, 1], Color32::WHITE);
    font.pixels[1] = Color32::TRANSPARENT;
    let mut mesh = Mesh::default();
    let uv = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    mesh.add_rect_with_uv(Rect::from_min_size(Pos2::ZERO, vec2(8.0, 8.0)), uv, Color32::WHITE);
    let mut picture = Picture::new(8, 8, Color32::BLACK);
    picture.paint(&mesh, Rect::EVERYTHING, 1.0, &font);
    let row: Vec<u8> = (0..8).map(|x| picture.pixel(x, 3)[0]).collect();
    assert_eq!(row, [255, 255, 223, 159, 96, 32, 0, 0]);
}

fn hello(scale: f32) -> Picture {
    let mut harness = egui_kittest::Harness::builder()
        .with_size(vec2(120.0, 40.0))
        .with_pixels_per_point(scale)
        .build_ui(|ui| {
            ui.ctx().set_fonts(sourceline::chart::fonts::definitions());
            ui.label("Zażółć");
        });
    harness.run();
    painter::picture(&harness)
}

#[test]
fn a_window_is_painted_the_same_each_time() {
    let picture = hello(1.0);
    assert_eq!((picture.width, picture.height), (120, 40));
    let background = picture.pixel(119, 39);
    let inked = picture.pixels.iter().filter(|pixel| **pixel != background).count();
    assert!((100..1000).contains(&inked), "{inked} pixels of a word");
    assert!(picture == hello(1.0), "the second time");
    let twice = hello(2.0);
    assert_eq!((twice.width, twice.height), (240, 80));
    assert!(Picture::from_png(&picture.png()) == picture, "through a file");
    let (differing, _) = painter::differences(&picture, &Picture::new(120, 40, Color32::WHITE), 4);
    assert!(differing > 0, "a picture of nothing is another picture");
}
