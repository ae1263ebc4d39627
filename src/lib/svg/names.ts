// The elements and attributes of SVG that a drawing may keep: shapes, text, paint. Nothing that moves, loads, links or runs.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const ELEMENTS = words(`
  svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop clipPath mask pattern marker`);

/** Kept as groups: what they enclose is drawn, what they do is not done. */
export const AS_GROUPS = new Set(['a', 'switch']);

/** How a shape is painted: as attributes, and as properties of styles. */
export const PAINT = new Set(
  words(`
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset
  color opacity visibility display overflow stop-color stop-opacity clip-path clip-rule mask marker marker-start marker-mid marker-end
  font font-family font-size font-style font-weight font-stretch font-variant letter-spacing word-spacing text-anchor text-decoration
  text-align white-space dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi line-height
  paint-order shape-rendering text-rendering vector-effect color-interpolation mix-blend-mode isolation transform`),
);

const GEOMETRY = words(`
  id class x y x1 y1 x2 y2 cx cy r rx ry dx dy d points width height viewBox preserveAspectRatio transform rotate
  gradientUnits gradientTransform spreadMethod fx fy fr offset clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform
  markerUnits markerWidth markerHeight refX refY orient pathLength textLength lengthAdjust startOffset method spacing version`);

export const ATTRIBUTES = new Set([...GEOMETRY, ...PAINT]);
