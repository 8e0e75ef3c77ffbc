//! The columns the two conventions know.

/// One list makes the enum, its names and the way back from a name.
macro_rules! fields {
    ($($field:ident $name:literal),* $(,)?) => {
        /// A column of figures, contracts or sources, by its canonical name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field { $($field),* }

        impl Field {
            pub const ALL: &'static [Self] = &[$(Self::$field),*];

            /// The header the conventions give it.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$field => $name),* }
            }

            /// The field with exactly this header.
            pub fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$field),)* _ => None }
            }
        }
    };
}

fields! {
    Id "id", Figure "figure", Series "series", Agency "agency", Provider "provider", Measure "measure",
    Date "date", DateText "date_text", Value "value", Unit "unit", Qualifier "qualifier", Low "low",
    High "high", Bounds "bounds", Relative "relative", RelativeTo "relative_to", ValueText "value_text",
    Status "status", Rank "rank", RankReason "rank_reason", ReplacedBy "replaced_by", Source "source",
    SourceTitle "source_title", SourcePublisher "source_publisher", SourceAuthor "source_author",
    SourceDate "source_date", SourceModified "source_modified", SourceUrl "source_url",
    SourceLevel "source_level", SourceVia "source_via", ArchiveUrl "archive_url",
    ArchiveDate "archive_date", Accessed "accessed", Quote "quote", QuotePrefix "quote_prefix",
    QuoteSuffix "quote_suffix", Lang "lang", PriceBasis "price_basis", Note "note",
    ContractId "contract_id", ParentId "parent_id", Event "event", AmendmentId "amendment_id",
    DateSigned "date_signed", PeriodStart "period_start", PeriodEnd "period_end",
    PeriodMaxEnd "period_max_end", Buyer "buyer", BuyerParent "buyer_parent", Funder "funder",
    Supplier "supplier", SupplierId "supplier_id", SupplierParent "supplier_parent",
    ProductVendor "product_vendor", AmountObligated "amount_obligated", AmountOutlayed "amount_outlayed",
    AmountCurrent "amount_current", AmountPotential "amount_potential",
    AmountEstimated "amount_estimated", AmountReported "amount_reported", Currency "currency",
    Title "title", Description "description", Classification "classification",
    SourceKind "source_kind", SourceBasis "source_basis", SourceCorrection "source_correction_note",
}

/// What one row of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Convention {
    /// One claim about one figure by one source.
    Figures,
    /// One event of a contract, or one stated summary.
    Contracts,
    /// One article, report or data base.
    Sources,
}

impl Field {
    /// Columns that mean the same in figures and in contracts.
    const fn is_shared(self) -> bool {
        matches!(
            self,
            Self::Id
                | Self::Date
                | Self::DateText
                | Self::Qualifier
                | Self::ValueText
                | Self::Status
                | Self::Rank
                | Self::RankReason
                | Self::ReplacedBy
                | Self::Source
                | Self::SourceVia
                | Self::Quote
                | Self::QuotePrefix
                | Self::QuoteSuffix
                | Self::Lang
                | Self::Note
        ) || self.describes_source()
    }

    /// Columns that describe the source itself, in a row of figures or in a table of sources.
    pub const fn describes_source(self) -> bool {
        matches!(
            self,
            Self::SourceTitle
                | Self::SourcePublisher
                | Self::SourceAuthor
                | Self::SourceDate
                | Self::SourceModified
                | Self::SourceUrl
                | Self::SourceLevel
                | Self::SourceKind
                | Self::SourceBasis
                | Self::SourceCorrection
                | Self::ArchiveUrl
                | Self::ArchiveDate
                | Self::Accessed
        )
    }

    const fn is_of_figures(self) -> bool {
        self.is_shared()
            || matches!(
                self,
                Self::Figure
                    | Self::Series
                    | Self::Agency
                    | Self::Provider
                    | Self::Measure
                    | Self::Value
                    | Self::Unit
                    | Self::Low
                    | Self::High
                    | Self::Bounds
                    | Self::Relative
                    | Self::RelativeTo
                    | Self::PriceBasis
            )
    }

    /// Whether its cells are dates.
    pub const fn is_date(self) -> bool {
        matches!(
            self,
            Self::Date
                | Self::DateSigned
                | Self::PeriodStart
                | Self::PeriodEnd
                | Self::PeriodMaxEnd
                | Self::SourceDate
                | Self::SourceModified
                | Self::ArchiveDate
                | Self::Accessed
        )
    }

    /// Whether its cells are amounts of money.
    pub const fn is_amount(self) -> bool {
        matches!(
            self,
            Self::AmountObligated
                | Self::AmountOutlayed
                | Self::AmountCurrent
                | Self::AmountPotential
                | Self::AmountEstimated
                | Self::AmountReported
        )
    }

    /// Whether its cells are numbers.
    pub const fn is_number(self) -> bool {
        self.is_amount() || matches!(self, Self::Value | Self::Low | Self::High)
    }

    /// Whether a table of this convention has such a column.
    pub const fn belongs(self, convention: Convention) -> bool {
        match convention {
            Convention::Figures => self.is_of_figures(),
            Convention::Contracts => self.is_shared() || !self.is_of_figures(),
            Convention::Sources => {
                self.describes_source()
                    || matches!(self, Self::Id | Self::SourceVia | Self::Lang | Self::Note)
            }
        }
    }

    /// The field of a header that is written exactly as the convention has it.
    pub fn canonical(convention: Convention, name: &str) -> Option<Self> {
        let plain = match convention {
            Convention::Sources => match name {
                "title" => Some(Self::SourceTitle),
                "publisher" => Some(Self::SourcePublisher),
                "author" => Some(Self::SourceAuthor),
                "date" => Some(Self::SourceDate),
                "modified" => Some(Self::SourceModified),
                "url" => Some(Self::SourceUrl),
                "kind" => Some(Self::SourceKind),
                "level" => Some(Self::SourceLevel),
                "via" => Some(Self::SourceVia),
                "basis" => Some(Self::SourceBasis),
                "correction_note" => Some(Self::SourceCorrection),
                _ => None,
            },
            Convention::Figures | Convention::Contracts => None,
        };
        plain.or_else(|| Self::named(name)).filter(|field| field.belongs(convention))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_its_field() {
        for field in Field::ALL {
            assert_eq!(Field::named(field.name()), Some(*field));
        }
    }

    #[test]
    fn a_table_of_sources_has_short_headers() {
        let title = |convention| Field::canonical(convention, "title");
        assert_eq!(title(Convention::Sources), Some(Field::SourceTitle));
        assert_eq!(title(Convention::Contracts), Some(Field::Title));
        assert_eq!(title(Convention::Figures), None);
        assert_eq!(Field::canonical(Convention::Figures, "supplier"), None);
        assert_eq!(Field::canonical(Convention::Contracts, "series"), None);
    }
}
