import * as l10n from '@vscode/l10n';
import { isFrom, newTemplates } from '../../hugo/hugoVersion';
import { tagFault, type TagFault } from '../../hugo/shortcodeFaults';
import type { ShortcodeTag } from '../../hugo/shortcodes';
import { distance } from '../../tags/similarTags';
import type { NoteCheck, Slip, SpanFix } from '../check';
import type { NoteReading } from '../noteReading';
import type { SiteFacts } from '../siteFacts';
import { faultSlip } from './shortcodeFaultSlip';

/**
 * Shortcodes for which Hugo refuses the page, wherever they stand: it runs them in comments and code too.
 * [Hugo: hugolib/shortcode.go, extractShortcode, and parser/pageparser; tried]
 */
export const shortcodeCalls: NoteCheck = {
  codes: [
    ...([
      'shortcode-unknown',
      'shortcode-not-closed',
      'shortcode-no-content',
      'shortcode-closing-alone',
    ] as const),
    ...([
      'shortcode-not-ended',
      'shortcode-quote',
      'shortcode-mixed-parameters',
      'shortcode-character',
    ] as const),
    ...(['shortcode-name', 'shortcode-parameter-missing'] as const),
  ],
  needs: 'note',
  check(reading, { site }) {
    if (site.kind === 'plain' || !/\{\{[%<]/.test(reading.text)) return [];
    return new Extraction(reading, site).slips;
  },
};

interface OpenTag {
  readonly tag: ShortcodeTag;
  readonly key: string;
}

/** Goes through the tags of a page as Hugo extracts shortcodes, and goes on behind the first slip. */
class Extraction {
  readonly slips: Slip[] = [];
  readonly #reading: NoteReading;
  readonly #site: SiteFacts;
  readonly #open: OpenTag[] = [];
  /** Names that were opened before, in the form in which this Hugo compares them. */
  readonly #seen = new Set<string>();
  /** Names of openings that cannot be read: their closing tags are no slips of their own. */
  readonly #broken = new Set<string>();
  readonly #openEscapes = new Set<string>();
  #closings: ReadonlyMap<ShortcodeTag, ShortcodeTag | undefined> | undefined;

  constructor(reading: NoteReading, site: SiteFacts) {
    this.#reading = reading;
    this.#site = site;
    const { tags, unfinished } = reading.shortcodes;
    const spans = [
      ...tags.map((tag) => ({ start: tag.start, tag })),
      ...unfinished.map(({ start }) => ({ start, tag: undefined })),
    ];
    for (const { start, tag } of spans.sort((a, b) => a.start - b.start)) {
      if (this.#isFurtherOpenEscape(start)) continue;
      const fault = tagFault(reading.text, start);
      if (tag === undefined) this.#unreadable(start, fault);
      else if (tag.role === 'close') this.#close(tag, fault);
      else this.#call(tag, fault);
    }
    for (const { tag } of this.#open) this.#notClosed(tag);
  }

  /** Behind an escape without an end there is none for the next ones of its notation either: one is said. */
  #isFurtherOpenEscape(start: number): boolean {
    const opening = this.#reading.text.slice(start, start + 5);
    if (!opening.endsWith('/*')) return false;
    if (this.#openEscapes.has(opening)) return true;
    this.#openEscapes.add(opening);
    return false;
  }

  #unreadable(start: number, fault: TagFault | undefined): void {
    const name = /^\{\{[%<]\s*(\/?)\s*([\w-]+)/.exec(this.#reading.text.slice(start, start + 100));
    if (name?.[2] !== undefined) {
      this.#broken.add(this.#key(name[2]));
      if (name[1] === '' && this.#isUnknown(name[2])) {
        this.#unknown(name[2], start, start + name[0].length, undefined);
        return;
      }
    }
    if (fault !== undefined) this.slips.push(faultSlip(this.#reading, fault));
  }

  #call(tag: ShortcodeTag, fault: TagFault | undefined): void {
    const key = this.#key(tag.name);
    if (this.#isUnknown(tag.name)) {
      this.#broken.add(key);
      this.#unknown(tag.name, tag.start, tag.end, tag);
      return;
    }
    this.#seen.add(key);
    if (fault !== undefined) {
      this.slips.push(faultSlip(this.#reading, fault));
      this.#broken.add(key);
      if (fault.kind === 'swallowed' || fault.kind === 'end' || fault.kind === 'name') return;
    }
    const facts = this.#site.shortcodes.get(tag.name.toLowerCase());
    if (facts === undefined) return;
    if (tag.role === 'open' && facts.inner) this.#open.push({ tag, key });
    else if (tag.role === 'self-closing' && !facts.inner) this.#noContent(tag, tag.start);
    if (fault === undefined) this.#missingParameter(tag);
  }

  #close(tag: ShortcodeTag, fault: TagFault | undefined): void {
    const key = this.#key(tag.name);
    const at = this.#open.findLastIndex((each) => each.key === key);
    if (at >= 0) {
      for (const { tag: inner } of this.#open.splice(at).slice(1)) this.#notClosed(inner);
      if (fault !== undefined) this.slips.push(faultSlip(this.#reading, fault));
      return;
    }
    if (this.#broken.has(key)) return;
    const facts = this.#site.shortcodes.get(tag.name.toLowerCase());
    if (this.#seen.has(key)) {
      // A theme's own shortcode of which nothing is known may have content.
      if (facts === undefined && !this.#site.allShortcodesKnown) return;
      if (facts?.inner === true) this.#alone(tag, tag.start);
      else this.#noContent(tag, tag.start);
      return;
    }
    const slash = this.#reading.text.indexOf('/', tag.start);
    this.#alone(tag, this.#seen.size === 0 ? slash : this.#reading.text.indexOf(tag.name, slash));
  }

  /** Before 0.146 names of shortcodes have a case. [tried: 0.131 refuses `Button`, 0.169 takes it] */
  #key(name: string): string {
    return isFrom(this.#site.hugo, newTemplates) ? name.toLowerCase() : name;
  }

  #isUnknown(name: string): boolean {
    if (name.endsWith('.inline')) return false;
    const facts = this.#site.shortcodes.get(name.toLowerCase());
    if (facts === undefined) return this.#site.allShortcodesKnown;
    return !isFrom(this.#site.hugo, newTemplates) && (facts.name ?? name.toLowerCase()) !== name;
  }

  #unknown(name: string, start: number, end: number, tag: ShortcodeTag | undefined): void {
    const fixes: SpanFix[] = [];
    const near = this.#nearest(name);
    if (near !== undefined) {
      const at = this.#reading.text.indexOf(name, start);
      const closing = tag === undefined ? undefined : this.#closingOf(tag);
      const names = [at, ...(closing === undefined ? [] : [this.#reading.text.indexOf(name, closing.start)])];
      const edits = names.map((from) => ({ start: from, end: from + name.length, newText: near }));
      fixes.push({ title: l10n.t('Write {0}', near), edits });
    }
    if (tag !== undefined) fixes.push(this.#escape(tag));
    this.slips.push({
      code: 'shortcode-unknown',
      message: l10n.t('There is no shortcode “{0}”. Hugo runs shortcodes in comments and code too.', name),
      start,
      end,
      fixes,
    });
  }

  #nearest(name: string): string | undefined {
    const letters = Array.from(name.toLowerCase());
    const most = letters.length < 5 ? 1 : 2;
    for (const [key, { name: written }] of this.#site.shortcodes) {
      if (distance(letters, Array.from(key), most) <= most) return written ?? key;
    }
    return undefined;
  }

  /** Writes it to be shown and not to be run; a closing tag of its own goes with it. */
  #escape(tag: ShortcodeTag): SpanFix {
    const closing = this.#closingOf(tag);
    const edits = [tag, ...(closing === undefined ? [] : [closing])].flatMap(({ start, end }) => [
      { start: start + 3, end: start + 3, newText: '/*' },
      { start: end - 3, end: end - 3, newText: '*/' },
    ]);
    return { title: l10n.t('Show it as text, do not run it'), edits };
  }

  #closingOf(tag: ShortcodeTag): ShortcodeTag | undefined {
    this.#closings ??= new Map(this.#reading.calls.map(({ open, close }) => [open, close]));
    return this.#closings.get(tag);
  }

  #notClosed(tag: ShortcodeTag): void {
    const { text } = this.#reading;
    const closing = tag.notation === '%' ? `{{% /${tag.name} %}}` : `{{< /${tag.name} >}}`;
    const at = this.#placeForClosing(tag);
    this.slips.push({
      code: 'shortcode-not-closed',
      message: l10n.t('This shortcode is not closed. Add {0}', closing),
      start: tag.start,
      end: tag.end,
      fixes: [
        { title: l10n.t('Add {0}', closing), edits: [{ start: at, end: at, newText: closing }] },
        {
          title: l10n.t('Close it at once, without content'),
          edits: [
            { start: tag.end - 3, end: tag.end - 3, newText: text.charAt(tag.end - 4) === ' ' ? '/' : ' /' },
          ],
        },
        this.#escape(tag),
      ],
    });
  }

  /** The end of the words on its line: before the next shortcode, the end of a comment, the line's end. */
  #placeForClosing(tag: ShortcodeTag): number {
    const { text } = this.#reading;
    const rest = text.slice(tag.end, this.#reading.lineEnd(tag.end));
    const stop = rest.search(/\{\{[%<]|-->/);
    return tag.end + (stop < 0 ? rest : rest.slice(0, stop)).trimEnd().length;
  }

  #noContent(tag: ShortcodeTag, start: number): void {
    const selfClosing = tag.role === 'self-closing';
    const { text } = this.#reading;
    const slash = text.lastIndexOf('/', tag.end - 3);
    this.slips.push({
      code: 'shortcode-no-content',
      message: l10n.t('“{0}” has no content and takes no closing tag. Remove it.', tag.name),
      start,
      end: tag.end,
      fixes: [
        {
          title: selfClosing ? l10n.t('Remove the slash') : l10n.t('Remove the closing tag'),
          edits: [
            selfClosing
              ? { start: slash, end: slash + 1, newText: '' }
              : { start: tag.start, end: tag.end, newText: '' },
          ],
          safe: true,
        },
      ],
    });
  }

  #alone(tag: ShortcodeTag, start: number): void {
    this.slips.push({
      code: 'shortcode-closing-alone',
      message: l10n.t('This closes a shortcode “{0}” that is not open.', tag.name),
      start,
      end: tag.end,
      fixes: [
        { title: l10n.t('Remove the closing tag'), edits: [{ start: tag.start, end: tag.end, newText: '' }] },
      ],
    });
  }

  /** What the templates of Hugo's own shortcodes refuse to do without. [tried: 0.111; `x`: 0.169] */
  #missingParameter(tag: ShortcodeTag): void {
    const { name, parameters, start, end } = tag;
    const has = (...names: readonly string[]) =>
      names.every((each) => parameters.some((parameter) => parameter.name === each));
    const key = name.toLowerCase();
    const needs =
      key === 'x' && !has('user', 'id')
        ? 'user, id'
        : (key === 'ref' || key === 'relref') && parameters.length === 0
          ? 'path'
          : undefined;
    if (needs === undefined) return;
    this.slips.push({
      code: 'shortcode-parameter-missing',
      message: l10n.t('“{0}” needs the parameter {1}.', name, needs),
      start,
      end,
      fixes: [this.#escape(tag)],
    });
  }
}
