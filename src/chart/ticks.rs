//! Ticks of the value axis, in the unit that fits.

use super::scale::Extent;
use super::series::INDEX_BASE;
use crate::model::{ByteBase, BytePrefix, ByteUnit, Decimal, ScaleKind, Unit, UnitFamily};
use crate::text::{self, Lang};

/// A grid line with the words on it.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueTick {
    /// The plotted value (see `PlotArea::y`).
    pub at: f64,
    /// Empty where a line has no words.
    pub label: String,
    /// Between two powers of ten: lighter than they are.
    pub is_minor: bool,
    /// What an index begins at.
    pub is_base: bool,
}

/// Ticks over a plotted range. `printed` is the unit most of the figures were printed in.
pub fn ticks(
    scale: ScaleKind,
    range: (f64, f64),
    height: f32,
    family: &UnitFamily,
    printed: Option<&Unit>,
    lang: Lang,
) -> Vec<ValueTick> {
    match scale {
        ScaleKind::Index => index(range, height, lang),
        ScaleKind::Log => logarithmic(range, height, family, printed, lang),
        ScaleKind::Linear => {
            let unit = axis_unit(range.0.abs().max(range.1.abs()), family, printed);
            let size = unit_size(&unit);
            let scaled = (range.0 / size, range.1 / size);
            let mut ticks = linear(scaled, height, |value| labelled(value, &unit, lang));
            for tick in &mut ticks {
                tick.at *= size;
            }
            ticks
        }
    }
}

fn unit_size(unit: &Unit) -> f64 {
    match unit {
        Unit::Bytes(unit) => super::scale::drawn(unit.bytes()),
        _ => 1.0,
    }
}

/// The unit of the axis: the printed one while its numbers stay short, else the one that fits.
pub fn axis_unit(largest: f64, family: &UnitFamily, printed: Option<&Unit>) -> Unit {
    match family {
        UnitFamily::Bytes => {
            if let Some(unit @ Unit::Bytes(_)) = printed {
                let top = largest / unit_size(unit);
                if (1.0..10_000.0).contains(&top) {
                    return unit.clone();
                }
            }
            let binary = matches!(printed, Some(Unit::Bytes(unit)) if unit.base == ByteBase::Binary);
            let base = if binary { ByteBase::Binary } else { ByteBase::Unstated };
            let unit = BytePrefix::ALL
                .into_iter()
                .rev()
                .map(|prefix| match prefix {
                    BytePrefix::None => ByteUnit::BYTE,
                    _ => ByteUnit { prefix, base },
                })
                .find(|unit| largest >= super::scale::drawn(unit.bytes()))
                .unwrap_or(ByteUnit::BYTE);
            Unit::Bytes(unit)
        }
        UnitFamily::Money(currency) => Unit::Money(*currency),
        UnitFamily::Percent => Unit::Percent,
        UnitFamily::PercentagePoints => Unit::PercentagePoints,
        UnitFamily::Count => Unit::Count,
        UnitFamily::Other(name) => Unit::Other(name.clone()),
        UnitFamily::None => Unit::None,
    }
}

/// A multiple of 1, 2 or 5 times a power of ten, so that about one line stands every 46 points. A low
/// curve has closer lines, so that its values can be read all the same.
fn nice_step(range: (f64, f64), height: f32) -> f64 {
    let (span, height) = (range.1 - range.0, f64::from(height));
    let mut step = nice(span / (height / 46.0).clamp(2.0, 7.0));
    loop {
        let count = (range.1 / step + 1e-9).floor() - (range.0 / step - 1e-9).ceil() + 1.0;
        // The next one down: of 5 it is 2, of 2 it is 1.
        let finer = nice(step / 2.6);
        if count >= LEAST_LINES || !finer.is_normal() || finer / span * height < CLOSEST {
            return step;
        }
        step = finer;
    }
}

/// So many lines at least, where they have room, and how close they may stand, in points.
const LEAST_LINES: f64 = 4.0;
const CLOSEST: f64 = 22.0;

/// The least multiple of 1, 2 or 5 times a power of ten that is no less.
fn nice(raw: f64) -> f64 {
    let power = 10f64.powf(raw.log10().floor());
    let lead = raw / power;
    let nice = if lead <= 1.0 {
        1.0
    } else if lead <= 2.0 {
        2.0
    } else if lead <= 5.0 {
        5.0
    } else {
        10.0
    };
    nice * power
}

fn linear(range: (f64, f64), height: f32, word: impl Fn(f64) -> String) -> Vec<ValueTick> {
    let step = nice_step(range, height);
    if !step.is_finite() || step <= 0.0 {
        return Vec::new();
    }
    let first = (range.0 / step - 1e-9).ceil();
    let last = (range.1 / step + 1e-9).floor();
    let count = ((last - first) as usize).min(40);
    (0..=count)
        .map(|n| {
            let at = (first + n as f64) * step;
            // 0.1 + 0.2 is not 0.3: the label is made of the step's own digits.
            let digits = (-step.log10().floor()).max(0.0);
            let shift = 10f64.powf(digits);
            let clean = if shift.is_finite() { (at * shift).round() / shift } else { at };
            ValueTick { at: clean, label: word(clean), is_minor: false, is_base: false }
        })
        .collect()
}

/// As a linear axis, and always with the line that every series begins at.
fn index(range: (f64, f64), height: f32, lang: Lang) -> Vec<ValueTick> {
    let mut ticks = linear(range, height, |value| number(value, lang));
    if let Some(base) = ticks.iter_mut().find(|tick| tick.at == INDEX_BASE) {
        base.is_base = true;
    } else if (range.0..=range.1).contains(&INDEX_BASE) {
        let place = ticks.partition_point(|tick| tick.at < INDEX_BASE);
        let label = number(INDEX_BASE, lang);
        ticks.insert(place, ValueTick { at: INDEX_BASE, label, is_minor: false, is_base: true });
    }
    ticks
}

fn logarithmic(
    range: (f64, f64),
    height: f32,
    family: &UnitFamily,
    printed: Option<&Unit>,
    lang: Lang,
) -> Vec<ValueTick> {
    let decades = range.1 - range.0;
    let every = (decades * 28.0 / f64::from(height)).ceil().max(1.0);
    let first = range.0.floor();
    let count = ((range.1.ceil() - first) as usize).min(80);
    let per_decade = f64::from(height) / decades;
    let mut ticks = Vec::new();
    for n in 0..=count {
        let decade = first + n as f64;
        // Every multiple has its line where there is room; words stand at 1, 2 and 5 at most.
        let leads: &[f64] = if per_decade > 110.0 { &ALL_LEADS } else { &[1.0, 2.0, 5.0] };
        for lead in leads.iter().copied() {
            let at = decade + lead.log10();
            if at < range.0 - 1e-9 || at > range.1 + 1e-9 {
                continue;
            }
            let is_main = (lead - 1.0).abs() < f64::EPSILON;
            let labelled_here = if is_main {
                (n as f64).rem_euclid(every) < 0.5
            } else {
                per_decade > 150.0 && [2.0, 5.0].contains(&lead)
            };
            if labelled_here {
                let label = log_label(lead, decade, family, printed, lang);
                ticks.push(ValueTick { at, label, is_minor: !is_main, is_base: false });
            } else if per_decade > 72.0 || is_main {
                ticks.push(ValueTick { at, label: String::new(), is_minor: !is_main, is_base: false });
            }
        }
    }
    ticks
}

const ALL_LEADS: [f64; 9] = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0];

fn log_label(lead: f64, decade: f64, family: &UnitFamily, printed: Option<&Unit>, lang: Lang) -> String {
    // Ten to the 27th is exact enough as a float, and the largest a quantity can be.
    let value = lead * 10f64.powf(decade);
    let binary = matches!(printed, Some(Unit::Bytes(unit)) if unit.base == ByteBase::Binary);
    let printed = if binary { printed } else { None };
    let unit = axis_unit(value * 1.000_001, family, printed);
    labelled(value / unit_size(&unit), &unit, lang)
}

fn labelled(value: f64, unit: &Unit, lang: Lang) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    match decimal(value) {
        Some(value) => match unit {
            Unit::None | Unit::Count => text::number(value, lang),
            _ => text::quantity(value, unit, lang),
        },
        None => format!("{value:e}"),
    }
}

fn number(value: f64, lang: Lang) -> String {
    decimal(value).map_or_else(|| format!("{value:e}"), |value| text::number(value, lang))
}

/// A tick's value with float noise rounded off.
fn decimal(value: f64) -> Option<Decimal> {
    if value == 0.0 {
        return Some(Decimal::ZERO);
    }
    let digits = 9 - Extent::of([value.abs().log10().ceil()])?.low as i32;
    let places = u32::try_from(digits.clamp(0, 20)).ok()?;
    Some(Decimal::from_f64_retain(value)?.round_dp(places).normalize())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Currency;

    fn check(scale: ScaleKind, range: (f64, f64), unit: &str, lang: Lang, expected: &str) {
        let unit = Unit::parse(unit);
        let labels: Vec<String> = ticks(scale, range, 320.0, &unit.family(), Some(&unit), lang)
            .into_iter()
            .map(|tick| tick.label)
            .filter(|label| !label.is_empty())
            .collect();
        assert_eq!(labels.join(" | ").replace('\u{a0}', " "), expected);
    }

    #[test]
    fn the_printed_unit_is_kept_while_it_is_short() {
        check(ScaleKind::Linear, (0.0, 1.6e15), "TB", Lang::En, "0 | 500 TB | 1,000 TB | 1,500 TB");
        check(ScaleKind::Linear, (0.0, 1.6e18), "TB", Lang::En, "0 | 0.5 EB | 1 EB | 1.5 EB");
    }

    #[test]
    fn a_low_curve_still_has_lines_to_read_its_values_by() {
        let unit = Unit::parse("TB");
        let count = |height: f32| {
            let range = (0.0, 1.55e15);
            ticks(ScaleKind::Linear, range, height, &unit.family(), Some(&unit), Lang::En).len()
        };
        assert_eq!([80.0, 100.0, 120.0, 320.0].map(count), [4; 4]);
        // Where words would touch there are fewer.
        assert_eq!(count(50.0), 2);
    }

    #[test]
    fn decades_choose_their_own_unit() {
        check(ScaleKind::Log, (12.0, 17.0), "PB", Lang::En, "1 TB | 10 TB | 100 TB | 1 PB | 10 PB | 100 PB");
    }

    #[test]
    fn tiny_and_huge_ranges_have_few_ticks() {
        for range in [(0.0, 1e-12), (0.0, 1e300), (-1e300, 1e300), (1e15, 1e15 + 1.0)] {
            let made =
                ticks(ScaleKind::Linear, range, 300.0, &UnitFamily::Money(Currency::USD), None, Lang::En);
            assert!(made.len() < 45, "{range:?}: {}", made.len());
        }
    }
}
