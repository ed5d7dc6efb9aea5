//! How much work the rules of a style sheet make for what reads them.
//!
//! A selector in a rule stands for one selector with each of those around it, so that nested lists
//! multiply: thirty levels of `a,b{` are a thousand million selectors, in a hundred bytes. And rules that
//! follow each other and are for the same are joined, for which all that was joined is gone over again.

use super::css::{css_signs, passed};

/// The most rules of a style sheet. What makes them small compares them with each other.
pub const MOST_RULES: usize = 10_000;

/// The most bytes that selectors and declarations of a style sheet may be, written without nesting and with
/// one selector a rule.
pub const MOST_WRITTEN: u64 = 4_000_000;

/// The most declarations that are gone over while rules are joined; a rule counts as `RULE` of them.
const MOST_JOINED: u64 = 2_000_000;

/// As many declarations take the time of a rule.
const RULE: u64 = 8;

/// What there is too much of in a style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excess {
    Rules,
    Written,
    /// Rules that follow each other and are for the same.
    Joined,
}

/// The rule at which a style sheet has too many rules, or is too large without nesting, or has too many rules
/// that are joined.
#[must_use]
pub fn css_excess(text: &str) -> Option<(Excess, usize)> {
    let bytes = text.as_bytes();
    let mut sheet = Sheet { open: vec![Rule::around_all()], rules: 0, written: 0, joined: 0 };
    let mut head = Head::new(0);
    for (i, byte) in css_signs(bytes) {
        match byte {
            b'(' | b'[' => head.brackets += 1,
            b')' | b']' => head.brackets = head.brackets.saturating_sub(1),
            b',' if head.brackets == 0 => head.next(),
            b'&' => head.parents += 1,
            b'{' | b'}' | b';' => {
                let excess = match byte {
                    b'{' => sheet.opens(head.rule(bytes, i, sheet.open.last())),
                    b'}' => sheet.closes(&bytes[head.start..i]),
                    _ => sheet.declares(&bytes[head.start..i]),
                };
                if excess.is_some() {
                    return excess;
                }
                head = Head::new(i + 1);
            }
            _ => {}
        }
    }
    None
}

struct Sheet {
    /// The rules that are open, and what stands around all.
    open: Vec<Rule>,
    rules: usize,
    written: u64,
    joined: u64,
}

impl Sheet {
    fn opens(&mut self, rule: Rule) -> Option<(Excess, usize)> {
        self.rules += 1;
        self.written = self.written.saturating_add(rule.written);
        let at = rule.at;
        self.open.push(rule);
        if self.rules > MOST_RULES {
            return Some((Excess::Rules, at));
        }
        (self.written > MOST_WRITTEN).then_some((Excess::Written, at))
    }

    fn declares(&mut self, declaration: &[u8]) -> Option<(Excess, usize)> {
        if let Some(rule) = self.open.last_mut()
            && !declaration.trim_ascii().is_empty()
        {
            rule.declared += u64::try_from(declaration.len()).unwrap_or(u64::MAX);
            rule.inside += 1;
        }
        None
    }

    fn closes(&mut self, declaration: &[u8]) -> Option<(Excess, usize)> {
        self.declares(declaration);
        if self.open.len() == 1 {
            return None;
        }
        let rule = self.open.pop()?;
        let around = self.open.last_mut()?;
        let inside = rule.inside + RULE;
        around.inside += inside;
        match &mut around.last {
            Some((name, before)) if name.may_be(&rule.name) => {
                *before += inside;
                self.joined = self.joined.saturating_add(*before);
            }
            // One that is empty is left out, and its neighbours follow each other.
            Some(_) if rule.inside == 0 => {}
            last => *last = Some((rule.name, inside)),
        }
        self.written = self.written.saturating_add(rule.selectors.saturating_mul(rule.declared));
        if self.joined > MOST_JOINED {
            return Some((Excess::Joined, rule.at));
        }
        (self.written > MOST_WRITTEN).then_some((Excess::Written, rule.at))
    }
}

/// A rule that is open.
struct Rule {
    /// Where it begins.
    at: usize,
    name: Name,
    /// How many selectors it has, with each of those around it.
    selectors: u64,
    /// The bytes of them.
    written: u64,
    /// The bytes of its declarations.
    declared: u64,
    /// Its declarations, and the rules in it with theirs.
    inside: u64,
    /// The rules in it that were closed last and may be for the same, and what is inside of them.
    last: Option<(Name, u64)>,
}

impl Rule {
    fn new(at: usize, name: Name, selectors: u64, written: u64) -> Self {
        Self { at, name, selectors, written, declared: 0, inside: 0, last: None }
    }

    fn around_all() -> Self {
        Self::new(0, Name::Unknown, 1, 0)
    }
}

/// What a rule is for, so that rules which a reader takes for the same have the same name.
#[derive(PartialEq, Eq)]
enum Name {
    Known(Vec<u8>),
    /// It could be the same as any.
    Unknown,
}

impl Name {
    /// Of an `@media` and the like the letters, in no order: its parts may be written in several.
    fn of_condition(head: &[u8]) -> Self {
        let mut letters: Vec<u8> =
            head.iter().filter(|byte| byte.is_ascii_alphabetic()).map(u8::to_ascii_lowercase).collect();
        letters.sort_unstable();
        Self::Known(letters)
    }

    /// Of selectors all that is not written in several ways.
    fn of_selectors(head: &[u8]) -> Self {
        if memchr::memchr(b'\\', head).is_some() || memchr::memmem::find(head, b"nth-").is_some() {
            return Self::Unknown;
        }
        let mut name = Vec::with_capacity(head.len());
        let mut rest = head;
        while let Some((&byte, after)) = rest.split_first() {
            rest = after;
            if byte == b'/' && after.first() == Some(&b'*') {
                let end = memchr::memmem::find(&after[1..], b"*/").map_or(after.len(), |end| end + 3);
                rest = &after[end..];
            } else if !byte.is_ascii_whitespace() && !matches!(byte, b'"' | b'\'' | b'*' | b'|' | b'&' | b':')
            {
                name.push(byte.to_ascii_lowercase());
            }
        }
        Self::Known(name)
    }

    fn may_be(&self, other: &Self) -> bool {
        *self == Self::Unknown || *other == Self::Unknown || self == other
    }
}

/// What stands before a brace or a semicolon.
struct Head {
    start: usize,
    /// Brackets that are open in it.
    brackets: usize,
    /// Selectors before the one that is being read.
    selectors: u64,
    /// How often they name the rule around them; one that does not is inside of it all the same.
    named: u64,
    /// How often the one that is being read does.
    parents: u64,
}

impl Head {
    fn new(start: usize) -> Self {
        Self { start, brackets: 0, selectors: 0, named: 0, parents: 0 }
    }

    /// A selector ends, and another one begins.
    fn next(&mut self) {
        self.selectors += 1;
        self.named += self.parents.max(1);
        self.parents = 0;
    }

    /// The rule that is opened by a brace.
    fn rule(&mut self, bytes: &[u8], brace: usize, around: Option<&Rule>) -> Rule {
        self.next();
        let head = &bytes[self.start..brace];
        let at = self.start + beginning(head);
        let (selectors, written) = around.map_or((1, 0), |around| (around.selectors, around.written));
        // What stands in `@media` is inside of what stands around that.
        if bytes.get(at) == Some(&b'@') {
            return Rule::new(at, Name::of_condition(head), selectors, written);
        }
        let own = u64::try_from(head.len()).unwrap_or(u64::MAX);
        let all = written.saturating_mul(self.named).saturating_add(own);
        Rule::new(at, Name::of_selectors(head), selectors.saturating_mul(self.selectors), all)
    }
}

/// Where a text begins, behind white space and comments.
fn beginning(head: &[u8]) -> usize {
    let mut at = 0;
    while let Some(byte) = head.get(at) {
        match byte {
            b'/' if head.get(at + 1) == Some(&b'*') => at = passed(head, at) + 1,
            _ if byte.is_ascii_whitespace() => at += 1,
            _ => break,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nested(open: &str, depth: usize) -> String {
        open.repeat(depth) + "b:c" + &"}".repeat(depth)
    }

    #[test]
    fn lists_in_lists_multiply() {
        for (open, fine, most) in [("a,b{", 15, 22), ("&,&,&{", 9, 15), ("& & &{", 9, 15)] {
            assert_eq!(css_excess(&nested(open, fine)), None, "{open}");
            let found = css_excess(&nested(open, most));
            assert!(
                found.is_some_and(|(what, at)| what == Excess::Written && at % open.len() == 0),
                "{open}"
            );
            let media = format!("@media x{{{open}");
            assert!(css_excess(&nested(&media, most)).is_some(), "{media}");
        }
        for fine in ["a{", ":is(a,b){", "@media a,b{", "a/* , */ [b=\",\"] \\,{"] {
            assert_eq!(css_excess(&nested(fine, 100)), None, "{fine}");
        }
    }

    #[test]
    fn each_selector_of_a_list_may_get_the_declarations() {
        let rule = |selectors: usize, declarations: usize| {
            format!("x{{}} {}a{{{}}}", "a,".repeat(selectors), "b:c;".repeat(declarations))
        };
        assert_eq!(css_excess(&rule(1000, 1000)), None);
        assert_eq!(css_excess(&rule(10_000, 1000)), Some((Excess::Written, 4)));
        assert_eq!(css_excess(&rule(100_000, 1)), None);
    }

    #[test]
    fn rules_are_counted() {
        let rules = |count: usize| {
            let rules: Vec<String> = (0..count).map(|n| format!(".a{n:05}{{b:c}}\n")).collect();
            rules.concat()
        };
        assert_eq!(css_excess(&rules(MOST_RULES)), None);
        assert_eq!(css_excess(&rules(MOST_RULES + 5)), Some((Excess::Rules, 13 * MOST_RULES)));
    }

    #[test]
    fn rules_for_the_same_are_gone_over_again_and_again() {
        let sheet =
            |count: usize, made: &dyn Fn(usize) -> String| (0..count).map(made).collect::<Vec<_>>().concat();
        let joined = |made: &dyn Fn(usize) -> String| {
            assert_eq!(css_excess(&sheet(300, made)), None, "{}", made(1));
            assert!(
                css_excess(&sheet(3000, made)).is_some_and(|(what, _)| what == Excess::Joined),
                "{}",
                made(1)
            );
        };
        joined(&|n| format!("@media print{{.a{n}{{b:c}}}}"));
        joined(&|n| format!("@media print{{.a{n}{{b:c}}}} x{{}}"));
        joined(&|n| format!("/* a */ @MEDIA  (width:{}px){{.a{n}{{b:c}}}}", ["1", "1.0"][n % 2]));
        joined(&|n| format!("{}{{b:c{n}}}", ["a", "A ", "/**/a", "\\61", "*|a"][n % 5]));
        joined(&|n| format!("b{{@supports (a:b){{.a{n}{{b:c}}}}}}"));
        for apart in ["@media print{.a#{b:c}} p{b:c}", "a{b:c} i{b:c}"] {
            assert_eq!(css_excess(&sheet(3000, &|n| apart.replace('#', &n.to_string()))), None, "{apart}");
        }
    }
}
