//! What each fuzz target does with its bytes, and what must hold afterwards.
//!
//! Takes any bytes; panics where kyr does, and where a property of the target does not hold. The fuzz
//! targets call these functions, and so does `tests/seeds.rs`, with the seeds and with the inputs that
//! were faults once.

mod exchange;
mod manifest;
mod media;
mod page;
mod request;
mod site;
mod text;

/// A target: its name, and what it does with an input.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: [Target; 18] = [
    ("front", text::front),
    ("page", page::page),
    ("page_html", page::page_html),
    ("settings", text::settings),
    ("places", text::places),
    ("fluent", text::fluent),
    ("css", text::css),
    ("exchange", exchange::exchange),
    ("po", exchange::po),
    ("xliff", exchange::xliff),
    ("lock", exchange::lock),
    ("memory", exchange::memory),
    ("svg", media::svg),
    ("picture", media::picture),
    ("pdf", media::pdf),
    ("audio", media::audio),
    ("request", request::request),
    ("manifest", manifest::manifest),
];

/// Runs a target by its name.
///
/// # Panics
/// There is no such target, or the input shows a fault.
pub fn run(name: &str, input: &[u8]) {
    let (_, target) = TARGETS.iter().find(|(known, _)| *known == name).expect("a target");
    target(input);
}

/// Lets panics of libraries pass, which kyr catches where it has a file of a page cleaned: libFuzzer would stop
/// at them. Panics of kyr and of these targets are faults still.
#[cfg(not(test))]
pub fn let_libraries_panic() {
    let stop = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !info.location().is_some_and(|at| at.file().contains("/registry/src/")) {
            stop(info);
        }
    }));
}
