import * as l10n from '@vscode/l10n';
import { isFrom, parseHugoVersion, type HugoVersion } from '../hugo/hugoVersion';
import type { Range } from '../text/range';
import { diagramKind } from './diagramKinds';
import type { DiagramTrouble } from './trouble';

/**
 * The Mermaid that each Relearn brings along, the newest first; between two entries nothing changed. Of 8.0 the higher
 * one is taken that it may have. [Relearn: changelog, “mermaid: update to”; the file itself of 7.6.1]
 */
const broughtAlong: readonly (readonly [relearn: string, mermaid: string])[] = [
  ['9.1', '11.17.2'],
  ['8.0', '11.8.0'],
  ['7.2', '11.4.1'],
  ['6.3', '11.1.0'],
  ['6.1', '10.9.1'],
  ['5.26', '10.9.0'],
  ['5.23', '10.6.0'],
  ['5.19', '10.3.1'],
  ['5.15', '10.2.0'],
];

/** The Mermaid that a site with this Relearn draws with; undefined for an older one. */
export function mermaidOf(relearn: HugoVersion): string | undefined {
  return broughtAlong.find(([release]) => isFrom(relearn, release))?.[1];
}

/** What came when; words of kinds as they stand in the first line. [Mermaid: documentation, “(v11.6.0+)”; release notes] */
const kindsSince: readonly (readonly [since: string, words: RegExp])[] = [
  ['12.0.0', /^(?:usecase|agentflow)/],
  ['11.16.0', /^(?:swimlane|cynefin|railroad)/],
  ['11.15.0', /^eventmodeling/],
  ['11.14.0', /^(?:wardley|treeView)/],
  ['11.13.0', /^(?:venn|ishikawa)/],
  ['11.8.0', /^treemap/],
  ['11.6.0', /^radar/],
  ['11.4.0', /^kanban/],
  ['11.1.0', /^architecture/],
  ['11.0.0', /^packet/],
  ['10.9.0', /^block/],
  ['10.5.0', /^xychart/],
  ['10.3.0', /^sankey/],
];

/** Forms within a kind, by the first word of the kind that has them. */
const formsSince: readonly {
  readonly kind: string;
  readonly since: string;
  /** The oldest release that reads the form and another thing in it. */
  readonly from?: string;
  readonly form: RegExp;
}[] = [
  { kind: 'packet-beta', since: '11.7.0', form: /^\s*\+\d+/ },
  { kind: 'erDiagram', since: '11.5.0', form: /^\s*[^\s"'\0-\x7f][^\s"'{[]*/u },
  // Labels are Markdown from 11.0 on; lists in them are shown as an error.
  { kind: 'flowchart LR', since: '11.5.0', from: '11.0.0', form: /[[({|>]"?\s*\d{1,9}[.)] [^\]"|)}]*/ },
  { kind: 'flowchart LR', since: '11.5.0', from: '11.0.0', form: /[[({|>]"?\s*[-*+] [^\]"|)}]*/ },
];

const longestLine = 2000;

/**
 * What the Mermaid of the site is too old for though a newer one draws it.
 * @param site its version: `11.4.1`
 */
export function newerThanSite(source: string, site: string): DiagramTrouble | undefined {
  const version = parseHugoVersion(site);
  const kind = diagramKind(source);
  if (version === undefined || kind === undefined) return undefined;
  const lines = source.split(/\r\n?|\n/);
  const first = lines.findIndex((line) => kind.words.includes(/^\s*([\w-]+)/.exec(line)?.[1] ?? ''));
  const since = kindsSince.find(([, words]) => words.test(kind.words[0] ?? ''))?.[0];
  if (since !== undefined && !isFrom(version, since)) return needs(since, site, lines, Math.max(first, 0));
  for (const { kind: of, since: needed, from = '0.0.0', form } of formsSince) {
    if (of !== kind.first && !kind.words.includes(of)) continue;
    if (isFrom(version, needed) || !isFrom(version, from)) continue;
    const at = lines.findIndex(
      (line, i) => i > first && line.length <= longestLine && !/^\s*%%/.test(line) && form.test(line),
    );
    if (at >= 0) return needs(needed, site, lines, at);
  }
  return undefined;
}

function needs(since: string, site: string, lines: readonly string[], line: number): DiagramTrouble {
  const text = lines[line] ?? '';
  const range: Range = {
    start: { line, character: text.length - text.trimStart().length },
    end: { line, character: text.trimEnd().length },
  };
  return {
    message: l10n.t(
      'This needs Mermaid {0}, but the site has {1}. Update the theme, or set customMermaidURL to a newer one.',
      since,
      site,
    ),
    range,
    severity: 'warning',
  };
}
