// What stands for the page where Mermaid's parsers run in an extension host, which has none: of sequence diagrams, `box`
// asks whether a word is a colour, and `details` looks for an element. Nothing of the answers is kept (`scripts/
// parser-only.mjs` puts these names into the bundle alone: a global `window` would deceive every other extension).

export const window = { CSS: { supports: () => true }, addEventListener: () => undefined };

export const document = { getElementById: () => null };
