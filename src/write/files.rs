//! What an export writes: one file, or several that belong together.

/// The bytes of the file that was asked for, and of those beside it by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    pub main: Vec<u8>,
    pub beside: Vec<(String, Vec<u8>)>,
}

impl From<Vec<u8>> for Files {
    fn from(main: Vec<u8>) -> Self {
        Self { main, beside: Vec::new() }
    }
}
