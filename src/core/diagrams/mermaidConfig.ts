import { contrastThemes, darkPie } from './diagramThemes';

/** The colours of the window that a diagram is drawn for. */
export type DiagramColours = 'light' | 'dark' | 'contrast-light' | 'contrast-dark';

/** Mermaid's own measure: what is longer is no diagram that someone reads. [Mermaid, `maxTextSize`] */
export const longestDiagram = 50_000;
/** Mermaid's own measure again: to lay out more takes so long that the page stands still. [Mermaid, `maxEdges`] */
const mostEdges = 500;

/**
 * What neither a site nor a diagram decides: what keeps the page safe and swift. Mermaid takes what a diagram's own
 * directive says of the first five from nobody; a style sheet of one's own is none of them. [Mermaid, `secure`]
 */
const ours = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'themeCSS',
  'dompurifyConfig',
  'arrowMarkerAbsolute',
  'logLevel',
];

/**
 * Mermaid 12 has another look and other measures for some kinds, and lays them out by ELK. Sites draw with the 11 of their
 * theme, whose settings these are. Where ELK is asked for, dagre lays out anyway (`scripts/without-elk.mjs`); requirements
 * look at the setting besides. [Mermaid 12: release notes; schemas/config.schema.yaml against that of 11.17.2]
 */
const look = 'classic';
const measures = {
  flowchart: { wrappingWidth: 200, minNodeWidth: 0 },
  state: { wrappingWidth: 200, minNodeWidth: 0 },
  requirement: { layout: 'dagre' },
};

/**
 * Mermaid's configuration for the diagrams of a site.
 * @param initialize Relearn's `mermaidInitialize`, JSON as the site has it: foreign text, of which only plain values of
 *   plain names are taken. What is no JSON counts as nothing
 * @param colours a theme that the site sets stays, but in high contrast, where the reader's eyes come first
 */
export function mermaidConfig(
  initialize: string | undefined,
  colours: DiagramColours,
): Readonly<Record<string, unknown>> {
  const ofSite = plainValues(parsed(initialize), 0);
  const isOurs = !('theme' in ofSite) && !('themeVariables' in ofSite);
  return {
    look,
    theme: colours === 'dark' ? 'dark' : 'default',
    ...(colours === 'dark' && isOurs ? { themeVariables: darkPie } : {}),
    ...ofSite,
    ...Object.fromEntries(
      Object.entries(measures).map(([kind, own]) => [kind, { ...own, ...asObject(ofSite[kind]) }]),
    ),
    ...(colours === 'contrast-dark' || colours === 'contrast-light' ? contrastThemes[colours] : {}),
    securityLevel: 'strict',
    secure: ours,
    startOnLoad: false,
    suppressErrorRendering: true,
    maxTextSize: longestDiagram,
    maxEdges: mostEdges,
    // 5 is “fatal”: what is wrong is told at the diagram, and the console is not read.
    logLevel: 5,
  };
}

/**
 * The same for a picture that other programs show, too, and other machines: labels are text of the picture and no HTML in
 * it, in a font that is as wide everywhere, where the site names none. Mermaid lets the line shine through below such a
 * label, as if it were crossed out.
 */
export function pictureConfig(initialize: string | undefined): Readonly<Record<string, unknown>> {
  const config = mermaidConfig(initialize, 'light');
  return {
    fontFamily: everywhere,
    ...config,
    htmlLabels: false,
    flowchart: { ...asObject(config['flowchart']), htmlLabels: false },
    themeCSS: '.edgeLabel rect { opacity: 1; }',
  };
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
/** Systems that lack one of these have another of the same widths. [fontconfig, 30-metric-aliases.conf] */
const everywhere = 'Arial, Helvetica, sans-serif';

function parsed(json: string | undefined): unknown {
  if (json === undefined || json.length > longestDiagram) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Deep enough for all that Mermaid has: `sequence.messageFont`, `themeVariables.xyChart.titleColor`. */
const deepest = 3;
const plainName = /^[a-z]\w{0,60}$/i;
/** Colours, fonts, lengths, names of themes; neither an address nor an end of what they stand in. */
const plainText = /^[\w #%(),.+"'-]{0,200}$/;

function plainValues(value: unknown, depth: number): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || depth > deepest) return {};
  const plain: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    if (!plainName.test(name) || ours.includes(name) || name in Object.prototype) continue;
    if (typeof each === 'number' || typeof each === 'boolean') plain[name] = each;
    else if (typeof each === 'string') {
      if (plainText.test(each) && !/url\(/i.test(each)) plain[name] = each;
    } else if (!Array.isArray(each)) plain[name] = plainValues(each, depth + 1);
  }
  return plain;
}
