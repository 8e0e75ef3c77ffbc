#![no_main]

mod shared;

libfuzzer_sys::fuzz_target!(init: shared::sow("decode"), |bytes: &[u8]| shared::bodies::decode(bytes));
