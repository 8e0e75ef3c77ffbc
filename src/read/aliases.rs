//! Other people's headers, from the two tables beside this file.

use super::field::{Convention, Field};
use super::header::{normalise, without_indexes};
use std::collections::BTreeMap;
use std::sync::LazyLock;

const FIGURES: &str = include_str!("aliases_figures.tsv");
const CONTRACTS: &str = include_str!("aliases_contracts.tsv");
/// Headers as exports of contracts and spending print them, behind those of the conventions.
const EXPORTS: &str = include_str!("aliases_exports.tsv");

/// What is said of a whole award gives way to what is said of the action that a row is.
const OF_THE_WHOLE: [&str; 2] = ["total_obligated_amount", "prime_award_base_transaction_description"];

/// Where a header of contracts is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// A download of USAspending, where amounts are US dollars without saying so.
    UsaSpending,
    /// The Open Contracting Data Standard, as paths.
    Ocds,
    /// The notices of the European Union.
    EForms,
    /// Anybody's spreadsheet, in English or Polish.
    Common,
}

/// What a header stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alias {
    pub field: Field,
    pub usage: Usage,
    /// The header is Polish by its letters.
    pub polish: bool,
    /// Smaller before greater, where two columns of a contract have one field: standards list the
    /// better one first, and the words of anybody's spreadsheet come last.
    pub place: usize,
}

type Table = BTreeMap<String, Alias>;

static FIGURE_ALIASES: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::new();
    for line in FIGURES.lines().skip(1) {
        let mut cells = line.split('\t');
        let field = cells.next().and_then(Field::named);
        if let (Some(field), Some(names)) = (field, cells.next()) {
            enter(&mut table, field, names, Usage::Common);
        }
    }
    table
});

static CONTRACT_ALIASES: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::new();
    for line in CONTRACTS.lines().skip(1).chain(EXPORTS.lines().skip(1)) {
        let mut cells = line.split('\t');
        let Some(field) = cells.next().and_then(Field::named) else { continue };
        let usages = [Usage::UsaSpending, Usage::Ocds, Usage::EForms, Usage::Common];
        for (names, usage) in cells.zip(usages) {
            enter(&mut table, field, names, usage);
        }
    }
    table
});

/// The first field that claims a name keeps it.
fn enter(table: &mut Table, field: Field, names: &str, usage: Usage) {
    let names = names.split('|').map(str::trim).filter(|name| !name.is_empty());
    let before = table.values().filter(|known| known.field == field && known.usage == usage).count();
    for (at, name) in names.enumerate() {
        let place = match usage {
            Usage::Common => usize::MAX,
            _ if OF_THE_WHOLE.contains(&name) => usize::MAX - 1,
            _ => before + at,
        };
        let alias = Alias { field, usage, polish: !name.is_ascii(), place };
        table.entry(normalise(name)).or_insert(alias);
    }
}

/// What a header, brought to one form, stands for in a table of this convention.
pub fn look_up(convention: Convention, name: &str) -> Option<Alias> {
    let of_figures = || FIGURE_ALIASES.get(name).copied();
    let found = match convention {
        Convention::Figures => of_figures(),
        Convention::Contracts => {
            let of_path = || CONTRACT_ALIASES.get(&without_indexes(name)?).copied();
            CONTRACT_ALIASES.get(name).copied().or_else(of_path).or_else(of_figures)
        }
        Convention::Sources => of_figures(),
    };
    found.filter(|alias| alias.field.belongs(convention))
}

/// The field a header can mean in a table of this convention, by name or by alias; what its
/// cells hold is not asked.
pub fn field_of(convention: Convention, header: &str) -> Option<Field> {
    let name = normalise(header);
    Field::canonical(convention, &name).or_else(|| look_up(convention, &name).map(|alias| alias.field))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(convention: Convention, header: &str, expected: Option<Field>) {
        let found = look_up(convention, &normalise(header)).map(|alias| alias.field);
        assert_eq!(found, expected, "{header}");
    }

    #[test]
    fn aliases_find_their_field() {
        check(Convention::Figures, "observationDate", Some(Field::Date));
        check(Convention::Figures, "TIME_PERIOD", Some(Field::Date));
        check(Convention::Figures, "źródło", Some(Field::Source));
        check(Convention::Figures, "zrodlo", Some(Field::Source));
        check(Convention::Figures, "miesiac", Some(Field::Date));
        check(Convention::Figures, "headline", Some(Field::SourceTitle));
        check(Convention::Contracts, "recipient_name", Some(Field::Supplier));
        check(Convention::Contracts, "contracts/3/period/startDate", Some(Field::PeriodStart));
        check(Convention::Contracts, "Numer umowy", Some(Field::ContractId));
        check(Convention::Contracts, "publisher", Some(Field::SourcePublisher));
        check(Convention::Contracts, "indicator", None);
        check(Convention::Sources, "headline", Some(Field::SourceTitle));
        check(Convention::Sources, "amount", None);
        check(Convention::Figures, "no such header", None);
    }

    #[test]
    fn both_tables_are_read_whole() {
        let lines = |text: &str| text.lines().skip(1).filter(|line| !line.trim().is_empty()).count();
        let known = |text: &str| {
            text.lines().skip(1).filter_map(|line| Field::named(line.split('\t').next()?)).count()
        };
        assert_eq!(known(FIGURES), lines(FIGURES));
        assert_eq!(known(EXPORTS), lines(EXPORTS));
        // `ocid` has no place in the model: the column is kept as it is.
        assert_eq!(known(CONTRACTS) + 1, lines(CONTRACTS));
    }
}
