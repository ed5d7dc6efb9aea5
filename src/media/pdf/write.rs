//! The syntax of PDF.

/// A document being written: its objects one after the other, numbered from one, the root first.
pub(super) struct File {
    out: Vec<u8>,
    offsets: Vec<usize>,
}

impl File {
    pub(super) fn new() -> Self {
        // Four bytes that are no text, so that nobody takes the file for one.
        Self { out: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), offsets: Vec::new() }
    }

    pub(super) fn object(&mut self, body: &[u8]) {
        self.offsets.push(self.out.len());
        self.out.extend(format!("{} 0 obj\n", self.offsets.len()).bytes());
        self.out.extend(body);
        self.out.extend(b"\nendobj\n");
    }

    pub(super) fn len(&self) -> usize {
        self.out.len()
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        let table = self.out.len();
        let size = self.offsets.len() + 1;
        self.out.extend(format!("xref\n0 {size}\n0000000000 65535 f \n").bytes());
        for offset in &self.offsets {
            self.out.extend(format!("{offset:010} 00000 n \n").bytes());
        }
        let end = format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        self.out.extend(end.bytes());
        self.out
    }
}

pub(super) fn number(number: f64, out: &mut Vec<u8>) {
    // Never in powers of ten: Rust writes all digits.
    if number.is_finite() { out.extend(format!("{number}").bytes()) } else { out.push(b'0') }
}

pub(super) fn string(bytes: &[u8], out: &mut Vec<u8>) {
    out.push(b'(');
    for byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
            b'\n' => out.extend(b"\\n"),
            b'\r' => out.extend(b"\\r"),
            _ => out.push(*byte),
        }
    }
    out.push(b')');
}

pub(super) fn name(bytes: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for byte in bytes {
        let regular = byte.is_ascii_graphic() && !b"#/%()<>[]{}".contains(byte);
        if regular { out.push(*byte) } else { out.extend(format!("#{byte:02X}").bytes()) }
    }
}
