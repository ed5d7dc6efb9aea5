//! `kyr_fuzz::run("memory", ...)` for libFuzzer.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| kyr_fuzz::run("memory", input));
