//! Rows as CSV: what is written is read back as the same figures, contracts and sources.

use super::{HOSTILE, listed};
use proptest::prelude::*;
use sourceline::model::{
    AmountKind, Baseline, Bounds, Comparison, ContractEvent, Currency, DataSet, Decimal, Figure, Level,
    Origin, Qualifier, Quote, Rank, Ratio, RelativeClaim, ReportedDate, Source, SourceIndex, Status, Unit,
    edtf,
};
use sourceline::read::{self, Input};
use sourceline::text::{Lang, when, words};
use sourceline::write::{ListFormat, Purpose};
use std::path::Path;

fn written(data: &DataSet, purpose: Purpose) -> Vec<Input> {
    let files = ListFormat::Csv
        .write(&listed(data, Lang::En), Path::new("/home/somebody/out.csv"), purpose, words(Lang::En))
        .expect("rows");
    let main = Input { name: "out.csv".to_owned(), bytes: files.main };
    let beside = files.beside.into_iter().map(|(name, bytes)| Input { name, bytes });
    std::iter::once(main).chain(beside).collect()
}

/// A text as a reader of tables gives it: without blanks around it.
fn texts() -> impl Strategy<Value = String> {
    let hostile = prop::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned);
    let odd =
        prop::sample::select(vec!["", "NA", "-", "\u{1b}[2J", "a\u{feff}b", "#x", "\u{85}", "a\rb", "2025"]);
    let any = "[ -~\\n\\r\\té;,\"ż\u{5d0}\u{202e}]{0,14}";
    prop_oneof![hostile, odd.prop_map(str::to_owned), any].prop_map(|text| text.trim().to_owned())
}

/// A date as far as its days go; what a table adds in words stands in another column.
fn dates() -> impl Strategy<Value = ReportedDate> {
    let forms = vec![
        "2025",
        "2025-07",
        "2025-07-14",
        "2025-33",
        "202X",
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
        "2025/26",
        "2012-10",
        "2005-06?",
    ];
    prop::sample::select(forms)
        .prop_filter_map("a date", |text| when::read(text, Lang::En))
        .prop_filter_map("with days", |date| edtf::parse(&date.edtf).ok())
}

fn numbers() -> impl Strategy<Value = Option<Decimal>> {
    prop::option::of((any::<i64>(), 0u32..20).prop_map(|(number, scale)| Decimal::new(number, scale)))
}

fn extras() -> impl Strategy<Value = Vec<(String, String)>> {
    let filled = || texts().prop_filter("filled", |text| !text.is_empty());
    let header = prop_oneof![
        filled().prop_map(|text| text.replace('\u{feff}', "")),
        // Names of other columns, and of other kinds of tables.
        prop::sample::select(vec![
            "supplier",
            "value",
            "amount_obligated",
            "wartość",
            "Total (TB)",
            "entity"
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec((header.prop_filter("filled", |text| !text.is_empty()), filled()), 0..3)
}

fn sources() -> impl Strategy<Value = Vec<Source>> {
    let one = (
        (texts(), texts(), texts(), texts(), texts(), texts()),
        (prop::option::of(dates()), prop::option::of(dates()), prop::option::of(dates())),
        (any::<bool>(), prop::option::of(prop::sample::select(Level::ALL.to_vec())), extras()),
    );
    let source =
        one.prop_map(|((id, title, publisher, author, basis, note), dates, (linked, level, extra))| Source {
            id,
            title,
            publisher: publisher.clone(),
            author,
            date: dates.0,
            modified: dates.1,
            accessed: dates.2,
            url: if linked { "https://example.org/a?b=c,d\"e".to_owned() } else { String::new() },
            kind: publisher,
            level,
            basis: basis.clone(),
            correction_note: basis,
            note,
            extra,
            ..Source::default()
        });
    prop::collection::vec(source, 1..4).prop_map(|mut sources| {
        for at in 0..sources.len() {
            sources[at].id = format!("{}k{at}", sources[at].id);
            if at > 0 {
                let before = sources[at - 1].id.clone();
                sources[at].via = vec![before];
            }
        }
        sources
    })
}

fn figures() -> impl Strategy<Value = Figure> {
    let units = vec!["TB", "PiB", "B", "kB", "USD", "%", "pp", "count", "", "people", "=x", "usd"];
    (
        (texts(), texts(), texts(), texts(), texts(), dates()),
        (numbers(), prop::sample::select(units), any::<bool>()),
        (
            prop::option::of(prop::sample::select(Qualifier::ALL.to_vec())),
            prop::option::of(prop::sample::select(Comparison::ALL.to_vec())),
            (1u64..5000, 1u64..700),
        ),
        prop::sample::subsequence(Status::ALL.to_vec(), 0..3),
        (prop::sample::select(Rank::ALL.to_vec()), any::<bool>(), extras()),
    )
        .prop_map(
            |((series, words, quote, note, id, date), (value, unit, is_range), claim, status, more)| {
                let (qualifier, comparison, (up, down)) = claim;
                let (rank, is_base, extra) = more;
                Figure {
                    id,
                    figure: note.clone(),
                    agency: words.clone(),
                    provider: quote.clone(),
                    measure: series.clone(),
                    date_text: words.clone(),
                    value: value.filter(|_| !is_range),
                    low: value.filter(|_| is_range),
                    high: value.filter(|_| is_range).map(|value| value.max(Decimal::ONE)),
                    bounds: is_range.then_some(Bounds::Ci95),
                    unit: Unit::parse(unit),
                    qualifier,
                    relative: comparison.and_then(|comparison| {
                        Some(RelativeClaim { comparison, factor: Ratio::new(up, down)? })
                    }),
                    relative_to: is_base.then(|| Baseline::Date(date.clone())),
                    // Words alone are a claim as well.
                    value_text: format!("w{words}"),
                    status,
                    rank,
                    rank_reason: format!("r{note}"),
                    quote: Quote { text: quote, prefix: words, suffix: note.clone(), lang: "pl".to_owned() },
                    price_basis: note.clone(),
                    note,
                    extra,
                    ..Figure::new(format!("S{series}"), date)
                }
            },
        )
}

fn contracts() -> impl Strategy<Value = ContractEvent> {
    let amounts = prop::collection::vec((prop::sample::select(AmountKind::ALL.to_vec()), any::<i64>()), 0..4);
    let days = (dates(), prop::option::of(dates()), prop::option::of(dates()));
    ((texts(), texts(), texts(), texts()), days, amounts, extras()).prop_map(
        |((id, buyer, supplier, title), (date, start, end), amounts, extra)| {
            let mut kept: Vec<(AmountKind, Decimal)> = Vec::new();
            for (kind, amount) in amounts {
                if !kept.iter().any(|(known, _)| *known == kind) {
                    kept.push((kind, Decimal::new(amount, 2)));
                }
            }
            kept.sort_by_key(|(kind, _)| *kind);
            ContractEvent {
                id,
                contract_id: format!("c{title}"),
                event: buyer.clone(),
                date: Some(date),
                date_text: title.clone(),
                period_start: start.clone(),
                period_end: end.clone(),
                period_max_end: end,
                date_signed: start,
                funder: buyer.clone(),
                buyer,
                supplier_id: supplier.clone(),
                supplier,
                amounts: kept,
                currency: Some(Currency::PLN),
                value_text: title.clone(),
                status: title.clone(),
                description: title.clone(),
                title,
                extra,
                ..ContractEvent::default()
            }
        },
    )
}

/// A data set in which every row is cited, has an id of its own and names only what is there.
fn data() -> impl Strategy<Value = DataSet> {
    let rows = (prop::collection::vec(figures(), 1..5), prop::collection::vec(contracts(), 0..3));
    (rows, sources()).prop_map(|((mut figures, mut contracts), sources)| {
        let ids: Vec<String> = (0..figures.len()).map(|row| format!("{}{row}", figures[row].id)).collect();
        let all: Vec<SourceIndex> = (0..sources.len()).map(SourceIndex).collect();
        for (row, figure) in figures.iter_mut().enumerate() {
            figure.id.clone_from(&ids[row]);
            figure.sources = if row == 0 { all.clone() } else { vec![all[row % all.len()]] };
            figure.via = if row == 1 { all.clone() } else { Vec::new() };
            if row > 0 {
                figure.replaced_by.clone_from(&ids[row - 1]);
                figure.relative_to = Some(Baseline::Row(ids[row - 1].clone()));
            }
        }
        for (row, event) in contracts.iter_mut().enumerate() {
            event.id = format!("{}c{row}", event.id);
            event.sources = vec![all[0]];
        }
        DataSet { figures, contracts, sources, ..DataSet::default() }
    })
}

fn sorted(mut extra: Vec<(String, String)>) -> Vec<(String, String)> {
    extra.sort();
    extra
}

fn plain(data: &DataSet) -> (Vec<Figure>, Vec<ContractEvent>, Vec<Source>) {
    let figure = |figure: &Figure| Figure {
        origin: Origin::default(),
        extra: sorted(figure.extra.clone()),
        ..figure.clone()
    };
    let event = |event: &ContractEvent| ContractEvent {
        origin: Origin::default(),
        extra: sorted(event.extra.clone()),
        ..event.clone()
    };
    // A semicolon parts keys in a cell of several, so that none has one.
    let key = |id: &str| id.replace(';', ",").trim().to_owned();
    let source = |source: &Source| Source {
        id: key(&source.id),
        via: source.via.iter().map(|via| key(via)).collect(),
        extra: sorted(source.extra.clone()),
        ..source.clone()
    };
    (
        data.figures.iter().map(figure).collect(),
        data.contracts.iter().map(event).collect(),
        data.sources.iter().map(source).collect(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_rows_are_read_back_as_they_were_written(data in data()) {
        let files = written(&data, Purpose::Exact);
        let reading = read::read(&files);
        let text = String::from_utf8_lossy(&files[0].bytes).into_owned();
        prop_assert!(reading.problems.is_empty(), "{:?}\n{}", reading.problems, text);
        let expected = listed(&data, Lang::En);
        let (figures, contracts, sources) = plain(&reading.data);
        let (own_figures, own_contracts, own_sources) = plain(expected.data());
        prop_assert_eq!(figures, own_figures);
        prop_assert_eq!(contracts, own_contracts);
        prop_assert_eq!(sources, own_sources);
    }

    #[test]
    fn no_cell_for_spreadsheets_is_a_formula(data in data()) {
        for file in written(&data, Purpose::Spreadsheets) {
            if file.name.ends_with(".json") {
                continue;
            }
            let text = file.bytes.strip_prefix(b"\xef\xbb\xbf").expect("a mark of the encoding");
            let mut reader = csv::Reader::from_reader(text);
            let header = reader.headers().expect("a header").clone();
            for record in reader.records() {
                for (at, cell) in record.expect("a row").iter().enumerate() {
                    let name = header.get(at).unwrap_or_default();
                    let is_number = matches!(name, "value" | "low" | "high") || name.starts_with("amount_");
                    let is_digits = is_number && cell.parse::<Decimal>().is_ok();
                    let first = cell.trim_start_matches(' ').chars().next();
                    let is_live = matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝'));
                    prop_assert!(!is_live || is_digits, "{name}: {cell:?}");
                }
            }
        }
    }
}

#[test]
fn the_metadata_name_each_column_and_the_tables_that_belong_together() {
    let data = read::bundled().data;
    let files = written(&data, Purpose::Exact);
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["out.csv", "out.contracts.csv", "out.sources.csv", "out.csv-metadata.json"]);
    let metadata: serde_json::Value = serde_json::from_slice(&files[3].bytes).expect("JSON");
    for (file, table) in files.iter().zip(metadata["tables"].as_array().expect("tables")) {
        assert_eq!(table["url"], file.name.as_str());
        let header = csv::Reader::from_reader(&file.bytes[..]).headers().expect("a header").clone();
        let columns = table["tableSchema"]["columns"].as_array().expect("columns");
        assert_eq!(columns.len(), header.len());
        for (column, name) in columns.iter().zip(&header) {
            let titles = column["titles"].to_string();
            assert!(titles.contains(name), "{titles}");
            assert!(titles.contains("\"pl\"") || column["name"] != name, "{titles}");
        }
    }
}

#[test]
fn a_chart_of_contracts_alone_has_them_in_the_first_place() {
    let data = DataSet { figures: Vec::new(), ..read::bundled().data };
    let files = written(&data, Purpose::Exact);
    assert!(files[0].bytes.starts_with(b"id,contract_id,"));
    assert_eq!(read::read(&files).data.contracts.len(), listed(&data, Lang::En).data().contracts.len());
}
