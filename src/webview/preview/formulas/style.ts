import { mathStyle } from '../../../core/formulas/mathStyle';

/**
 * The style of formulas, each in a shadow root. None lies over what stands around it: a wide one is scrolled, and what of
 * one sticks out far is cut off.
 */
export const formulaStyle = `
.inline { display: inline-block; max-width: 100%; overflow: clip; overflow-clip-margin: 0.5em; vertical-align: baseline; }
.block {
  display: block; margin: 0.8em 0; padding: 0.2em 0; overflow: auto hidden;
  text-align: center;
}
:host(.align-left) .block { text-align: left; }
:host(.align-right) .block { text-align: right; }
${mathStyle}.wrong code { white-space: pre-wrap; font-family: var(--vscode-editor-font-family, monospace); }
.wrong.block { text-align: start; }
.trouble {
  padding: 0 0.4em; border-left: 3px solid var(--vscode-editorError-foreground, red); font-size: 0.9em;
  background: var(--vscode-inputValidation-errorBackground, transparent); overflow-wrap: anywhere;
}
`;
