//! Work that descends by recursion in a library, on a stack that is large enough for it.

use std::error::Error as _;
use std::io;
use std::panic;
use std::thread;

/// Starts the threads that all work of the program is divided among, so that a system which gives none says so
/// here, and not in the midst of the work, where nobody could go on.
///
/// # Errors
/// The system starts no more threads.
pub fn start_threads() -> io::Result<()> {
    let started = rayon::ThreadPoolBuilder::new().build_global();
    // Without a reason of the system, they were there already.
    let refused = started.err().and_then(|error| Some(error.source()?.to_string()));
    refused.map_or(Ok(()), |reason| Err(io::Error::other(reason)))
}

/// Runs something on a stack of so many bytes, whatever the caller has left of its own. None where the
/// system has no memory for it. What is read by it must have been measured before: no stack is without
/// an end.
pub fn with<T: Send>(bytes: usize, work: impl FnOnce() -> T + Send) -> Option<T> {
    thread::scope(|scope| {
        let worker = thread::Builder::new().stack_size(bytes).spawn_scoped(scope, work).ok()?;
        worker.join().ok()
    })
}

/// Runs something of a library that works in parallel, on one thread with a stack of so many bytes. None
/// where the system has no memory for it.
///
/// A thread of the common pool that waits for a part of such work takes up any other work meanwhile, on
/// the same stack: one card in the midst of another, and so on, until the stack ends. Here it has nothing
/// else to take up, and the caller only waits.
///
/// # Panics
/// Where the work does.
pub fn alone<T: Send>(bytes: usize, work: impl FnOnce() -> T + Send) -> Option<T> {
    let pool = || rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(bytes).build().ok();
    // Asked from a thread of no pool, `install` blocks; from one of the common pool it would take up
    // other work while it waits.
    let done = thread::scope(|scope| {
        let waiting = || pool().map(|pool| pool.install(work));
        thread::Builder::new().spawn_scoped(scope, waiting).ok().map(thread::ScopedJoinHandle::join)
    })?;
    done.unwrap_or_else(|fault| panic::resume_unwind(fault))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use rayon::prelude::*;

    use super::*;

    #[test]
    fn work_that_waits_takes_up_nothing_else() {
        thread_local! {
            static BEGUN: Cell<usize> = const { Cell::new(0) };
        }
        // Each item waits for parallel work of its own, as a PDF does.
        let deepest = |one: &(dyn Fn(&(dyn Fn() -> usize + Sync)) -> usize + Sync)| {
            let item = || {
                let begun = BEGUN.get() + 1;
                BEGUN.set(begun);
                let sum: usize = (0..500_usize).into_par_iter().map(|n| n % 2).sum();
                BEGUN.set(begun - 1);
                begun + sum - 250
            };
            (0..300).into_par_iter().map(|_| one(&item)).max()
        };
        assert_eq!(deepest(&|item| alone(1024 * 1024, item).unwrap()), Some(1));
    }

    #[test]
    fn a_panic_is_that_of_the_caller() {
        let fault = panic::catch_unwind(|| alone(1024 * 1024, || panic!("here"))).unwrap_err();
        assert_eq!(fault.downcast_ref::<&str>(), Some(&"here"));
    }

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
