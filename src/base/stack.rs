//! Work that descends by recursion in a library, on a stack that is large enough for it.

use std::thread;

/// Runs something on a stack of so many bytes, whatever the caller has left of its own. None where the
/// system has no memory for it. What is read by it must have been measured before: no stack is without
/// an end.
pub fn with<T: Send>(bytes: usize, work: impl FnOnce() -> T + Send) -> Option<T> {
    thread::scope(|scope| {
        let worker = thread::Builder::new().stack_size(bytes).spawn_scoped(scope, work).ok()?;
        worker.join().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_what_the_work_gives() {
        fn down(n: usize) -> usize {
            let here = [n; 16];
            if n == 0 { 0 } else { down(n - 1) + std::hint::black_box(here).len() }
        }
        // Sixteen times as much as a thread has.
        assert_eq!(with(64 * 1024 * 1024, || down(100_000)), Some(1_600_000));
    }
}
