//! Exit codes: of the checks of the program, and as scripts know them from `sysexits.h`.

/// Something that was read is not as it should be.
pub const PROBLEMS: u8 = 1;

/// The arguments could not be understood.
pub const USAGE: u8 = 2;

/// A file holds nothing that the command is for (`EX_DATAERR`).
pub const BAD_DATA: u8 = 65;

/// A file that was named does not exist (`EX_NOINPUT`).
pub const NO_SUCH_FILE: u8 = 66;

/// The program could not do what it should (`EX_SOFTWARE`).
pub const SOFTWARE: u8 = 70;

/// A file could not be written (`EX_CANTCREAT`).
pub const CANNOT_CREATE: u8 = 73;
