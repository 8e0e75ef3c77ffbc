//! The page as pixels.

use crate::a_page;
use epaint::{Vec2, vec2};
use sourceline::chart::Scene;
use sourceline::text::Lang;
use sourceline::write::{self, WriteError};

fn decoded(bytes: &[u8]) -> (png::OutputInfo, png::Info<'static>, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let frame = reader.next_frame(&mut pixels).expect("a picture");
    reader.finish().expect("an end");
    (frame, reader.info().clone(), pixels)
}

#[test]
fn a_png_has_its_size_its_print_size_and_its_title() {
    let bytes = write::png(&a_page(), 2.0, None).expect("a PNG");
    let (frame, info, pixels) = decoded(&bytes);
    assert_eq!((frame.width, frame.height), (400, 200));
    // 192 dots to the inch.
    let dims = info.pixel_dims.expect("a print size");
    assert_eq!((dims.xppu, dims.yppu, dims.unit), (7559, 7559, png::Unit::Meter));
    let texts: Vec<_> =
        info.utf8_text.iter().map(|chunk| (chunk.keyword.as_str(), chunk.get_text())).collect();
    assert_eq!(texts.len(), 2);
    assert!(matches!(&texts[0], ("Title", Ok(text)) if text == "ICE data in Azure"), "{texts:?}");
    assert!(matches!(&texts[1], ("Description", Ok(text)) if text == "Two points & a line"), "{texts:?}");
    let pixel = |x: usize, y: usize| &pixels[(y * 400 + x) * 3..][..3];
    assert_eq!(pixel(0, 0), [255, 255, 255]);
    assert_eq!(pixel(60, 80), [0x00, 0x72, 0xb2]);
    // The grid line fills its row of two pixels and no part of the next.
    assert_eq!(pixel(100, 160), [218, 218, 218]);
    assert_eq!(pixel(100, 161), [218, 218, 218]);
    assert_eq!(pixel(100, 162), [255, 255, 255]);
    assert_eq!(bytes, write::png(&a_page(), 2.0, None).expect("a PNG"), "the same page gives the same file");
}

#[test]
fn sizes_past_the_limit_are_refused_in_words() {
    #[track_caller]
    fn check(size: Vec2, scale: f32, lang: Lang, expected: &str) {
        let error = write::png(&Scene { size, ..a_page() }, scale, None).expect_err("a refusal");
        assert_eq!(error.sentence(sourceline::text::words(lang)), expected);
    }
    check(
        vec2(1600.0, 900.0),
        20.0,
        Lang::En,
        "32,000 by 18,000 pixels is larger than what can be written. Stay within 20,000 pixels a side and 100 megapixels in all",
    );
    check(
        vec2(20_000.0, 19_000.0),
        1.0,
        Lang::Pl,
        "20\u{a0}000 na 19\u{a0}000 pikseli to więcej, niż można zapisać. Bok może mieć najwyżej 20\u{a0}000 pikseli, a\u{a0}całość 100 megapikseli",
    );
    check(vec2(10.0, 10.0), 0.0, Lang::En, "0 is not a scale. Give a number above 0, such as 1 or 2");
    check(vec2(10.0, 10.0), f32::NAN, Lang::En, "NaN is not a scale. Give a number above 0, such as 1 or 2");
    assert!(matches!(
        write::png(&Scene { size: vec2(f32::INFINITY, 1.0), ..a_page() }, 1.0, None),
        Err(WriteError::TooLarge { .. })
    ));
}
