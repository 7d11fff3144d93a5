import { isFrom, newTemplates } from '../../hugo/hugoVersion';
import { tagFault, type TagFault } from '../../hugo/shortcodeFaults';
import type { ShortcodeTag } from '../../hugo/shortcodes';
import type { NoteCheck, Slip } from '../check';
import type { NoteReading } from '../../note/parseNote';
import type { SiteFacts } from '../site/siteFacts';
import { faultSlip } from './shortcodeFaultSlip';
import { isNear, ShortcodeSlips } from './shortcodeSlips';

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
    'shortcode-name',
  ],
  needs: 'note',
  check(reading, { site }) {
    if (site.kind === 'plain' || !/\{\{[%<]/.test(reading.text)) return [];
    return new Extraction(reading, site).slips;
  },
};

/** Goes through the tags of a page as Hugo extracts shortcodes, and goes on behind the first slip. */
class Extraction {
  readonly slips: Slip[] = [];
  readonly #reading: NoteReading;
  readonly #site: SiteFacts;
  readonly #say: ShortcodeSlips;
  /** By their names: which opening tag a closing one is meant for. */
  readonly #open: ShortcodeTag[] = [];
  /** To Hugo a closing tag ends the innermost, whatever its name. */
  readonly #hugosOpen: ShortcodeTag[] = [];
  readonly #withoutClosing: ShortcodeTag[] = [];
  /** How many of a name there are in `#open` and in `#withoutClosing`: most closing tags need no search. */
  readonly #openCount = new Counts();
  readonly #withoutClosingCount = new Counts();
  /** Names that were opened before. In closing tags they have a case, whatever the release. [Hugo: pagelexer_shortcode.go] */
  readonly #seen = new Set<string>();
  /** Names of openings that cannot be read: their closing tags are no slips of their own. */
  readonly #broken = new Set<string>();
  readonly #openEscapes = new Set<string>();
  /** The inline shortcode whose content is being read. */
  #inline: ShortcodeTag | undefined;

  constructor(reading: NoteReading, site: SiteFacts) {
    this.#reading = reading;
    this.#site = site;
    this.#say = new ShortcodeSlips(reading, site);
    const { tags, unfinished, escaped } = reading.shortcodes;
    const spans = [
      ...tags.map((tag) => ({ start: tag.start, tag, isEscaped: false })),
      ...unfinished.map(({ start }) => ({ start, tag: undefined, isEscaped: false })),
      ...escaped.map(({ start }) => ({ start, tag: undefined, isEscaped: true })),
    ];
    for (const { start, tag, isEscaped } of spans.sort((a, b) => a.start - b.start)) {
      if (this.#endsInline(start) || isEscaped || this.#isFurtherOpenEscape(start)) continue;
      const fault = tagFault(reading.text, start, site.hugo);
      if (tag === undefined) this.#unreadable(start, fault);
      else if (tag.role === 'close') this.#close(tag, fault);
      else this.#call(tag, fault);
    }
    this.#leftOpen();
  }

  /**
   * In the content of an inline shortcode nothing but its closing tag may begin, which has a space behind its name.
   * [Hugo: parser/pageparser/pagelexer_shortcode.go; tried with 0.111]
   */
  #endsInline(start: number): boolean {
    const inline = this.#inline;
    if (inline === undefined) return false;
    this.#inline = undefined;
    const { text } = this.#reading;
    const closing = /\s*\/\s*/y;
    closing.lastIndex = start + 3;
    if (closing.test(text) && text.startsWith(`${inline.name} `, closing.lastIndex)) return true;
    this.slips.push(this.#say.notClosed(inline));
    return false;
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
      this.#broken.add(name[2]);
      if (name[1] === '' && this.#isUnknown(name[2])) {
        this.slips.push(this.#say.unknown(name[2], start, start + name[0].length, undefined));
        return;
      }
      // `{{% /button }}`: it was meant to close what is open, which is no slip of its own.
      if (name[1] !== '') this.#endOpen(name[2]);
    }
    if (fault !== undefined) this.slips.push(faultSlip(this.#reading, fault));
  }

  #call(tag: ShortcodeTag, fault: TagFault | undefined): void {
    if (this.#isUnknown(tag.name)) {
      this.#broken.add(tag.name);
      this.slips.push(this.#say.unknown(tag.name, tag.start, tag.end, tag));
      return;
    }
    this.#seen.add(tag.name);
    const facts = this.#site.shortcodes.get(tag.name.toLowerCase());
    if (fault !== undefined) {
      const passes = fault.selfCloses === true && facts?.inner === true;
      this.slips.push({ ...faultSlip(this.#reading, fault), breaksBuild: !passes });
      if (passes) return;
      this.#broken.add(tag.name);
      if (fault.kind === 'swallowed' || fault.kind === 'end' || fault.kind === 'name') return;
    }
    if (tag.role === 'open' && isInline(tag.name) && fault === undefined) this.#inline = tag;
    if (facts === undefined) return;
    if (tag.role === 'open' && facts.inner) {
      this.#open.push(tag);
      this.#openCount.add(tag.name, 1);
      this.#hugosOpen.push(tag);
    } else if (tag.role === 'self-closing' && !facts.inner) this.#noContent(tag);
  }

  #close(tag: ShortcodeTag, fault: TagFault | undefined): void {
    const isOpen = this.#endOpen(tag.name);
    if (isOpen !== undefined) {
      if (fault !== undefined) this.slips.push(faultSlip(this.#reading, fault));
      else if (!isOpen) this.slips.push(this.#say.alone(tag, tag.start));
      return;
    }
    if (this.#broken.has(tag.name)) return;
    if (isInline(tag.name)) {
      this.slips.push(this.#say.alone(tag, tag.start));
      return;
    }
    const facts = this.#site.shortcodes.get(tag.name.toLowerCase());
    if (this.#seen.has(tag.name)) {
      // A theme's own shortcode of which nothing is known may have content.
      if (facts === undefined && !this.#site.allShortcodesKnown) return;
      if (facts?.inner !== true) this.#noContent(tag);
      // `a b /a /b`: Hugo counts, and does not look at names.
      else if (this.#hugosOpen.pop() === undefined) this.slips.push(this.#say.alone(tag, tag.start));
      else {
        const meant = this.#withoutClosingCount.has(tag.name)
          ? this.#withoutClosing.findLastIndex(({ name }) => name === tag.name)
          : -1;
        if (meant >= 0) this.#withoutClosing.splice(meant, 1);
        if (meant >= 0) this.#withoutClosingCount.add(tag.name, -1);
      }
      return;
    }
    const slash = this.#reading.text.indexOf('/', tag.start);
    const start = this.#seen.size === 0 ? slash : this.#reading.text.indexOf(tag.name, slash);
    // `{{% button %}}…{{% /buton %}}` is one slip.
    const open = this.#open.at(-1)?.name;
    const meant = open !== undefined && isNear(tag.name, open) ? open : undefined;
    if (meant !== undefined) this.#endOpen(meant);
    this.slips.push(this.#say.alone(tag, start, meant));
  }

  /**
   * Takes out the last open one of this name, with those in it.
   * @returns whether Hugo has one open, too: another closing tag, one too many, may have closed it; undefined where none
   *   of this name is open
   */
  #endOpen(name: string): boolean | undefined {
    if (!this.#openCount.has(name)) return undefined;
    const inner: ShortcodeTag[] = [];
    for (let last = this.#open.pop(); last !== undefined; last = this.#open.pop()) {
      this.#openCount.add(last.name, -1);
      if (last.name === name) break;
      inner.push(last);
      this.#withoutClosingCount.add(last.name, 1);
    }
    this.#withoutClosing.push(...inner.reverse());
    return this.#hugosOpen.pop() !== undefined;
  }

  /** As many as Hugo finds open; which closing tags are missing, their names tell. */
  #leftOpen(): void {
    const missing = [...this.#withoutClosing, ...this.#open].sort((a, b) => a.start - b.start);
    const slashless = this.#withoutSlash(missing);
    for (const [i, left] of this.#hugosOpen.entries()) {
      const tag = missing[i] ?? left;
      this.slips.push(this.#say.notClosed(tag, Math.min(left.start, tag.start), slashless.get(tag)));
    }
  }

  /**
   * `{{% button … %}}Watch{{% button %}}`: a second one of a name, which says nothing, was to close the first. Both lead
   * to it.
   */
  #withoutSlash(missing: readonly ShortcodeTag[]): ReadonlyMap<ShortcodeTag, ShortcodeTag> {
    const found = new Map<ShortcodeTag, ShortcodeTag>();
    const last = new Map<string, ShortcodeTag>();
    for (const tag of missing) {
      const before = last.get(tag.name);
      last.set(tag.name, tag);
      if (before === undefined || tag.parameters.length > 0) continue;
      found.set(tag, tag);
      if (!found.has(before)) found.set(before, tag);
    }
    return found;
  }

  #noContent(tag: ShortcodeTag): void {
    this.slips.push(this.#say.noContent(tag, tag.start));
  }

  #isUnknown(name: string): boolean {
    if (isInline(name)) return false;
    const facts = this.#site.shortcodes.get(name.toLowerCase());
    if (facts === undefined) return this.#site.allShortcodesKnown;
    return !isFrom(this.#site.hugo, newTemplates) && (facts.name ?? name.toLowerCase()) !== name;
  }
}

/** How many there are of each name. */
class Counts {
  readonly #counts = new Map<string, number>();

  add(name: string, by: number): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }
}

function isInline(name: string): boolean {
  return name.endsWith('.inline');
}
