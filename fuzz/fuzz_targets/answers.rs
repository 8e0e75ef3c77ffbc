#![no_main]

mod shared;

libfuzzer_sys::fuzz_target!(init: shared::sow("answers"), |bytes: &[u8]| shared::bodies::answers(bytes));
