//! What two sequences have in common.

/// The longest sequence of pairs of equal entries, in order in both.
#[must_use]
pub fn longest_match<T: PartialEq>(a: &[T], b: &[T]) -> Vec<(usize, usize)> {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let mut pairs: Vec<(usize, usize)> = (0..same).map(|i| (i, i)).collect();
    let (a, b) = (&a[same..], &b[same..]);
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
            pairs.push((same + i, same + j));
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
