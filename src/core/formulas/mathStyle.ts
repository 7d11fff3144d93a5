/** Columns may stand so many quarters of an em apart. */
export const mostGap = 12;

/**
 * The style of formulas as `mathMarkup` writes them, for whatever page shows them. Frames and strokes are those of `\boxed` and `\cancel`, which
 * browsers do not draw.
 */
export const mathStyle = `
math {
  /* Where none is named, browsers take one that does not know how far an index stands below its letter. */
  font-family: 'Cambria Math', 'STIX Two Math', 'Latin Modern Math', 'Libertinus Math', 'DejaVu Math TeX Gyre', math;
  font-size: 1.1em;
}
math[display='block'] { display: inline math; }
/* What stands in a cell is a block there, which \`right\` alone does not move. [Chromium, mathml.css] */
.to-left { text-align: left; text-align: -webkit-left; }
.to-right { text-align: right; text-align: -webkit-right; }
${Array.from({ length: mostGap + 1 }, (_, i) => `mtd.gap-${i} { padding-inline: ${i / 4}em 0; }`).join('\n')}
menclose { padding: 0.1em 0.2em; }
menclose[notation~='box'] { border: 1px solid; }
menclose[notation~='updiagonalstrike'][notation~='downdiagonalstrike'] {
  background:
    linear-gradient(to bottom right, transparent 47%, currentColor 49% 51%, transparent 53%),
    linear-gradient(to top right, transparent 47%, currentColor 49% 51%, transparent 53%);
}
menclose[notation='updiagonalstrike'] {
  background: linear-gradient(to bottom right, transparent 47%, currentColor 49% 51%, transparent 53%);
}
menclose[notation='downdiagonalstrike'] {
  background: linear-gradient(to top right, transparent 47%, currentColor 49% 51%, transparent 53%);
}
menclose[notation='horizontalstrike'] {
  background: linear-gradient(transparent 48%, currentColor 49% 51%, transparent 52%);
}
`;
