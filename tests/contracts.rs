//! Exports of contracts and of spending as their publishers print them: each opens as lanes without
//! a question, each amount is of its kind, and no total that rows repeat is added up. The headers are
//! those of the publishers, the rows were made by hand.

use sourceline::chart;
use sourceline::model::{AmountKind, ContractEvent};
use sourceline::read::{Answers, Input, Reading, Wish, read_with};
use sourceline::text::{Lang, words};
use std::collections::BTreeSet;

const AWARDS: &str = "contract_award_unique_key,award_id_piid,parent_award_id_piid,total_obligated_amount,\
    total_outlayed_amount,current_total_value_of_award,potential_total_value_of_award,\
    award_base_action_date,award_base_action_date_fiscal_year,award_latest_action_date,\
    period_of_performance_start_date,period_of_performance_current_end_date,\
    period_of_performance_potential_end_date,awarding_agency_name,awarding_sub_agency_name,\
    funding_agency_name,recipient_uei,recipient_duns,recipient_name,recipient_parent_name,award_type,\
    prime_award_base_transaction_description,product_or_service_code,naics_code,usaspending_permalink,\
    last_modified_date\n\
    CONT_AWD_99X0001_7012,99X0001,99D0001,1500000.00,250000.5,1500000.00,4000000.00,2024-02-03,2024,\
    2025-05-10,2024-02-05,2026-01-31,2029-01-31 00:00:00,Example Department,Example Bureau,\
    Example Department,AAAAAAAAAAA1,,EXAMPLE SOFTWARE LLC,EXAMPLE HOLDINGS,DELIVERY ORDER,CLOUD STORAGE,\
    DA10,541519,https://www.usaspending.gov/award/CONT_AWD_99X0001_7012/,2025-06-01 10:11:12+00\n\
    CONT_AWD_99X0002_7012,99X0002,,-200.00,0,90000.00,90000.00,2023-10-02,2024,2023-10-02,2023-10-04,\
    2024-09-30,2024-09-30 00:00:00,Example Department,Example Bureau,Example Department,AAAAAAAAAAA2,,\
    SAMPLE DATA INC,SAMPLE DATA INC,DEFINITIVE CONTRACT,DATA ENTRY,R702,518210,\
    https://www.usaspending.gov/award/CONT_AWD_99X0002_7012/,2024-06-01 10:11:12+00\n";

const TRANSACTIONS: &str = "contract_transaction_unique_key,contract_award_unique_key,award_id_piid,\
    modification_number,federal_action_obligation,total_dollars_obligated,\
    total_outlayed_amount_for_overall_award,base_and_exercised_options_value,\
    current_total_value_of_award,base_and_all_options_value,potential_total_value_of_award,\
    obligated_amount_from_COVID-19_supplementals_for_overall_award,action_date,action_date_fiscal_year,\
    period_of_performance_start_date,period_of_performance_current_end_date,awarding_agency_name,\
    awarding_sub_agency_name,recipient_uei,recipient_name,transaction_description,action_type\n\
    t1,CONT_AWD_99X0001_7012,99X0001,0,1000000.00,900000.00,250000.5,1000000.00,1500000.00,4000000.00,\
    4000000.00,0,2024-02-03,2024,2024-02-05,2025-01-31,Example Department,Example Bureau,AAAAAAAAAAA1,\
    EXAMPLE SOFTWARE LLC,CLOUD STORAGE,\n\
    t2,CONT_AWD_99X0001_7012,99X0001,P00001,-100000.00,900000.00,250000.5,500000.00,1500000.00,0.00,\
    4000000.00,0,2025-05-10,2025,2024-02-05,2026-01-31,Example Department,Example Bureau,AAAAAAAAAAA1,\
    EXAMPLE SOFTWARE LLC,DEOBLIGATE FUNDS,FUNDING ONLY ACTION\n";

const RELEASES: &str = "ocid,id,date,tag,buyer/name,tender/value/amount,tender/value/currency,\
    awards/0/id,awards/0/title,awards/0/value/amount,awards/0/value/currency,awards/0/suppliers/0/name,\
    awards/0/suppliers/1/name,awards/1/id,awards/1/title,awards/1/suppliers/0/name,contracts/0/id,\
    contracts/0/awardID,contracts/0/status,contracts/0/value/amount,contracts/0/value/currency,\
    contracts/0/period/startDate,contracts/0/period/endDate,contracts/1/id,contracts/1/awardID,\
    contracts/1/value/amount,contracts/1/value/currency,contracts/1/period/startDate,\
    contracts/1/period/endDate\n\
    ocds-aaaaaa-1,r1,2024-03-01T00:00:00Z,contract,Ministry,500000,EUR,a1,Hosting,450000,EUR,Alpha,Beta,\
    a2,Printers,Gamma,c1,a1,active,300000,EUR,2024-03-01T00:00:00Z,2026-02-28T23:59:59Z,c2,a1,150000,\
    EUR,2024-06-01T00:00:00Z,2025-05-31T23:59:59Z\n\
    ocds-aaaaaa-2,r2,2024-04-01T00:00:00Z,award,Ministry,1000,EUR,a3,Paper,900,EUR,Delta,,,,,,,,,,,,,,,,,\n";

fn open(text: &str, answers: &str) -> Reading {
    let answers: Answers = answers.parse().expect("answers");
    let input = Input { name: "export.csv".to_owned(), bytes: text.as_bytes().to_vec() };
    read_with(&[input], &Wish { sheet: None, answers: &|_| answers.clone() })
}

/// Lane, event, date, period, parties and amounts of a row.
fn line(event: &ContractEvent) -> String {
    let dates = [&event.date, &event.period_start, &event.period_end, &event.period_max_end];
    let dates = dates.map(|date| date.as_ref().map(|date| date.edtf.as_str()).unwrap_or_default());
    let short = |kind: AmountKind| kind.column().trim_start_matches("amount_");
    let amounts =
        event.amounts.iter().map(|(kind, amount)| format!(" {} {}", short(*kind), amount.normalize()));
    let currency = event.currency.as_ref().map_or("?", |currency| currency.code());
    format!(
        "{} [{}] {} {}<{}:{currency}{}",
        event.contract_id,
        event.event,
        dates.join("|"),
        event.buyer,
        event.supplier,
        amounts.collect::<String>()
    )
}

/// Opens a table as contracts without a question, an error or a warning.
#[track_caller]
fn check(text: &str, expected: &[&str]) -> Reading {
    let reading = open(text, "");
    let lines: Vec<String> = reading.data.contracts.iter().map(line).collect();
    assert_eq!(lines, expected, "{text}");
    assert!(reading.data.figures.is_empty());
    let asked: Vec<_> = reading.reviews.iter().flat_map(|review| &review.questions).collect();
    assert!(asked.is_empty(), "{asked:?}");
    let told: Vec<_> = reading.problems.iter().filter(|problem| problem.severity.code() != "note").collect();
    assert!(told.is_empty(), "{told:?}");
    reading
}

#[test]
fn award_summaries_of_usaspending_are_lanes_in_dollars() {
    let reading = check(
        AWARDS,
        &[
            "99X0001 [award_summary] 2025-05-10|2024-02-05|2026-01-31|2029-01-31 Example Bureau<EXAMPLE \
             SOFTWARE LLC:USD obligated 1500000 outlayed 250000.5 current 1500000 potential 4000000",
            "99X0002 [award_summary] 2023-10-02|2023-10-04|2024-09-30|2024-09-30 Example Bureau<SAMPLE DATA \
             INC:USD obligated -200 outlayed 0 current 90000 potential 90000",
        ],
    );
    let first = &reading.data.contracts[0];
    assert_eq!(first.date_signed.as_ref().map(|date| date.edtf.as_str()), Some("2024-02-03"));
    assert_eq!((first.parent_id.as_str(), first.supplier_id.as_str()), ("99D0001", "AAAAAAAAAAA1"));
    assert_eq!(first.supplier_parent, "EXAMPLE HOLDINGS");
}

#[test]
fn transactions_of_usaspending_are_events_of_one_lane() {
    let reading = check(
        TRANSACTIONS,
        &[
            "99X0001 [] 2024-02-03|2024-02-05|2025-01-31| Example Bureau<EXAMPLE SOFTWARE LLC:USD obligated \
             1000000 current 1500000 potential 4000000",
            "99X0001 [FUNDING ONLY ACTION] 2025-05-10|2024-02-05|2026-01-31| Example Bureau<EXAMPLE SOFTWARE \
             LLC:USD obligated -100000 current 1500000 potential 4000000",
        ],
    );
    assert_eq!(reading.data.contracts[1].amendment_id, "P00001");
    // What repeats is kept beside each row as it stands there.
    for event in &reading.data.contracts {
        let kept =
            |name: &str| event.extra.iter().find(|(header, _)| header == name).map(|(_, cell)| &**cell);
        assert_eq!(kept("total_dollars_obligated"), Some("900000.00"));
        assert_eq!(kept("total_outlayed_amount_for_overall_award"), Some("250000.5"));
    }
    let lanes: BTreeSet<&str> = reading.data.contracts.iter().map(ContractEvent::lane_key).collect();
    assert_eq!(lanes.len(), 1);
}

#[test]
fn one_number_of_two_agencies_is_two_lanes() {
    let other = TRANSACTIONS.replacen("t2,CONT_AWD_99X0001_7012", "t2,CONT_AWD_99X0001_9700", 1);
    let reading = open(&other, "");
    let lanes: Vec<&str> = reading.data.contracts.iter().map(|event| event.contract_id.as_str()).collect();
    assert_eq!(lanes, ["CONT_AWD_99X0001_7012", "CONT_AWD_99X0001_9700"]);
    let other = "ocid,id,date,tag,contracts/0/id,contracts/0/title\no-1,r1,2024-01-05,contract,1,A\n\
                 o-2,r2,2024-02-05,contract,1,B\no-2,r2,2024-02-05,contract,2,C\n";
    let reading = open(other, "");
    let lanes: Vec<(&str, &str)> =
        reading.data.contracts.iter().map(|event| (&*event.contract_id, &*event.id)).collect();
    assert_eq!(lanes, [("o-1/1", "r1"), ("o-2/1", "r2/o-2/1"), ("2", "r2/2")]);
    assert!(reading.problems.iter().all(|problem| problem.severity.code() == "note"));
}

/// Every column that repeats a total, alone and among others.
#[test]
fn totals_that_repeat_are_never_added_up() {
    for column in [
        "total_dollars_obligated",
        "total_outlayed_amount_for_overall_award",
        "current_total_value_of_award",
        "potential_total_value_of_award",
        "obligated_amount_from_COVID-19_supplementals_for_overall_award",
    ] {
        for more in ["", ";value=federal_action_obligation", ";group=award_id_piid"] {
            let reading = open(TRANSACTIONS, &format!("value={column}{more};sum=month"));
            assert!(reading.data.figures.is_empty() && reading.data.contracts.is_empty(), "{column}{more}");
            let said: Vec<String> =
                reading.problems.iter().map(|problem| problem.sentence(words(Lang::En))).collect();
            assert!(said.iter().any(|said| said.contains(&format!("“{column}” repeats"))), "{said:?}");
        }
        let greatest = open(TRANSACTIONS, &format!("value={column};max=year"));
        assert_eq!(greatest.data.figures.len(), 2, "{column}");
    }
    let awards = open(AWARDS, "value=total_obligated_amount;sum=year");
    assert_eq!(awards.problems.last().map(|problem| problem.kind.key()), Some("repeated-total"));
}

#[test]
fn what_is_offered_to_add_up_is_what_each_row_adds() {
    let reading = open(TRANSACTIONS, "value=*;sum=year");
    let names: Vec<&str> = reading.data.figures.iter().map(|figure| figure.series.as_str()).collect();
    assert!(names.contains(&"federal_action_obligation"), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("total") || name.contains("overall")), "{names:?}");
    let sums = open(TRANSACTIONS, "value=federal_action_obligation;group=-;sum=year");
    let sums: Vec<String> = sums
        .data
        .figures
        .iter()
        .map(|figure| format!("{} {}", figure.date.edtf, figure.value.expect("a sum").normalize()))
        .collect();
    assert_eq!(sums, ["2024 1000000", "2025 -100000"]);
    for answers in ["", "sum=month", "max=month", "value=total_dollars_obligated;max=month", "count=month"] {
        let reading = open(TRANSACTIONS, answers);
        let asked = reading.reviews.iter().flat_map(|review| &review.questions);
        let asked = asked.flat_map(|question| &question.choices);
        let assumed = reading.reviews.iter().flat_map(|review| &review.assumptions);
        for choice in assumed.flat_map(|entry| &entry.others).chain(asked) {
            let taken = open(TRANSACTIONS, &choice.answers.to_string());
            let folded = taken.data.figures.iter().filter(|figure| {
                figure.folded.is_some_and(|folded| folded.by == sourceline::model::FoldBy::Sum)
            });
            let names: Vec<&str> = folded.map(|figure| figure.series.as_str()).collect();
            let repeats = |name: &&str| name.contains("total") || name.contains("overall");
            assert!(!names.iter().any(repeats), "{} {names:?}", choice.answers);
            assert!(taken.problems.iter().all(|problem| problem.kind.key() != "repeated-total"));
        }
    }
}

#[test]
fn a_table_too_long_to_draw_takes_the_greatest_of_totals() {
    let (header, rows) = TRANSACTIONS.split_once('\n').expect("a header");
    let row = rows.lines().next().expect("a row");
    let text = format!("{header}\n{}", format!("{row}\n").repeat(100_001));
    let reading = open(&text, "value=total_dollars_obligated;group=-");
    let values: Vec<_> = reading.data.figures.iter().filter_map(|figure| figure.value).collect();
    assert_eq!(values.iter().map(|value| value.normalize().to_string()).collect::<Vec<_>>(), ["900000"]);
}

#[test]
fn contracts_of_one_release_are_lanes_of_their_own() {
    let expected = [
        "c1 [contract] 2024-03-01|2024-03-01|2026-02-28| Ministry<Alpha; Beta:EUR obligated 300000 estimated \
         500000",
        "c2 [contract] 2024-03-01|2024-06-01|2025-05-31| Ministry<Alpha; Beta:EUR obligated 150000 estimated \
         500000",
        "a2 [contract] 2024-03-01||| Ministry<Gamma:EUR estimated 500000",
        "a3 [award] 2024-04-01||| Ministry<Delta:EUR obligated 900 estimated 1000",
    ];
    let reading = check(RELEASES, &expected);
    let ids: Vec<&str> = reading.data.contracts.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(ids, ["r1/c1", "r1/c2", "r1/a2", "r2"]);
    // The cells of another contract are not beside this one, and none is lost.
    let kept = |at: usize, name: &str| {
        let extra = &reading.data.contracts[at].extra;
        extra.iter().find(|(header, _)| header == name).map(|(_, cell)| cell.as_str())
    };
    assert_eq!((kept(0, "contracts/0/awardID"), kept(0, "contracts/1/awardID")), (Some("a1"), None));
    assert_eq!((kept(1, "contracts/0/awardID"), kept(1, "contracts/1/awardID")), (None, Some("a1")));
    assert_eq!(kept(0, "awards/0/value/amount"), Some("450000"));
    let (header, rows) = RELEASES.split_once('\n').expect("a header");
    for sign in [".", ":", " / ", "_", "__", ": "] {
        check(&format!("{}\n{rows}", header.replace('/', sign)), &expected);
    }
    check(&format!("{}\n{rows}", header.replace(",awards/", ",releases/0/awards/")), &expected);
    check(&format!("{}\n{rows}", header.replace("/0/", "[0]/").replace("/1/", "[1]/")), &expected);
}

#[test]
fn an_estimate_in_another_currency_is_not_taken_as_that_of_the_contract() {
    let reading = open(&RELEASES.replacen("500000,EUR", "500000,USD", 1), "");
    assert_eq!(reading.data.contracts[0].amount(AmountKind::Estimated), None);
    assert_eq!(reading.problems.iter().filter(|problem| problem.kind.key() == "other-currency").count(), 2);
}

#[test]
fn releases_with_titles_for_headers_are_read() {
    check(
        "Open Contracting ID,Release ID,Release Date,Release Tag,Buyer: Organization name,\
         Contracts: Contract ID,Contracts: Award ID,Contracts: Contract title,Contracts: Contract status,\
         Contracts: Value: Amount,Contracts: Value: Currency,Contracts: Period: Start date,\
         Contracts: Period: End date\n\
         o-1,r1,2024-03-05T00:00:00Z,contract,Ministry,c1,a1,Hosting,active,300,EUR,2024-03-08T00:00:00Z,\
         2026-02-28T23:59:59Z\n",
        &["c1 [contract] 2024-03-05|2024-03-08|2026-02-28| Ministry<:EUR obligated 300"],
    );
}

#[test]
fn notices_of_the_european_union_are_read() {
    check(
        "BT-150-Contract,BT-1451-Contract,BT-145-Contract,BT-500-Organization-Company,BT-720-Tender,\
         BT-720-Tender-Currency,BT-709-LotResult,BT-27-Lot,BT-721-Contract,BT-262-Lot,BT-536-Lot,BT-537-Lot\n\
         CON-0001,2024-02-07,2024-03-08,Ministry,300000,PLN,500000,600000,Hosting,72400000,2024-03-09,\
         2026-02-28\n",
        &["CON-0001 [] 2024-02-07|2024-03-09|2026-02-28| Ministry<:PLN current 300000 potential 500000 \
           estimated 600000"],
    );
    check(
        "ID_NOTICE_CAN,YEAR,DT_DISPATCH,CAE_NAME,CPV,AWARD_EST_VALUE_EURO,AWARD_VALUE_EURO,WIN_NAME,\
         CONTRACT_NUMBER,TITLE,DT_AWARD\n2023100001,2023,13-FEB-23,Ministry,72400000,310000,300000,Alpha,\
         ZP/1/2023,Hosting,01-FEB-23\n2023100002,2023,20-FEB-23,Ministry,30232000,1000,900,Gamma,ZP/2/2023,\
         Printers,15-FEB-23\n",
        &[
            "ZP/1/2023 [] 2023-02-01||| Ministry<Alpha:EUR obligated 300000 estimated 310000",
            "ZP/2/2023 [] 2023-02-15||| Ministry<Gamma:EUR obligated 900 estimated 1000",
        ],
    );
}

#[test]
fn spending_of_departments_is_paid_by_supplier_or_contract() {
    check(
        "Department family,Entity,Date,Expense type,Expense area,Supplier,Transaction number,Amount,\
         VAT registration number\n\
         Department,Agency,13/04/2024,IT,Digital,ALPHA LTD,5100001,\"£25,000.00\",GB123\n\
         Department,Agency,28/04/2024,IT,Digital,BETA LTD,5100002,\"£31,250.50\",GB124\n\
         Department,Agency,30/04/2024,IT,Digital,ALPHA LTD,5100003,\"-£1,000.00\",GB123\n",
        &[
            "ALPHA LTD [] 2024-04-13||| Agency<ALPHA LTD:GBP outlayed 25000",
            "BETA LTD [] 2024-04-28||| Agency<BETA LTD:GBP outlayed 31250.5",
            "ALPHA LTD [] 2024-04-30||| Agency<ALPHA LTD:GBP outlayed -1000",
        ],
    );
    check(
        "Department Family,Entity,Date of Payment,Expense Type,Supplier Name,Amount (£),Description,\
         Contract Number\nDepartment,Agency,01/04/2024,IT,ALPHA LTD,25000.00,Hosting,CN-1\n\
         Department,Agency,15/04/2024,IT,BETA LTD,31250.50,Data,CN-2\n",
        &[
            "CN-1 [] 2024-04-01||| Agency<ALPHA LTD:GBP outlayed 25000",
            "CN-2 [] 2024-04-15||| Agency<BETA LTD:GBP outlayed 31250.5",
        ],
    );
}

/// A list of what was paid names no contract: neither the window nor the page says that it does.
#[test]
fn payments_are_called_payments() {
    let spending = "Entity,Date,Expense type,Expense area,Supplier,Amount\n\
         Agency,13/04/2024,IT,Digital,ALPHA LTD,\"£25,000.00\"\n\
         Agency,28/04/2024,IT,Digital,BETA LTD,\"£31,250.50\"\n";
    let of = |text: &str| chart::of_events(&open(text, "").data);
    assert_eq!(of(spending), "payments");
    // What goes out under a contract is told by the contract.
    let numbered = spending.replace("Amount\n", "Contract Number,Amount\n").replace(",\"£", ",CN-1,\"£");
    assert_eq!(of(&numbered), "contracts");
    assert_eq!(of(AWARDS), "contracts");
    let terms = "Politician,Start date,End date\nA,1946-07-14,1947-02-02\nB,1948,1950\nC,1950,1951\n";
    assert_eq!(of(terms), "spans");
    let reading = open(spending, "");
    let index = chart::FigureIndex::new(&reading.data);
    let spec = chart::ChartSpec::of_story(&reading.data.whole_story());
    let told =
        |lang| chart::Chart::new(&reading.data, &index, &spec).alt_text(&reading.data, &spec, words(lang));
    assert!(told(Lang::En).starts_with("Timeline of payments to ALPHA LTD"), "{}", told(Lang::En));
    assert!(
        told(Lang::Pl).starts_with("Oś czasu płatności według odbiorców: ALPHA LTD"),
        "{}",
        told(Lang::Pl)
    );
}

/// A download has 297 columns: most say nothing of a contract, and all are kept.
#[test]
fn a_file_of_297_columns_is_read_whole() {
    let mut lines = TRANSACTIONS.lines();
    let header = lines.next().expect("a header");
    let more = 297 - header.split(',').count();
    let names: String = (0..more).map(|at| format!(",socio_economic_flag_{at}")).collect();
    let row = lines.next().expect("a row");
    let cells: String = (0..more).map(|at| if at % 2 == 0 { ",f" } else { ",t" }).collect();
    let text = format!("{header}{names}\n{}", format!("{row}{cells}\n").repeat(500));
    let reading = open(&text, "");
    assert_eq!(reading.data.contracts.len(), 500);
    assert!(reading.data.contracts.iter().all(|event| event.extra.len() > more));
    assert!(reading.reviews.iter().all(|review| review.questions.is_empty()));
}
