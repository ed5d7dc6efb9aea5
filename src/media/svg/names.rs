//! The elements and attributes of SVG that draw. What is not here is not published.

/// What becomes of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Draw,
    /// It holds a style sheet.
    Style,
    /// Left out, and nobody sees it.
    Drop,
    /// Left out, though somebody may have seen it.
    Lose,
}

pub(super) fn element(name: &str) -> Fate {
    match name {
        "style" => Fate::Style,
        "foreignObject" | "animate" | "animateColor" | "animateMotion" | "animateTransform" | "set"
        | "discard" => Fate::Lose,
        _ if ELEMENTS.binary_search(&name).is_ok() => Fate::Draw,
        _ => Fate::Drop,
    }
}

/// Whether white space in an element can be seen or heard.
pub(super) fn holds_words(name: &str) -> bool {
    matches!(name, "text" | "title" | "desc")
}

pub(super) fn attribute(name: &str) -> bool {
    name.starts_with("aria-") || ATTRIBUTES.binary_search(&name).is_ok()
}

#[rustfmt::skip]
const ELEMENTS: [&str; 54] = [
    "a", "circle", "clipPath", "defs", "desc", "ellipse", "feBlend", "feColorMatrix",
    "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
    "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB",
    "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology",
    "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
    "filter", "g", "image", "line", "linearGradient", "marker", "mask", "path", "pattern",
    "polygon", "polyline", "radialGradient", "rect", "stop", "svg", "switch", "symbol", "text",
    "textPath", "title", "tspan", "use", "view",
];

#[rustfmt::skip]
const ATTRIBUTES: [&str; 178] = [
    "alignment-baseline", "amplitude", "azimuth", "baseFrequency", "baseline-shift", "bias", "class",
    "clip", "clip-path", "clip-rule", "clipPathUnits", "color", "color-interpolation",
    "color-interpolation-filters", "color-rendering", "cx", "cy", "d", "diffuseConstant", "dir",
    "direction", "display", "divisor", "dominant-baseline", "dx", "dy", "edgeMode", "elevation",
    "enable-background", "exponent", "fill", "fill-opacity", "fill-rule", "filter", "filterRes",
    "filterUnits", "flood-color", "flood-opacity", "focusable", "font", "font-family", "font-feature-settings",
    "font-kerning", "font-size", "font-size-adjust", "font-stretch", "font-style", "font-variant",
    "font-weight", "fr", "fx", "fy", "glyph-orientation-horizontal", "glyph-orientation-vertical",
    "gradientTransform", "gradientUnits", "height", "href", "id", "image-rendering", "in", "in2",
    "intercept", "isolation", "k1", "k2", "k3", "k4", "kernelMatrix", "kernelUnitLength", "kerning", "lang",
    "lengthAdjust", "letter-spacing", "lighting-color", "limitingConeAngle", "marker", "marker-end",
    "marker-mid", "marker-start", "markerHeight", "markerUnits", "markerWidth", "mask", "mask-type",
    "maskContentUnits", "maskUnits", "method", "mix-blend-mode", "mode", "numOctaves", "offset",
    "opacity", "operator", "order", "orient", "overflow", "paint-order", "pathLength",
    "patternContentUnits", "patternTransform", "patternUnits", "pointer-events", "points", "pointsAtX", "pointsAtY",
    "pointsAtZ", "preserveAlpha", "preserveAspectRatio", "primitiveUnits", "r", "radius", "refX",
    "refY", "requiredExtensions", "requiredFeatures", "result", "role", "rotate", "rx", "ry",
    "scale", "seed", "shape-rendering", "side", "slope", "spacing", "specularConstant",
    "specularExponent", "spreadMethod", "startOffset", "stdDeviation", "stitchTiles", "stop-color",
    "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width", "style",
    "surfaceScale", "systemLanguage", "tableValues", "targetX", "targetY", "text-align", "text-anchor",
    "text-decoration", "text-rendering", "textLength", "transform", "transform-origin", "type",
    "unicode-bidi", "values", "vector-effect", "version", "viewBox", "visibility", "width",
    "word-spacing", "writing-mode", "x", "x1", "x2", "xChannelSelector", "xlink:href", "xml:lang",
    "xml:space", "y", "y1", "y2", "yChannelSelector", "z",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_for_searching() {
        assert!(ELEMENTS.is_sorted());
        assert!(ATTRIBUTES.is_sorted());
    }
}
