import * as l10n from '@vscode/l10n';
import { isFrom, newYaml } from '../../hugo/hugoVersion';
import type { FrontMatterBlock } from '../../frontMatter/frontMatterBlock';
import type { SourceFault } from '../../frontMatter/fault';
import type { NoteCheck, NoteContext, Slip, SpanFix } from '../check';
import type { CheckCode } from '../codes';
import type { ReadFrontMatter } from '../../frontMatter/readFrontMatter';
import type { NoteReading } from '../../note/parseNote';
import { faultWords } from '../faultWords';
import { breaksPage } from '../noteFaults';
import { jsonFixes, tomlFixes } from './frontMatterMends';
import { keysWithMeaning } from './keys';
import { newerToml, newerTomlSince } from '../../frontMatter/toml/diagnose';
import { yamlMessage } from '../yaml/slipWords';
import { yamlFixes } from '../yaml/yamlFixes';
import { duplicateKeys, yamlSlips } from '../../frontMatter/yaml/diagnose';
import type { SlipKind, YamlSlip } from '../../frontMatter/yaml/slips/yamlSlip';

const codeOf: Readonly<Record<SlipKind, CheckCode>> = {
  colon: 'yaml-colon',
  quote: 'yaml-quote',
  character: 'yaml-character',
  comma: 'yaml-character',
  tab: 'yaml-tab',
  indent: 'yaml-indent',
  escape: 'yaml-escape',
  key: 'yaml-key',
  list: 'yaml-list',
  break: 'yaml-line-break',
  duplicate: 'yaml-duplicate-key',
  syntax: 'yaml-syntax',
  'not-a-map': 'front-matter-not-a-map',
};

/** Front matter that Hugo refuses, in whichever language (tried with Hugo 0.111, 0.131, 0.169). */
export const frontMatterSyntax: NoteCheck = {
  codes: [
    ...Object.values(codeOf),
    'toml-syntax',
    'json-syntax',
    'front-matter-not-closed',
    'front-matter-fence',
  ],
  needs: 'note',
  *check(reading, context) {
    const read = reading.frontMatter;
    if (read === undefined || (context.site.kind === 'plain' && !isMeantAsFrontMatter(reading, read))) return;
    const { block } = read;
    const tooDeep = read.faults.find((each) => 'why' in each && each.why === 'depth');
    if (tooDeep !== undefined) {
      yield {
        code: tooDeep.code,
        message: faultWords(tooDeep),
        breaksBuild: false,
        ...reading.spanInFrontMatter(tooDeep),
      };
      return;
    }
    const fault = read.faults.find(({ code }) => isOfFences.has(code));
    if (fault !== undefined) yield* slipOfFences(reading, block, fault, context);
    else if (block.format === 'yaml') yield* yaml(reading, block, context);
    else yield* others(reading, block, read.faults, context);
  },
};

/** A plain note may begin with a rule: what stands below that is a text, and no key of it is one that notes have. */
function isMeantAsFrontMatter({ text }: NoteReading, { block, values }: ReadFrontMatter): boolean {
  if (!block.closed) return keysWithMeaning.some((key) => values.has(key));
  return (
    block.format !== 'yaml' || /^["']?[\w-]+["']?[ \t]*:/.test(text.slice(block.sourceStart, block.sourceEnd))
  );
}

const isOfFences: ReadonlySet<string> = new Set(['front-matter-not-closed', 'front-matter-fence']);

function* yaml(reading: NoteReading, block: FrontMatterBlock, { site }: NoteContext): Generator<Slip> {
  const source = reading.text.slice(block.sourceStart, block.sourceEnd);
  const modern = isFrom(site.hugo, newYaml);
  const tab = modern ? undefined : tabBehindFence(reading.text, block);
  if (tab !== undefined) yield tab;
  for (const slip of yamlSlips(source, modern)) {
    const { start, end } = rangeOf(slip, modern);
    yield {
      code: codeOf[slip.kind],
      message: yamlMessage(slip, source),
      start: block.sourceStart + start,
      end: block.sourceStart + end,
      fixes: yamlFixes(slip, source).map((fix) => moved(fix, block.sourceStart)),
      ...(slip.kind === 'duplicate' ? { sinceHugo: newYaml } : {}),
      ...(slip.kind === 'break' ? { untilHugo: newYaml } : {}),
    };
  }
  if (modern) return;
  for (const slip of duplicateKeys(source)) {
    yield {
      code: 'yaml-duplicate-key',
      message: yamlMessage(slip, source),
      start: block.sourceStart + slip.start,
      end: block.sourceStart + slip.end,
      breaksBuild: false,
      sinceHugo: newYaml,
      fixes: yamlFixes(slip, source).map((fix) => moved(fix, block.sourceStart)),
    };
  }
}

/**
 * To Hugo front matter begins right behind the three signs, and before 0.152 its library takes no tab where a key may
 * begin. [tried: 0.111, 0.131]
 */
function tabBehindFence(text: string, { start, sourceStart }: FrontMatterBlock): Slip | undefined {
  const behind = start + 3;
  const space = /^ *\t[ \t]*/.exec(text.slice(behind, sourceStart))?.[0];
  if (space === undefined) return undefined;
  return {
    code: 'yaml-tab',
    message: l10n.t('This Hugo doesn’t allow a tab on the opening line of front matter. Remove it.'),
    start: behind,
    end: behind + space.length,
    untilHugo: newYaml,
    fixes: [
      {
        title: l10n.t('Remove the tab'),
        edits: [{ start: behind, end: behind + space.length, newText: '' }],
        safe: true,
      },
    ],
  };
}

/**
 * A finding begins where Hugo points if it points to a place, and ends where the slip ends. Before 0.152 it names the
 * first line or one near by: then it is the slip alone.
 */
function rangeOf({ start, end, at }: YamlSlip, modern: boolean): { start: number; end: number } {
  if (!modern || at === undefined) return { start, end };
  return { start: at, end: at < end ? end : at + 1 };
}

function moved({ title, edits, safe }: SpanFix, by: number): SpanFix {
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));
  return { title, edits: shifted, safe: safe ?? false };
}

function* slipOfFences(
  reading: NoteReading,
  block: FrontMatterBlock,
  fault: SourceFault,
  { site }: NoteContext,
): Generator<Slip> {
  if (fault.code === 'front-matter-not-closed') {
    yield notClosed(reading, block, fault);
    return;
  }
  // To Hugo front matter begins right behind the three signs.
  const behind = block.start + 3;
  const source = reading.text.slice(behind, block.sourceEnd);
  const modern = isFrom(site.hugo, newYaml);
  if (block.format === 'yaml' && yamlSlips(source, modern).length === 0) return;
  yield {
    code: 'front-matter-fence',
    message: faultWords(fault),
    start: block.start,
    end: reading.lineEnd(block.start),
    fixes: [
      {
        title: l10n.t('Keep three characters on the opening line'),
        edits: [{ start: behind, end: reading.lineEnd(behind), newText: '' }],
      },
    ],
  };
}

/** Hugo points to the line behind the opening one. [tried: 0.131 and 0.169 say 2:1] */
function notClosed(reading: NoteReading, block: FrontMatterBlock, fault: SourceFault): Slip {
  const { text } = reading;
  const message = faultWords(fault);
  const fence = block.format === 'toml' ? '+++' : '---';
  const code = 'front-matter-not-closed';
  const start = Math.min(block.sourceStart, text.length);
  if (block.format === 'json') return { code, message, start, end: reading.lineEnd(start), fixes: [] };
  const indented = new RegExp(`^([ \\t]+)${fence === '+++' ? '\\+\\+\\+' : '---'}[ \\t]*$`, 'm');
  const found = indented.exec(text.slice(start));
  if (found !== null) {
    const at = start + found.index;
    const edits = [{ start: at, end: at + (found[1]?.length ?? 0), newText: '' }];
    const fixes = [{ title: l10n.t('Remove the spaces before {0}', fence), edits, safe: true }];
    return { code, message, start, end: at + found[0].trimEnd().length, fixes };
  }
  const at = block.sourceEnd;
  const ruleBelow = block.format === 'yaml' && /^---/m.test(text.slice(at));
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const before = at === 0 || text.charAt(at - 1) === '\n' ? '' : lineEnd;
  const newText = `${before}${fence}${lineEnd}`;
  const written = text.slice(start, at).trimEnd().length;
  // Up to a rule further down all is front matter to Hugo, and it points to the first line that is none.
  const stray = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  return {
    code,
    message,
    start: ruleBelow ? stray : start,
    end: ruleBelow ? reading.lineEnd(stray) : Math.max(start + written, Math.min(start + 1, text.length)),
    fixes: [{ title: l10n.t('Add the closing line {0}', fence), edits: [{ start: at, end: at, newText }] }],
  };
}

/** A byte order mark behind the opening line, which the package passes over and Hugo does not. [tried: 0.111] */
function markInToml({ sourceStart: start }: FrontMatterBlock): Slip {
  return {
    code: 'toml-syntax',
    message: l10n.t(
      'An invisible character (U+FEFF) is before this key, so Hugo rejects the page. Remove it.',
    ),
    start,
    end: start + 1,
    fixes: [
      {
        title: l10n.t('Remove the invisible character'),
        edits: [{ start, end: start + 1, newText: '' }],
        safe: true,
      },
    ],
  };
}

function* others(
  reading: NoteReading,
  block: FrontMatterBlock,
  faults: readonly SourceFault[],
  { site }: NoteContext,
): Generator<Slip> {
  const isToml = block.format === 'toml';
  if (isToml && reading.text.charAt(block.sourceStart) === '\ufeff') yield markInToml(block);
  const source = reading.text.slice(block.sourceStart, block.sourceEnd);
  for (const { start, end, ...fault } of faults) {
    if (fault.code === 'note-too-long') continue;
    yield {
      code: fault.code,
      message: faultWords(fault),
      start: block.sourceStart + start,
      end: block.sourceStart + end,
      breaksBuild: breaksPage(fault),
      fixes: (isToml ? tomlFixes : jsonFixes)(source, start).map((fix) => moved(fix, block.sourceStart)),
    };
  }
  if (!isToml || faults.length > 0 || isFrom(site.hugo, newerTomlSince)) return;
  const newer = newerToml(source);
  if (newer === undefined) return;
  yield {
    code: 'toml-syntax',
    message: l10n.t(
      'This Hugo reads TOML 1.0, which needs times with seconds and allows no comma or line break before the closing brace.',
    ),
    start: block.sourceStart + newer.start,
    end: block.sourceStart + newer.end,
    untilHugo: newerTomlSince,
  };
}
