//! The inputs of the fuzz targets, replayed: the seeds, and what was a fault once.
//!
//! The fuzz targets themselves are in `fuzz/`; `fuzz/README.md` says how to run them.

#![allow(clippy::disallowed_methods, reason = "a test reads its inputs")]

#[path = "../fuzz/src/lib.rs"]
#[allow(unreachable_pub, reason = "a library of its own for the fuzz targets")]
mod fuzz;

use std::collections::BTreeSet;
use std::fs;
use std::panic;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz")
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn no_input_is_a_fault() {
    let mut faults = Vec::new();
    for (target, _) in fuzz::TARGETS {
        for kind in ["seeds", "regressions"] {
            let inputs = folder().join(kind).join(target);
            for name in names(&inputs) {
                let input = fs::read(inputs.join(&name)).expect("an input");
                // What went wrong is printed where it does.
                if panic::catch_unwind(|| fuzz::run(target, &input)).is_err() {
                    faults.push(format!("fuzz/{kind}/{target}/{name}"));
                }
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn every_target_has_seeds_and_is_built() {
    let targets: BTreeSet<String> = fuzz::TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names(&folder().join("seeds")), targets);
    assert!(names(&folder().join("regressions")).is_subset(&targets));
    let files: BTreeSet<String> = targets.iter().map(|name| format!("{name}.rs")).collect();
    assert_eq!(names(&folder().join("fuzz_targets")), files);
    let cargo = fs::read_to_string(folder().join("Cargo.toml")).expect("fuzz/Cargo.toml");
    for target in &targets {
        assert!(cargo.contains(&format!("path = \"fuzz_targets/{target}.rs\"")), "{target}");
        assert!(!names(&folder().join("seeds").join(target)).is_empty(), "{target}");
    }
}
