import * as l10n from '@vscode/l10n';
import type { ShortcodeTag } from '../../hugo/shortcodes';
import { distance } from '../../tags/similarTags';
import type { Slip, SpanFix } from '../check';
import { closingTag, faultWords } from '../faultWords';
import type { NoteReading } from '../../note/parseNote';
import { pageFaultWords } from '../pageFaultWords';
import type { SiteFacts } from '../site/siteFacts';

/** What is said of the shortcodes of a note, and how each is mended. */
export class ShortcodeSlips {
  readonly #reading: NoteReading;
  readonly #site: SiteFacts;
  #closings: ReadonlyMap<ShortcodeTag, ShortcodeTag | undefined> | undefined;

  constructor(reading: NoteReading, site: SiteFacts) {
    this.#reading = reading;
    this.#site = site;
  }

  /** @param tag undefined where the opening cannot be read */
  unknown(name: string, start: number, end: number, tag: ShortcodeTag | undefined): Slip {
    const fixes: SpanFix[] = [];
    const near = this.#nearest(name);
    if (near !== undefined) {
      const at = this.#reading.text.indexOf(name, start);
      const closing = tag === undefined ? undefined : this.#closingOf(tag);
      const names = [at, ...(closing === undefined ? [] : [this.#reading.text.indexOf(name, closing.start)])];
      const edits = names.map((from) => ({ start: from, end: from + name.length, newText: near }));
      fixes.push({ title: l10n.t('Change to {0}', near), edits });
    }
    if (tag !== undefined) fixes.push(this.asText(tag));
    return {
      code: 'shortcode-unknown',
      message: l10n.t('Unknown shortcode “{0}”. Hugo also runs shortcodes in comments and code.', name),
      start,
      end,
      fixes,
    };
  }

  #nearest(name: string): string | undefined {
    for (const [key, { name: written }] of this.#site.shortcodes) {
      if (isNear(name, key)) return written ?? key;
    }
    return undefined;
  }

  /** Writes it to be shown and not to be run; a closing tag of its own goes with it. */
  asText(tag: ShortcodeTag): SpanFix {
    const closing = this.#closingOf(tag);
    const edits = [tag, ...(closing === undefined ? [] : [closing])].flatMap(({ start, end }) => [
      { start: start + 3, end: start + 3, newText: '/*' },
      { start: end - 3, end: end - 3, newText: '*/' },
    ]);
    return { title: l10n.t('Show as text instead of running it'), edits };
  }

  #closingOf(tag: ShortcodeTag): ShortcodeTag | undefined {
    this.#closings ??= new Map(this.#reading.calls.map(({ open, close }) => [open, close]));
    return this.#closings.get(tag);
  }

  /**
   * @param from where Hugo points to: to the outermost that is left open, whichever closing tag is missing
   * @param meant the tag that was to be its closing one, and lacks the slash
   */
  notClosed(tag: ShortcodeTag, from = tag.start, meant?: ShortcodeTag): Slip {
    const { text } = this.#reading;
    const closing = closingTag(tag);
    const at = this.#placeForClosing(tag);
    return {
      code: 'shortcode-not-closed',
      message: faultWords({ code: 'shortcode-not-closed', name: tag.name, notation: tag.notation }),
      start: from,
      end: tag.end,
      fixes: [
        ...(meant === undefined ? [] : [this.#slash(meant)]),
        { title: l10n.t('Add {0}', closing), edits: [{ start: at, end: at, newText: closing }] },
        {
          title: l10n.t('Close it without content'),
          edits: [
            { start: tag.end - 3, end: tag.end - 3, newText: text.charAt(tag.end - 4) === ' ' ? '/' : ' /' },
          ],
        },
        this.asText(tag),
      ],
    };
  }

  #slash({ name, start }: ShortcodeTag): SpanFix {
    const at = this.#reading.text.indexOf(name, start);
    return { title: l10n.t('Change to {0}', `/${name}`), edits: [{ start: at, end: at, newText: '/' }] };
  }

  /** The end of the words on its line: before the next shortcode, the end of a comment, the line's end. */
  #placeForClosing(tag: ShortcodeTag): number {
    const { text } = this.#reading;
    // Searched from the tag on: a line may hold any number of them.
    const stop = /\{\{[%<]|-->|\n|$(?![^])/g;
    stop.lastIndex = tag.end;
    return tag.end + text.slice(tag.end, stop.exec(text)?.index).trimEnd().length;
  }

  noContent(tag: ShortcodeTag, start: number): Slip {
    const selfClosing = tag.role === 'self-closing';
    const { text } = this.#reading;
    const slash = text.lastIndexOf('/', tag.end - 3);
    return {
      code: 'shortcode-no-content',
      message: l10n.t('“{0}” doesn’t take content, so remove its closing tag.', tag.name),
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
    };
  }

  /** @param meant the name of the open shortcode that it may have been meant to close */
  alone(tag: ShortcodeTag, start: number, meant?: string): Slip {
    const at = this.#reading.text.indexOf(tag.name, tag.start);
    return {
      code: 'shortcode-closing-alone',
      message: pageFaultWords({ code: 'shortcode-closing-alone', name: tag.name }),
      start,
      end: tag.end,
      fixes: [
        ...(meant === undefined
          ? []
          : [
              {
                title: l10n.t('Change to {0}', meant),
                edits: [{ start: at, end: at + tag.name.length, newText: meant }],
              },
            ]),
        { title: l10n.t('Remove the closing tag'), edits: [{ start: tag.start, end: tag.end, newText: '' }] },
      ],
    };
  }
}

/** Whether a name is another one with a slip of a letter or two in it, or with other capitals. */
export function isNear(name: string, other: string): boolean {
  const letters = Array.from(name.toLowerCase());
  const most = letters.length < 5 ? 1 : 2;
  return distance(letters, Array.from(other.toLowerCase()), most) <= most;
}
