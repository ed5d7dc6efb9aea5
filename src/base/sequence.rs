//! What two sequences have in common.

/// The longest sequence of pairs of equal entries, in order in both.
pub fn longest_match<T: PartialEq>(a: &[T], b: &[T]) -> Vec<(usize, usize)> {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let mut pairs: Vec<(usize, usize)> = (0..same).map(|i| (i, i)).collect();
    let end = a[same..].iter().rev().zip(b[same..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (a_end, b_end) = (a.len() - end, b.len() - end);
    pairs.extend(between(&a[same..a_end], &b[same..b_end]).into_iter().map(|(i, j)| (same + i, same + j)));
    pairs.extend((0..end).map(|k| (a_end + k, b_end + k)));
    pairs
}

/// The same for what is left between a common beginning and end.
fn between<T: PartialEq>(a: &[T], b: &[T]) -> Vec<(usize, usize)> {
    // The table would fill the memory: nobody rewrites thousands of parts of a page at once.
    if a.len().saturating_mul(b.len()) > LARGEST {
        return Vec::new();
    }
    let mut pairs = Vec::new();
    let width = b.len() + 1;
    let mut best = vec![0u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            best[i * width + j] = if a[i] == b[j] {
                best[(i + 1) * width + j + 1] + 1
            } else {
                best[(i + 1) * width + j].max(best[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        if a[i] == b[j] {
            pairs.push((i, j));
            i += 1;
            j += 1;
        } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// The most cells of a table for pairing: 16 MB.
const LARGEST: usize = 4_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_equal_and_in_order_is_paired() {
        assert_eq!(longest_match(&["a", "x", "c"], &["a", "b", "c"]), [(0, 0), (2, 2)]);
        assert_eq!(longest_match(&["a", "b"], &["b", "a"]).len(), 1);
        assert_eq!(longest_match(&[""; 0], &["a"]), []);
    }
}
