//! Rows in which several contracts stand side by side: releases of the Open Contracting Data
//! Standard laid out flat, `contracts/0/id` beside `contracts/1/id`. Each contract, and each award
//! without one, is an event of its own. Ids that two processes or agencies share are told apart.

use super::aliases::{Usage, look_up};
use super::contracts;
use super::desk::Desk;
use super::field::{Convention, Field};
use super::grid::Grid;
use super::header::{normalise, path};
use super::plan::Plan;
use super::row::{Given, Row};
use std::collections::{BTreeMap, BTreeSet};

/// What is known of the contracts that stand in one row.
#[derive(Debug)]
pub struct Releases {
    contracts: Vec<Element>,
    awards: Vec<Element>,
    /// Every column of theirs.
    columns: BTreeSet<usize>,
    scope: Option<Scope>,
    /// Ids of contracts that stand in more than one scope.
    shared: BTreeSet<String>,
    /// Ids of releases that stand in more than one row.
    repeated: BTreeSet<String>,
}

/// The column within whose cells ids of contracts are unique.
#[derive(Clone, Copy, Debug)]
struct Scope {
    column: usize,
    /// Its cell names the contract alone; else the id has to stand behind it.
    alone: bool,
}

/// One contract, or one award, of a row.
#[derive(Debug, Default)]
struct Element {
    columns: Vec<usize>,
    /// Best column of each field, with how good it is.
    fields: BTreeMap<Field, (usize, usize)>,
    /// The id of the award that a contract was made for.
    award: Option<usize>,
    suppliers: Vec<usize>,
    supplier_ids: Vec<usize>,
}

impl Element {
    fn id<'a>(&self, row: &Row<'a>) -> &'a str {
        self.fields.get(&Field::ContractId).map(|(at, _)| cell(row, *at)).unwrap_or_default()
    }

    fn is_filled(&self, row: &Row<'_>) -> bool {
        self.columns.iter().any(|at| !cell(row, *at).is_empty())
    }
}

fn cell<'a>(row: &Row<'a>, at: usize) -> &'a str {
    row.cells.get(at).map(str::trim).unwrap_or_default()
}

/// The filled cells of several columns, each once.
fn joined(row: &Row<'_>, columns: &[usize]) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for name in columns.iter().map(|at| cell(row, *at)).filter(|name| !name.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| names.join("; "))
}

impl Releases {
    /// `None` where a row is one event and its ids are unique.
    pub fn of(grid: &Grid, plan: &Plan) -> Option<Self> {
        let (contracts, awards) = elements(plan);
        let columns: BTreeSet<usize> =
            contracts.iter().chain(&awards).flat_map(|element| element.columns.iter().copied()).collect();
        let named = |name: &str| plan.columns.iter().position(|column| normalise(&column.header) == name);
        let key = plan.column(Field::ContractId).map(|column| normalise(&column.header));
        let scope = match key.as_deref() {
            Some("award_id_piid") => {
                named("contract_award_unique_key").map(|column| Scope { column, alone: true })
            }
            _ => named("ocid")
                .or_else(|| named("open_contracting_id"))
                .map(|column| Scope { column, alone: false }),
        };
        let mut found =
            Self { contracts, awards, columns, scope, shared: BTreeSet::new(), repeated: BTreeSet::new() };
        found.find_shared(grid, plan);
        found.find_repeated(grid, plan);
        let plain = found.columns.is_empty() && found.shared.is_empty();
        (!plain).then_some(found)
    }

    /// Whether a header names a part of one of several contracts in a row.
    pub fn reads(&self, plan: &Plan, header: &str) -> bool {
        self.columns.iter().any(|at| plan.columns.get(*at).is_some_and(|column| column.header == header))
    }

    fn find_shared(&mut self, grid: &Grid, plan: &Plan) {
        let Some(scope) = self.scope else { return };
        let of_elements = self.contracts.iter().chain(&self.awards);
        let mut ids: BTreeSet<usize> =
            of_elements.filter_map(|element| Some(element.fields.get(&Field::ContractId)?.0)).collect();
        ids.extend(plan.place(Field::ContractId));
        let mut known: BTreeMap<&str, &str> = BTreeMap::new();
        for row in grid.rows.rows() {
            let within = row.get(scope.column).map(str::trim).unwrap_or_default();
            for id in ids.iter().filter_map(|at| row.get(*at)).map(str::trim).filter(|id| !id.is_empty()) {
                if *known.entry(id).or_insert(within) != within {
                    self.shared.insert(id.to_owned());
                }
            }
        }
    }

    fn find_repeated(&mut self, grid: &Grid, plan: &Plan) {
        let Some(at) = plan.place(Field::Id) else { return };
        let mut known: BTreeSet<&str> = BTreeSet::new();
        for id in grid.rows.rows().filter_map(|row| row.get(at)).map(str::trim) {
            if !id.is_empty() && !known.insert(id) {
                self.repeated.insert(id.to_owned());
            }
        }
    }

    /// Takes every contract of a row into the data set, then the awards that have none; a row
    /// without either is one event.
    pub fn take(&self, row: &Row<'_>, desk: &mut Desk) {
        if row.is_blank() {
            return;
        }
        let awards: Vec<&Element> = self.awards.iter().filter(|award| award.is_filled(row)).collect();
        let mut pairs: Vec<(Option<&Element>, Option<&Element>)> = Vec::new();
        let mut used: BTreeSet<usize> = BTreeSet::new();
        for contract in self.contracts.iter().filter(|contract| contract.is_filled(row)) {
            let wanted = contract.award.map(|at| cell(row, at)).filter(|id| !id.is_empty());
            let award = match (wanted, awards.as_slice()) {
                (Some(wanted), _) => awards.iter().position(|award| award.id(row) == wanted),
                (None, [_]) => Some(0),
                _ => None,
            };
            used.extend(award);
            pairs.push((Some(contract), award.and_then(|at| awards.get(at).copied())));
        }
        let alone = awards.iter().enumerate().filter(|(at, _)| !used.contains(at));
        pairs.extend(alone.map(|(_, award)| (None, Some(*award))));
        if pairs.is_empty() {
            pairs.push((None, None));
        }
        let several = pairs.len() > 1;
        for (contract, award) in pairs {
            contracts::take(&row.with(self.given(row, contract, award, several)), desk);
        }
    }

    /// Where the fields of one event stand.
    fn given<'a>(
        &'a self,
        row: &Row<'a>,
        contract: Option<&Element>,
        award: Option<&Element>,
        several: bool,
    ) -> Given<'a> {
        let mut places: BTreeMap<Field, Option<usize>> = BTreeMap::new();
        // What stands in the columns of another contract is not of this one.
        for at in &self.columns {
            let field = row.plan.columns.get(*at).and_then(|column| column.field);
            places.extend(field.map(|field| (field, None)));
        }
        for (field, (at, _)) in award.into_iter().flat_map(|award| &award.fields) {
            // The amount of an award is that of all its contracts together.
            let of_all = field.is_amount() || *field == Field::ContractId;
            if contract.is_none() || !of_all {
                places.insert(*field, Some(*at));
            }
        }
        for (field, (at, _)) in contract.into_iter().flat_map(|contract| &contract.fields) {
            // An empty cell does not hide what the award says.
            if !cell(row, *at).is_empty() || !places.contains_key(field) {
                places.insert(*field, Some(*at));
            }
        }
        // The date of a release is that of all that stands in it.
        if row.plan.place(Field::Date).is_some_and(|at| !self.columns.contains(&at)) {
            places.remove(&Field::Date);
        }
        let own = contract.into_iter().chain(award).flat_map(|element| element.columns.iter().copied());
        let mut given = Given { own: Some((&self.columns, own.collect())), ..Given::default() };
        if let Some(award) = award {
            let names = [(Field::Supplier, &award.suppliers), (Field::SupplierId, &award.supplier_ids)];
            for (field, columns) in names {
                if let Some(names) = joined(row, columns) {
                    given.texts.push((field, names));
                    // All of them are in the one text.
                    given.places.extend(columns.iter().map(|at| (field, Some(*at))));
                }
            }
        }
        given.places.extend(places);
        self.name(row, contract.or(award), several, &mut given);
        given
    }

    /// What the contract and the event are called.
    fn name(&self, row: &Row<'_>, element: Option<&Element>, several: bool, given: &mut Given<'_>) {
        let own = if self.columns.is_empty() { row.get(Field::ContractId) } else { "" };
        let id = element.map_or(own, |element| element.id(row));
        let within = self.scope.map(|scope| (cell(row, scope.column), scope.alone));
        let lane = match within {
            Some((scope, true)) if self.shared.contains(id) => scope.to_owned(),
            Some((scope, false)) if self.shared.contains(id) => format!("{scope}/{id}"),
            Some((scope, false)) if id.is_empty() => scope.to_owned(),
            _ => id.to_owned(),
        };
        let release = row.get(Field::Id);
        if !release.is_empty() && (several || self.repeated.contains(release)) {
            given.texts.push((Field::Id, format!("{release}/{lane}")));
        }
        given.texts.push((Field::ContractId, lane));
    }
}

/// The contracts and awards that stand side by side, in the order of their numbers.
fn elements(plan: &Plan) -> (Vec<Element>, Vec<Element>) {
    let mut contracts: BTreeMap<usize, Element> = BTreeMap::new();
    let mut awards: BTreeMap<usize, Element> = BTreeMap::new();
    for (at, column) in plan.columns.iter().enumerate() {
        let name = normalise(&column.header);
        let Some((root, number, rest)) = path(&column.header) else { continue };
        let of = if root == "contracts" { &mut contracts } else { &mut awards };
        let element = of.entry(number).or_default();
        element.columns.push(at);
        match rest.as_str() {
            "award_id" if root == "contracts" => element.award = Some(at),
            "suppliers_name" | "suppliers_organization_name" => element.suppliers.push(at),
            "suppliers_identifier_id" => element.supplier_ids.push(at),
            _ => {}
        }
        let alias = look_up(Convention::Contracts, &name).filter(|alias| alias.usage == Usage::Ocds);
        let Some(alias) = alias else { continue };
        let known = element.fields.entry(alias.field).or_insert((at, alias.place));
        if alias.place < known.1 {
            *known = (at, alias.place);
        }
    }
    (contracts.into_values().collect(), awards.into_values().collect())
}
