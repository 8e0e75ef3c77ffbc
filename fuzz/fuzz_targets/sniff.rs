#![no_main]

mod shared;

libfuzzer_sys::fuzz_target!(init: shared::sow("sniff"), |bytes: &[u8]| shared::bodies::sniff(bytes));
