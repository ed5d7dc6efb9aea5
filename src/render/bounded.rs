//! What a template writes, up to a limit.

use std::io::{self, Write};

use super::engine::TEMPLATE;
use crate::base::Diagnostic;
use crate::model::capacity::Measure;
use crate::model::theme::Theme;

/// A page that is being written. Where it is full, writing fails, and with it the template.
pub(super) struct Bounded {
    pub(super) bytes: Vec<u8>,
    pub(super) most: usize,
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.len() > self.most.saturating_sub(self.bytes.len()) {
            return Err(io::ErrorKind::QuotaExceeded.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether a template failed for the limit.
pub(super) fn is_full(error: &tera::Error) -> bool {
    matches!(error.kind(), tera::ErrorKind::Io(io::ErrorKind::QuotaExceeded))
}

pub(super) fn too_much(theme: &Theme, template: &str, most: usize) -> Diagnostic {
    let message = format!("this template writes more than {most} bytes for one page");
    let path = theme.templates.get(template).map_or(template, |source| &source.path);
    Diagnostic::new(&TEMPLATE, message).in_file(path).hint(format!(
        "look for a loop that does not end, or raise `limits: {{page: ...}}` in site.yaml, up to {}",
        Measure::Page.ceiling()
    ))
}
