#![no_main]

mod shared;

libfuzzer_sys::fuzz_target!(init: shared::sow("parse"), |bytes: &[u8]| shared::bodies::parse(bytes));
