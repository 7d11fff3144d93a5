import * as l10n from '@vscode/l10n';
import { addressFault } from '../../hugo/goUrl';
import { isFrom } from '../../hugo/hugoVersion';
import { hasDemands, qrLevels, unmetDemand } from '../../hugo/shortcodeDemands';
import { templateError } from '../../hugo/templates/runTemplate';
import { unknownFunction } from '../../hugo/templates/templateFunctions';
import { tagFault } from '../../hugo/shortcodeFaults';
import type { ShortcodeCall, ShortcodeParameter, ShortcodeTag } from '../../hugo/shortcodes';
import { oneLine } from '../../text/oneLine';
import type { NoteCheck, Slip, SpanFix } from '../check';
import type { NoteReading } from '../../note/parseNote';
import { pageFaultWords } from '../pageFaultWords';
import type { SiteFacts } from '../site/siteFacts';
import { ShortcodeSlips } from './shortcodeSlips';

/**
 * What the templates of Hugo's own shortcodes refuse, which run where the page is built: in its comments and code, too.
 * A shortcode of this name in the site's or the theme's templates takes the place of Hugo's.
 */
export const shortcodeDemands: NoteCheck = {
  codes: [
    'shortcode-parameter-missing',
    'shortcode-refused',
    'shortcode-removed',
    'shortcode-value',
    'address-invalid',
  ],
  needs: 'pages',
  *check(reading, { site, pages }) {
    // Of content that is no note nobody asks without knowing that it is built.
    if (site.kind === 'plain' || (pages !== undefined && (pages.from === undefined || !pages.rendered)))
      return;
    if (!/\{\{[%<]/.test(reading.text)) return;
    const say = new ShortcodeSlips(reading, site);
    for (const call of reading.calls) {
      const { open } = call;
      const name = open.name.toLowerCase();
      if (name.endsWith('.inline')) {
        const broken = site.inlineShortcodes ? inlineSlip(reading, call) : undefined;
        if (broken !== undefined) yield broken;
        continue;
      }
      const template = site.shortcodes.get(name)?.refuses;
      if (template !== undefined) {
        const refused = templateSlip(reading, call, template, say, site);
        if (refused !== undefined) yield refused;
        continue;
      }
      if (!isHugosOwn(name, site) || tagFault(reading.text, open.start, site.hugo) !== undefined) continue;
      const slip =
        positionalSlip(reading, open, say) ??
        demandSlip(reading, call, say, site) ??
        (name === 'qr' ? qrSlip(reading, open) : undefined) ??
        (name === 'figure' ? figureSlip(open, site) : undefined);
      if (slip !== undefined) yield slip;
    }
  },
};

/** Relearn has a `highlight` and a `relref` of its own; the latter asks for what Hugo's does. */
function isHugosOwn(name: string, { shortcodes, relearn, allShortcodesKnown }: SiteFacts): boolean {
  if (!hasDemands(name) && !['figure', 'highlight', 'param'].includes(name)) return false;
  if (name === 'highlight' && relearn !== undefined) return false;
  return allShortcodesKnown && shortcodes.has(name) && shortcodes.get(name)?.name === undefined;
}

function demandSlip(
  reading: NoteReading,
  { open, close }: ShortcodeCall,
  say: ShortcodeSlips,
  { hugo, disabledServices }: SiteFacts,
): Slip | undefined {
  const content = close === undefined ? '' : reading.text.slice(open.end, close.start);
  const unmet = unmetDemand(
    {
      tag: open,
      content: /\{\{[%<]/.test(content) ? undefined : content,
      isQuoted: (parameter) => isQuoted(reading, parameter),
    },
    hugo,
    new Set(disabledServices),
  );
  if (unmet === undefined) return undefined;
  const { name, start, end } = open;
  if (unmet.kind === 'missing') {
    return {
      code: 'shortcode-parameter-missing',
      message: pageFaultWords({ code: 'shortcode-parameter-missing', name, parameter: unmet.name }),
      start,
      end,
      fixes: [say.asText(open)],
    };
  }
  return {
    code: 'shortcode-removed',
    message:
      name.toLowerCase() === 'gist'
        ? l10n.t('Hugo {0} removed “{1}” and can’t build the site. Use a link.', unmet.since, name)
        : l10n.t(
            'Hugo {0} removed “{1}” and can’t build the site. Use {2}.',
            unmet.since,
            name,
            newName(name),
          ),
    start,
    end,
    sinceHugo: unmet.since,
    fixes: [...renamed(reading, open), say.asText(open)],
  };
}

/** What the site's own template, or the theme's, refuses in words of its own. */
function templateSlip(
  reading: NoteReading,
  { open, close }: ShortcodeCall,
  template: string,
  say: ShortcodeSlips,
  site: SiteFacts,
): Slip | undefined {
  const { name, parameters, start, end } = open;
  if (tagFault(reading.text, start, site.hugo) !== undefined) return undefined;
  const content = close === undefined ? '' : reading.text.slice(end, close.start);
  const said = templateError(template, {
    name,
    positional: parameters.flatMap((each) => (each.name === undefined ? [typed(reading, each)] : [])),
    named: new Map(
      parameters.flatMap((each) =>
        each.name === undefined ? [] : [[each.name, typed(reading, each)] as const],
      ),
    ),
    inner: /\{\{[%<]/.test(content) ? undefined : content,
  });
  if (said === undefined) return undefined;
  return {
    code: 'shortcode-refused',
    message: l10n.t('The template of “{0}” rejects this call: {1}', name, oneLine(said)),
    start,
    end,
    fixes: [say.asText(open)],
  };
}

/** `{{< x.inline >}}…`: its content is a template, which the site has to allow. [Hugo: documentation of inline shortcodes] */
function inlineSlip(reading: NoteReading, { open, close }: ShortcodeCall): Slip | undefined {
  if (close === undefined) return undefined;
  const unknown = unknownFunction(reading.text.slice(open.end, close.start));
  if (unknown === undefined) return undefined;
  return {
    code: 'shortcode-refused',
    message: l10n.t('Unknown template function “{0}”.', unknown),
    start: open.start,
    end: close.end,
  };
}

/** Bare words are truth values and numbers. [Hugo: parser/pageparser/item.go, ValTyped] */
function typed(reading: NoteReading, parameter: ShortcodeParameter): string | number | boolean {
  const { value } = parameter;
  if (isQuoted(reading, parameter)) return value;
  if (value === 'true' || value === 'false') return value === 'true';
  return /^[-+]?(?:\d+|\d*\.\d+)$/.test(value) ? Number(value) : value;
}

/** What stands in for a removed shortcode. [Hugo: the messages of the templates that are left of them] */
function newName(name: string): string {
  return name.toLowerCase().startsWith('instagram') ? 'instagram' : 'x';
}

/** The new name, where the call has all that it asks for. */
function renamed({ text }: NoteReading, { name, start, parameters }: ShortcodeTag): SpanFix[] {
  const has = (key: string) => parameters.some((each) => each.name === key && each.value !== '');
  const to = newName(name);
  const fits = to === 'x' ? has('user') && has('id') : parameters[0]?.name === undefined;
  if (name.toLowerCase() === 'gist' || !fits) return [];
  const at = text.indexOf(name, start);
  const edits = [{ start: at, end: at + name.length, newText: to }];
  return [{ title: l10n.t('Change to {0}', to), edits, safe: true }];
}

/** `level` is one of four words, `scale` a whole number from 2 on. [Hugo: embedded templates, qr.html of 0.141 to 0.165] */
function qrSlip(reading: NoteReading, { name, parameters, start }: ShortcodeTag): Slip | undefined {
  const named = (key: string) => parameters.findLast((each) => each.name === key && each.value !== '');
  const level = named('level');
  const scale = named('scale');
  const badLevel = level !== undefined && !qrLevels.includes(level.value) ? level : undefined;
  const badScale =
    scale !== undefined &&
    !isQuoted(reading, scale) &&
    /^[-+]?[\d.]+$/.test(scale.value) &&
    !isScale(scale.value)
      ? scale
      : undefined;
  const found = badLevel ?? badScale;
  if (found === undefined) return undefined;
  return {
    code: 'shortcode-value',
    message:
      found === badLevel
        ? l10n.t('“{0}” has no level “{1}”. Use one of {2}.', name, found.value, qrLevels.join(', '))
        : l10n.t('The scale of “{0}” must be a whole number of 2 or more.', name),
    start,
    end: found.end,
  };
}

/** From this release on Hugo's `figure` reads its address. [Hugo: embedded templates, figure.html] */
const figureReads = '0.124';

function figureSlip({ parameters, start }: ShortcodeTag, { hugo }: SiteFacts): Slip | undefined {
  const src = parameters.findLast(({ name }) => name === 'src');
  if (src === undefined || !isFrom(hugo, figureReads) || addressFault(src.value) === undefined)
    return undefined;
  return {
    code: 'address-invalid',
    message: pageFaultWords({ code: 'address-invalid', address: src.value }),
    start,
    end: src.end,
    sinceHugo: figureReads,
  };
}

function isScale(value: string): boolean {
  return Number.isInteger(Number(value)) && Number(value) >= 2;
}

function isQuoted({ text }: NoteReading, { start }: ShortcodeParameter): boolean {
  return text.charAt(start - 1) === '"' || text.charAt(start - 1) === '`';
}

/** Hugo's `param` and `highlight` take their first parameter by its place. [tried: 0.111] */
function positionalSlip(reading: NoteReading, tag: ShortcodeTag, say: ShortcodeSlips): Slip | undefined {
  const { name, parameters, start, end } = tag;
  const key = name.toLowerCase();
  const needs = key === 'param' ? 'name' : key === 'highlight' ? 'type' : undefined;
  const [first] = parameters;
  // Code of no language is code to Hugo.
  const isGiven =
    first !== undefined && first.name === undefined && (first.value !== '' || key === 'highlight');
  if (needs === undefined || isGiven) return undefined;
  return {
    code: 'shortcode-parameter-missing',
    message:
      first?.name === undefined
        ? pageFaultWords({ code: 'shortcode-parameter-missing', name, parameter: needs })
        : l10n.t('“{0}” takes a positional parameter, not a named one.', name),
    start,
    end,
    fixes: [...positionalFixes(reading, tag), say.asText(tag)],
  };
}

/** `type="go"` without the name; for `highlight` without anything, text. */
function positionalFixes({ text }: NoteReading, { name, parameters, start }: ShortcodeTag): SpanFix[] {
  const [first, ...others] = parameters;
  if (first === undefined) {
    const at = text.indexOf(name, start) + name.length;
    const edits = [{ start: at, end: at, newText: ' text' }];
    return name.toLowerCase() === 'highlight'
      ? [{ title: l10n.t('Change to {0}', 'highlight text'), edits }]
      : [];
  }
  const before = text.slice(start, first.start);
  const written = /([\w.-]+\s*=\s*)["`]?$/.exec(before)?.[1];
  if (written === undefined || first.value === '' || others.length > 0) return [];
  const from = start + before.lastIndexOf(written);
  return [
    {
      title: l10n.t('Remove {0}', written.trim()),
      edits: [{ start: from, end: from + written.length, newText: '' }],
    },
  ];
}
