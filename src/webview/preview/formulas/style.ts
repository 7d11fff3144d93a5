/**
 * The style of formulas, each in a shadow root. None lies over what stands around it: a wide one is scrolled, and what of
 * one sticks out far is cut off. Frames and strokes are those of `\boxed` and `\cancel`, which browsers do not draw.
 */
export const formulaStyle = `
.inline { display: inline-block; max-width: 100%; overflow: clip; overflow-clip-margin: 0.5em; vertical-align: baseline; }
.block {
  display: block; margin: 0.8em 0; padding: 0.2em 0; overflow: auto hidden;
  text-align: center;
}
:host(.align-left) .block { text-align: left; }
:host(.align-right) .block { text-align: right; }
math {
  /* Where none is named, browsers take one that does not know how far an index stands below its letter. */
  font-family: 'Cambria Math', 'STIX Two Math', 'Latin Modern Math', 'Libertinus Math', 'DejaVu Math TeX Gyre', math;
  font-size: 1.1em;
}
math[display='block'] { display: inline math; }
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
.wrong code { white-space: pre-wrap; font-family: var(--vscode-editor-font-family, monospace); }
.wrong.block { text-align: start; }
.trouble {
  padding: 0 0.4em; border-left: 3px solid var(--vscode-editorError-foreground, red); font-size: 0.9em;
  background: var(--vscode-inputValidation-errorBackground, transparent); overflow-wrap: anywhere;
}
`;
