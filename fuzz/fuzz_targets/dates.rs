#![no_main]

mod shared;

libfuzzer_sys::fuzz_target!(init: shared::sow("dates"), |bytes: &[u8]| shared::bodies::dates(bytes));
