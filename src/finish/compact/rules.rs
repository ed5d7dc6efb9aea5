//! What minify-html knows of elements, attributes and entities, as far as `compact` needs it.
//!
//! The tables are those of minify-html-common (`spec/tag`, `gen/attrs`, `gen/entities`), which are
//! made from the HTML standard.

/// The language that an element belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Namespace {
    Html,
    Svg,
}

/// What white space means inside an element.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// Text: runs become one space, none at the beginning and end.
    Content,
    /// Part of a line of text: runs become one space.
    Inline,
    /// Boxes: white space between them is nothing.
    Layout,
    /// Every character counts.
    Sensitive,
}

impl Space {
    /// Whether white space at the beginning and the end is left out.
    pub(super) fn trims(self) -> bool {
        matches!(self, Self::Content | Self::Layout)
    }
}

/// White space inside an HTML element.
pub(super) fn space(name: &[u8]) -> Space {
    match name {
        b"address" | b"audio" | b"button" | b"canvas" | b"caption" | b"figcaption" | b"h1" | b"h2"
        | b"h3" | b"h4" | b"h5" | b"h6" | b"legend" | b"meter" | b"object" | b"option" | b"p"
        | b"summary" | b"video" | b"dd" | b"details" | b"dt" | b"label" | b"li" | b"output" | b"progress"
        | b"slot" | b"td" | b"th" => Space::Content,
        b"article" | b"aside" | b"blockquote" | b"body" | b"colgroup" | b"datalist" | b"dialog" | b"div"
        | b"dl" | b"fieldset" | b"figure" | b"footer" | b"form" | b"head" | b"header" | b"hgroup"
        | b"html" | b"main" | b"map" | b"menu" | b"nav" | b"ol" | b"optgroup" | b"picture" | b"section"
        | b"select" | b"table" | b"tbody" | b"tfoot" | b"thead" | b"tr" | b"ul" => Space::Layout,
        b"code" | b"pre" => Space::Sensitive,
        _ => Space::Inline,
    }
}

/// White space inside an element of a drawing.
pub(super) fn svg_space(name: &[u8]) -> Space {
    match name {
        b"desc" | b"text" | b"title" => Space::Content,
        b"a" | b"tspan" | b"tref" => Space::Inline,
        _ => Space::Layout,
    }
}

/// Whether an element has no content and no end tag.
pub(super) fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"keygen"
            | b"link"
            | b"meta"
            | b"param"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

/// Whether the end tag of `name` can be left out before the start tag of `next`.
pub(super) fn ends_before(name: &[u8], next: &[u8]) -> bool {
    match name {
        b"p" => matches!(
            next,
            b"address"
                | b"article"
                | b"aside"
                | b"blockquote"
                | b"details"
                | b"div"
                | b"dl"
                | b"fieldset"
                | b"figcaption"
                | b"figure"
                | b"footer"
                | b"form"
                | b"h1"
                | b"h2"
                | b"h3"
                | b"h4"
                | b"h5"
                | b"h6"
                | b"header"
                | b"hgroup"
                | b"hr"
                | b"main"
                | b"menu"
                | b"nav"
                | b"ol"
                | b"p"
                | b"pre"
                | b"section"
                | b"table"
                | b"ul"
        ),
        b"li" => next == b"li",
        b"dt" | b"dd" => matches!(next, b"dt" | b"dd"),
        b"td" | b"th" => matches!(next, b"td" | b"th"),
        b"tr" => next == b"tr",
        b"thead" | b"tbody" => matches!(next, b"tbody" | b"tfoot"),
        b"rt" | b"rp" => matches!(next, b"rt" | b"rp"),
        b"option" => matches!(next, b"option" | b"optgroup"),
        b"optgroup" => next == b"optgroup",
        b"head" => next == b"body",
        _ => false,
    }
}

/// Whether the end tag of `name` can be left out as the last child of `parent`.
pub(super) fn ends_with(parent: &[u8], name: &[u8]) -> bool {
    match name {
        b"p" => !matches!(parent, b"a" | b"audio" | b"del" | b"ins" | b"map" | b"noscript" | b"video"),
        b"html" | b"head" | b"body" | b"li" | b"dd" | b"rt" | b"rp" | b"optgroup" | b"option" | b"tbody"
        | b"tfoot" | b"tr" | b"td" | b"th" => true,
        _ => false,
    }
}

/// How the value of an attribute is treated.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Attribute {
    /// White space at the ends and doubled white space say nothing; empty, all of it says nothing.
    Words,
    /// White space at the ends says nothing; empty, all of it says nothing.
    Style,
    /// Empty, it says nothing.
    LeftOutEmpty,
    /// Empty, its name stays.
    KeptEmpty,
    /// Empty, it would have to be looked up.
    NeverEmpty,
    /// Its presence is all it says.
    Boolean,
    /// One of its values is what it is without it, or its case says nothing: minify-html decides.
    Unknown,
}

/// What becomes of an attribute.
pub(super) enum Value {
    Write,
    Leave,
}

impl Attribute {
    #[allow(clippy::match_same_arms, reason = "what is not known for sure stands apart")]
    pub(super) fn of(tag: &[u8], namespace: Namespace, name: &[u8]) -> Self {
        if namespace == Namespace::Svg {
            return match name {
                b"d" => Self::Words,
                b"style" => Self::Style,
                b"role" | b"focusable" => Self::KeptEmpty,
                _ => Self::NeverEmpty,
            };
        }
        match (name, tag) {
            (b"class", _) => Self::Words,
            (b"style", _) => Self::Style,
            (b"id" | b"lang" | b"dir" | b"title", _)
            | (b"content", b"meta")
            | (b"hreflang" | b"rel", b"a" | b"link" | b"area") => Self::LeftOutEmpty,
            (b"alt" | b"role", _) | (b"href", b"a" | b"link") | (b"download", b"a") => Self::KeptEmpty,
            (
                b"hidden" | b"open" | b"disabled" | b"checked" | b"selected" | b"required" | b"multiple"
                | b"readonly" | b"autofocus" | b"reversed",
                _,
            )
            | (b"async" | b"defer", b"script") => Self::Boolean,
            (b"type", b"ol") => Self::NeverEmpty,
            (b"loading" | b"decoding" | b"referrerpolicy", b"img")
            | (b"target", b"a" | b"form")
            | (b"media" | b"type", _)
            | (b"method" | b"enctype", b"form")
            | (b"span", b"col" | b"colgroup")
            | (b"shape", b"area") => Self::Unknown,
            (
                b"allowfullscreen"
                | b"allowtransparency"
                | b"async"
                | b"autoplay"
                | b"capture"
                | b"controls"
                | b"crossorigin"
                | b"default"
                | b"defer"
                | b"disablepictureinpicture"
                | b"disableremoteplayback"
                | b"formnovalidate"
                | b"itemscope"
                | b"loop"
                | b"muted"
                | b"nomodule"
                | b"novalidate"
                | b"playsinline"
                | b"scoped"
                | b"seamless"
                | b"formenctype"
                | b"frameborder",
                _,
            ) => Self::Unknown,
            _ => Self::NeverEmpty,
        }
    }

    pub(super) fn trims(self) -> bool {
        matches!(self, Self::Words | Self::Style)
    }

    pub(super) fn collapses(self) -> bool {
        self == Self::Words
    }

    /// What becomes of the attribute with this value; None where minify-html has to be asked.
    pub(super) fn judge(self, tag: &[u8], value: &[u8]) -> Option<Value> {
        match (self, value.is_empty()) {
            (Self::Words | Self::Style | Self::LeftOutEmpty, true) => Some(Value::Leave),
            (Self::KeptEmpty | Self::Boolean, true) => Some(Value::Write),
            (Self::Boolean | Self::NeverEmpty, empty) => {
                (self == Self::NeverEmpty && !empty).then_some(Value::Write)
            }
            (Self::Unknown, true) => None,
            // The values of pages that are written with care; the defaults are not among them.
            (Self::Unknown, false) => match (tag, value) {
                (b"img", b"lazy" | b"async" | b"sync" | b"no-referrer")
                | (b"link", b"application/atom+xml" | b"image/svg+xml" | b"image/png")
                | (b"button", b"button") => Some(Value::Write),
                (b"meta" | b"link" | b"source", value) if value.starts_with(b"(") => Some(Value::Write),
                _ => None,
            },
            (_, false) => Some(Value::Write),
        }
    }
}
