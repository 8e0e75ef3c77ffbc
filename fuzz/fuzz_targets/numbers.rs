#![no_main]

mod shared;

libfuzzer_sys::fuzz_target!(init: shared::sow("numbers"), |bytes: &[u8]| shared::bodies::numbers(bytes));
