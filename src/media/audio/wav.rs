//! WAV: chunks with names. The format and the samples stay.

pub(super) fn bare(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.get(..4)? != b"RIFF" || bytes.get(8..12)? != b"WAVE" {
        return None;
    }
    let (mut format, mut samples) = (None, None);
    let mut rest = &bytes[12..];
    while let (Some(name), Some(length)) = (rest.get(..4), rest.get(4..8)) {
        let length = usize::try_from(u32::from_le_bytes(length.try_into().ok()?)).ok()?;
        let end = length.checked_add(8)?;
        // Recorders that were switched off at the wrong moment leave the last length open.
        let chunk = rest.get(8..end.min(rest.len()))?;
        match name {
            b"fmt " if format.is_none() => format = Some(chunk),
            b"data" if samples.is_none() => samples = Some(chunk),
            _ => {}
        }
        rest = rest.get(end + length % 2..).unwrap_or_default();
    }
    let mut out = b"RIFF\0\0\0\0WAVE".to_vec();
    for (name, chunk) in [(b"fmt ", format?), (b"data", samples?)] {
        out.extend(name);
        out.extend(u32::try_from(chunk.len()).ok()?.to_le_bytes());
        out.extend(chunk);
        out.resize(out.len() + chunk.len() % 2, 0);
    }
    let length = u32::try_from(out.len() - 8).ok()?.to_le_bytes();
    out[4..8].copy_from_slice(&length);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_stay_and_notes_go() {
        let chunk = |name: &[u8], data: &[u8]| {
            let length = u32::try_from(data.len()).unwrap().to_le_bytes();
            [name, &length, data, &vec![0; data.len() % 2]].concat()
        };
        let file = |chunks: &[Vec<u8>]| {
            let all = chunks.concat();
            let length = u32::try_from(all.len() + 4).unwrap().to_le_bytes();
            [&b"RIFF"[..], &length, b"WAVE", &all].concat()
        };
        let (format, data) = (chunk(b"fmt ", &[1; 16]), chunk(b"data", &[9, 9, 9]));
        let noted = file(&[
            chunk(b"bext", b"by Anna"),
            format.clone(),
            chunk(b"LIST", b"INFOIART\x08\0\0\0by Anna\0"),
            data.clone(),
            chunk(b"id3 ", b"ID3 by Anna"),
        ]);
        assert_eq!(bare(&noted).unwrap(), file(&[format, data]));
        assert_eq!(bare(b"RIFF\0\0\0\0WAVE"), None);
    }
}
