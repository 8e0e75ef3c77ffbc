use super::*;

fn check(header: &str, expected: &str) {
    let Measure { stem, unit, power, unclear, .. } = of(header);
    let unit = unit.map(|unit| format!(" {}", unit.symbol())).unwrap_or_default();
    let power = if power == 0 { String::new() } else { format!(" e{power}") };
    let unclear = if unclear { " ?" } else { "" };
    assert_eq!(format!("{stem}:{unit}{power}{unclear}"), expected, "{header}");
}

#[test]
fn units_are_taken_off_headers() {
    check("Storage (TB)", "Storage: TB");
    check("value [USD]", "value: USD");
    check("storage_tb", "storage: TB");
    check("amount_usd", "amount: USD");
    check("share (%)", "share: %");
    check("storage_PiB", "storage: PiB");
    check("Betrag (€)", "Betrag: EUR");
    check("Size (B)", "Size: B");
    check("USD", ":");
    for header in ["grand_all", "Revenues (adjusted)", "date_text", "plan_b", "value", "Sex (M)", "grade_k"] {
        assert_eq!(unit_hint(header), None, "{header}");
        assert_eq!((of(header).power, of(header).unclear), (0, false), "{header}");
    }
}

#[test]
fn powers_of_ten_are_read_with_the_unit() {
    check("spend_bn_usd", "spend: USD e9");
    check("Amount in thousands of USD", "Amount: USD e3");
    check("amount_millions_usd", "amount: USD e6");
    check("amount_in_mln_eur", "amount: EUR e6");
    check("Umsatz Mio EUR", "Umsatz: EUR e6");
    check("Umsatz in Mrd. EUR", "Umsatz: EUR e9");
    check("Betrag in Tsd. EUR", "Betrag: EUR e3");
    check("Wydatki (tys. zł)", "Wydatki: PLN e3");
    check("Wydatki w mln zł", "Wydatki: PLN e6");
    check("outlay_b_usd", "outlay: USD e9");
    check("sales_k_eur", "sales: EUR e3");
    check("storage_1000_tb", "storage: TB e3");
    check("Debt (USD bn)", "Debt: USD e9");
    check("Spend (USD '000)", "Spend: USD e3");
    check("Spend £'000", "Spend: GBP e3");
    check("Spend £m", "Spend: GBP e6");
    check("Valuation ($B)", "Valuation: USD e9");
    check("Total ($ millions)", "Total: USD e6");
    check("Umsatz TEUR", "Umsatz: EUR e3");
    check("Umsatz in T€", "Umsatz: EUR e3");
    check("Amount in USD (millions)", "Amount: USD e6");
    check("Amount (USD, millions)", "Amount: USD e6");
    check("Loans EUR 1,000", "Loans: EUR e3");
    check("Revenues in millions", "Revenues: e6");
    check("rainfall_mm", "rainfall mm:");
    check("Height (m)", "Height:");
    check("year_2000", "year 2000:");
}

#[test]
fn a_power_of_ten_that_may_be_another_leaves_the_unit_open() {
    check("Amount T USD", "Amount: USD ?");
    check("gross_mil_eur", "gross: EUR ?");
    check("Amount (USD thousands) in millions", ": ?");
}

#[test]
fn a_rate_keeps_its_whole_unit_or_none() {
    check("price_per_tb", "price:");
    check("usd_per_gb", ": USD per GB");
    check("Users per TB", "Users:");
    check("Price (USD/GB)", "Price: USD per GB");
    check("price_per_tb_usd", "price: USD per TB");
    check("Price per TB (EUR)", "Price: EUR per TB");
    check("spend_per_capita_usd", "spend: USD per capita");
    check("deaths_per_1000", "deaths:");
    check("cases per million", "cases:");
    check("Cost (thousand USD per MWh)", "Cost: USD per MWh e3");
    check("EUR pro GB", ": EUR per GB");
    check("Price USD (per GB)", "Price: USD per GB");
    check("Per capita income (USD)", ":");
    check("Income/Expense (USD)", "Income / Expense: USD");
    check("Surface Pro sales (USD)", "Surface Pro sales: USD");
}
