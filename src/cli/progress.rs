//! A progress bar, where a person watches.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::pipeline::Watch;

/// Shows how far a build is. In a pipe it shows nothing.
pub(super) struct Progress(ProgressBar);

impl Progress {
    pub(super) fn new(interactive: bool) -> Self {
        let bar = ProgressBar::new(0);
        bar.set_draw_target(if interactive {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        });
        if let Ok(style) = ProgressStyle::with_template("{msg:>10} {bar:30} {pos}/{len}") {
            bar.set_style(style);
        }
        Self(bar)
    }

    pub(super) fn done(&self) {
        self.0.finish_and_clear();
    }
}

impl Watch for Progress {
    fn stage(&self, name: &'static str, total: usize) {
        self.0.set_message(name);
        self.0.set_length(total as u64);
        self.0.set_position(0);
    }

    fn step(&self) {
        self.0.inc(1);
    }
}
