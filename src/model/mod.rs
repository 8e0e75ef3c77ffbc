//! What was reported, by whom, where, how sure. Pure values: no file, no clock, no language.

mod columns;
mod contract;
mod dataset;
mod date;
mod day;
pub mod edtf;
mod figure;
mod fold;
mod hedge;
pub mod link;
mod pyramid;
mod ratio;
mod row_points;
mod serial;
mod source;
mod unit;

pub use columns::Columns;
pub use contract::{AmountKind, ContractEvent};
pub use dataset::{Coverage, DataSet, LeftOut, Localized, Names, ScaleKind, Scanned, SharedData, Story};
pub use date::{DateFlag, Precision, ReportedDate};
pub use day::Day;
pub use figure::{Baseline, Bounds, Figure, Origin, Quote, Rank, Status};
pub use fold::{FoldBy, Folded, FoldedRow, FoldedRows, Step};
pub use hedge::{Comparison, Qualifier};
pub use pyramid::{Bucket, Place, Pyramid, Window};
pub use ratio::{Ratio, RelativeClaim};
pub use row_points::{RowCollector, RowPoints};
pub use rust_decimal::Decimal;
pub use source::{Level, Source, SourceIndex};
pub use unit::{ByteBase, BytePrefix, ByteUnit, Currency, Unit, UnitFamily};
