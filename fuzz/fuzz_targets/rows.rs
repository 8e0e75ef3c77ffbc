#![no_main]

mod shared;

libfuzzer_sys::fuzz_target!(init: shared::sow("rows"), |bytes: &[u8]| shared::bodies::rows(bytes));
