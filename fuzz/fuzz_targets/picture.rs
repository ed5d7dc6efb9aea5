//! `kyr_fuzz::run("picture", ...)` for libFuzzer.
#![no_main]

libfuzzer_sys::fuzz_target!(init: kyr_fuzz::let_libraries_panic(), |input: &[u8]| kyr_fuzz::run("picture", input));
