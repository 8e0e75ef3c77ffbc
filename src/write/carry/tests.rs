use super::*;
use crate::text::when;
use proptest::prelude::*;

#[test]
fn a_project_without_rows_is_written_and_read() {
    let spec = ChartSpec::first_of(&DataSet::default());
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Dark, Lang::Pl);
    let project = Project::of("x", (&DataSet::default(), &spec), &Bounds2::default(), &page).expect("few");
    assert_eq!(Project::from_json(project.to_json().as_str()), Ok(project));
}

#[test]
fn what_no_table_gives_is_refused() {
    let json = |data: &str, chart: &str| {
        format!(
            r#"{{"format":"{MEDIA_TYPE}","version":"1.0","data":{data},"chart":{{"size":[800,560],"lang":"en"{chart}}}}}"#
        )
    };
    let good = r#"{"figures":[{"series":"S","date":"2025-07","id":"a","value":"400","unit":"TB"}]}"#;
    assert!(Project::from_json(&json(good, "")).is_ok());
    for data in [
        r#"{"figures":[{"series":"S","date":"2025-07","sources":[0]}]}"#,
        r#"{"figures":[{"series":"S","date":"2025-07","low":"3","high":"2"}]}"#,
        r#"{"figures":[{"series":"S","date":"2025-13"}]}"#,
        r#"{"figures":[{"series":"S","date":{"edtf":"2025","precision":"year","earliest":"2026-01-01","latest":"2025-01-01"}}]}"#,
        r#"{"figures":[{"series":"S","date":"2025","relative":">x1/0"}]}"#,
        r#"{"figures":[{"series":"S","date":"2025","id":"a"},{"series":"S","date":"2025","id":"a"}]}"#,
        r#"{"figures":[{"series":"S","date":"2025","status":["wrong"]}]}"#,
    ] {
        let read = Project::from_json(&json(data, ""));
        assert!(matches!(read, Err(CarryError::Damaged(_))), "{data}: {read:?}");
    }
    for chart in [r#","x":["1","NaN"]"#, r#","x":["2","1"]"#, r#","size":[1e9,5]"#, r#","scale":"cubic""#] {
        let read = Project::from_json(&json(good, chart));
        assert!(matches!(read, Err(CarryError::Damaged(_))), "{chart}: {read:?}");
    }
    let of = |format: &str, version: &str| {
        Project::from_json(&json(good, "").replace(MEDIA_TYPE, format).replace("\"1.0\"", version))
    };
    assert_eq!(of("application/json", "\"1.0\""), Err(CarryError::Nothing));
    assert_eq!(of(MEDIA_TYPE, "\"2.0\""), Err(CarryError::Newer("2.0".to_owned())));
    assert!(of(MEDIA_TYPE, "\"1.9\"").is_ok(), "a later form of the same kind");
}

#[test]
fn bytes_tell_what_is_a_picture() {
    let kind = |bytes: &[u8]| PictureKind::of(bytes);
    assert_eq!(kind(b"\x89PNG\r\n\x1a\n..."), Some(PictureKind::Png));
    assert_eq!(kind(b"\xef\xbb\xbf<?xml version=\"1.0\"?>\n<!-- x --><svg/>"), Some(PictureKind::Svg));
    assert_eq!(kind(b"\xff\xd8\xff\xe0"), Some(PictureKind::Other("JPEG")));
    for text in [&b""[..], b"date,value\n2025,<svg>", b"<table><tr><td>1</td></tr></table>", b"BMW,3\n"] {
        assert_eq!(kind(text), None);
    }
}

/// Texts that would be markup, end a comment, turn the direction of words, or are no text of XML.
fn texts() -> impl Strategy<Value = String> {
    let hostile = prop::sample::select(vec![
        "</metadata>",
        "]]>",
        "<script>alert(1)</script>",
        "&amp;",
        "\"'\\",
        "\u{202e}abc\u{2066}",
        "\0\u{1b}[2J",
        "\u{fffe}\u{ffff}",
        "\u{2028}",
        "=cmd()",
        "ż🦀",
        "",
    ]);
    prop_oneof![hostile.prop_map(str::to_owned), "\\PC{0,12}"]
}

fn dates() -> impl Strategy<Value = crate::model::ReportedDate> {
    prop::sample::select(vec![
        "2025",
        "2025-07",
        "2025-07-14",
        "2025-33",
        "202X",
        "XXXX",
        "2025-07-XX",
        "2025~",
        "2024/2025-03",
        "../2025",
        "2025/..",
        "FY2026",
        "by the end of January 2026",
        "mid-2025",
        "summer 2024",
        "03/04/2026",
    ])
    .prop_filter_map("a date", |text| when::read(text, Lang::En))
}

fn figures() -> impl Strategy<Value = crate::model::Figure> {
    use crate::model::{Baseline, Decimal, Figure, Qualifier, Ratio, RelativeClaim, Unit};
    let numbers = || prop::option::of((any::<i64>(), 0u32..20).prop_map(|(n, scale)| Decimal::new(n, scale)));
    let units =
        prop::sample::select(vec!["TB", "PiB", "B", "kB", "USD", "%", "pp", "count", "", "people", "Pb"]);
    let hedges = prop::option::of(prop::sample::select(Qualifier::ALL.to_vec()));
    let claims = prop::option::of((1u64..5000, 1u64..700));
    (
        (texts(), texts(), texts(), dates()),
        (numbers(), units, hedges, claims),
        prop::option::of(texts()),
        any::<bool>(),
    )
        .prop_map(|((series, words, note, date), (value, unit, qualifier, claim), base, range)| Figure {
            value: value.filter(|_| !range),
            low: value.filter(|_| range),
            high: value.filter(|_| range).map(|value| value.max(Decimal::ONE)),
            unit: Unit::parse(unit),
            qualifier,
            relative: claim.and_then(|(up, down)| {
                Some(RelativeClaim {
                    comparison: crate::model::Comparison::Greater,
                    factor: Ratio::new(up, down)?,
                })
            }),
            relative_to: base.map(Baseline::Row),
            value_text: words,
            extra: vec![(note.clone(), series.clone())],
            note,
            ..Figure::new(series, date)
        })
}

proptest! {
    #[test]
    fn any_project_is_read_as_it_was_written(
        figures in prop::collection::vec(figures(), 0..6), name in texts(), titles in prop::collection::vec(texts(), 3),
        view in prop::option::of((any::<f64>(), any::<f64>())), offset in any::<[i32; 2]>(),
    ) {
        let mut data = DataSet { figures, title: name.clone(), ..DataSet::default() };
        for (row, figure) in data.figures.iter_mut().enumerate() {
            figure.id = format!("{}{row}", figure.note);
            data.sources.push(crate::model::Source { id: row.to_string(), title: titles[row % 3].clone(), ..Default::default() });
            figure.sources = vec![SourceIndex(row)];
        }
        let mut spec = ChartSpec::first_of(&data);
        spec.label_offsets.insert(name.clone(), offset);
        let x = view.filter(|(low, high)| low.is_finite() && high.is_finite() && low < high);
        let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
        let project = Project::of(&name, (&data, &spec), &Bounds2 { x, y: None }, &page).expect("few rows");
        let written = project.to_json();
        let is_harmless = !written.as_str().contains(['<', '>', '&', '\0', '\u{202e}', '\u{fffe}']);
        prop_assert!(is_harmless);
        prop_assert_eq!(Project::from_json(written.as_str()), Ok(project));
    }

    #[test]
    fn any_bytes_are_a_project_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..200), text in ".{0,80}") {
        for head in [&b""[..], b"\x89PNG\r\n\x1a\n", b"<svg>", b"<svg><metadata id=\"sourceline\">"] {
            let _ = open(&[head, &bytes].concat());
            let _ = open(&[head, text.as_bytes()].concat());
        }
        let _ = Project::from_json(&text);
    }
}
