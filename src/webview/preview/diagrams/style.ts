/**
 * The style of what stands around a picture. It lies in a shadow root: the page's rules do not change a picture after
 * Mermaid has measured it, and what a picture brings along stays in its box.
 */
export const diagramStyle = `
:host {
  all: initial;
  display: block;
  position: relative;
  contain: layout paint style;
  color: var(--vscode-editor-foreground, CanvasText);
  font: 13px/1.4 var(--vscode-font-family, sans-serif);
}
:host([hidden]) { display: none; }
.viewport { overflow: hidden; padding: 4px; border-radius: 4px; }
.viewport:focus-visible, button:focus-visible { outline: 1px solid var(--vscode-focusBorder, Highlight); outline-offset: -1px; }
.viewport.zoomed, .whole .viewport { cursor: grab; touch-action: none; }
.stage { display: flex; justify-content: var(--talk-notes-align, center); transform-origin: 0 0; min-height: 1em; }
.stage > svg { flex: 0 1 auto; max-width: 100%; height: auto; }
.waiting { min-height: var(--talk-notes-height, 6em); }
.stale .stage { opacity: 0.5; }
.source { margin: 0; white-space: pre-wrap; font-family: var(--vscode-editor-font-family, monospace); opacity: 0.8; }
.can-go :is(.node, .cluster, .actor, .messageText, .mindmap-node, .task, .entityBox, .classGroup, .state-note, .taskText) { cursor: pointer; }
.bar {
  position: absolute; top: 2px; right: 2px; display: flex; flex-wrap: wrap; gap: 1px; padding: 1px; border-radius: 4px;
  background: var(--vscode-editorWidget-background, Canvas);
  border: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent));
  opacity: 0; pointer-events: none;
}
:host(:hover) .bar, :host(:focus-within) .bar, .whole .bar { opacity: 1; pointer-events: auto; }
.whole .bar { position: static; }
button {
  font: inherit; color: inherit; background: none; border: 0; border-radius: 3px; padding: 2px 6px; min-width: 24px;
  cursor: pointer;
}
button:hover { background: var(--vscode-toolbar-hoverBackground, #8883); }
.menu { position: fixed; inset: auto; pointer-events: auto; margin: 0; padding: 4px; border-radius: 4px; color: inherit;
  background: var(--vscode-menu-background, Canvas); border: 1px solid var(--vscode-menu-border, GrayText); }
.menu:popover-open { display: flex; flex-direction: column; }
.menu button { text-align: start; white-space: nowrap; }
.trouble {
  margin: 4px; padding: 4px 8px; border-left: 3px solid var(--vscode-editorError-foreground, red);
  background: var(--vscode-inputValidation-errorBackground, transparent); overflow-wrap: anywhere;
}
.trouble button { text-decoration: underline; color: var(--vscode-textLink-foreground, LinkText); }
.whole { display: flex; flex-direction: column; width: 100%; height: 100%; }
.whole .viewport { flex: 1 1 0; min-height: 0; }
.whole .stage { height: 100%; align-items: center; justify-content: center; }
.whole .stage > svg { width: 100%; height: 100%; max-width: none !important; }
@media print { .bar { display: none; } }
@media (prefers-reduced-motion: no-preference) { .bar { transition: opacity 0.1s; } }
`;

/** The rules of the page itself: of the place where pictures are measured, and of the one that fills the window. */
export const pageStyle = `
.talk-notes-drawing { all: initial; position: absolute; left: -100000px; top: 0; visibility: hidden; display: block; }
.talk-notes-drawing foreignObject * { all: revert; }
[data-diagram].drawn.drawn {
  display: block; float: none; width: auto; margin-inline: 0; background: none; border: 0; padding: 0; overflow: visible;
  white-space: normal;
}
dialog.talk-notes-whole {
  width: 100vw; height: 100vh; max-width: none; max-height: none; margin: 0; padding: 8px; border: 0; box-sizing: border-box;
  color: var(--vscode-editor-foreground, CanvasText); background: var(--vscode-editor-background, Canvas);
}
dialog.talk-notes-whole > div { height: 100%; }
`;
