import * as l10n from '@vscode/l10n';
import { buttonStyles } from '../../hugo/buttonWords';
import { isFrom } from '../../hugo/hugoVersion';
import { distance } from '../../tags/similarTags';
import type { NoteCheck } from '../check';

/** Further words that Relearn's templates know as styles. [Relearn, 9.x has more] */
const moreStyles = ['code', 'filled', 'initial', 'neutral', 'action', 'link', 'inline'];
const parameters = [
  'href',
  'style',
  'color',
  'icon',
  'iconposition',
  'icon-position',
  'type',
  'target',
  'title',
];
const since9 = ['borderless', 'hint'];

/** What a browser takes for a colour without looking names up. */
const colour = /^(?:#[\da-f]{3,8}|(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|var)a?\(.*|[a-z]+\(.*)$/i;
/** Styles that a hurried hand meant; every other word may be one of CSS's 148 names or a style of the site's own. */
const farFrom = 2;

/** A style that is not known is taken as a CSS colour without a word. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const buttonStyle: NoteCheck = {
  codes: ['button-style'],
  needs: 'note',
  *check(reading, { site }) {
    if (site.kind === 'plain' || site.relearn === undefined) return;
    for (const { open } of reading.calls) {
      if (open.name.toLowerCase() !== 'button') continue;
      const style = open.parameters.findLast(({ name }) => name === 'style');
      if (style === undefined || style.value === '' || isStyle(style.value) || colour.test(style.value))
        continue;
      const near = buttonStyles.find(
        (each) =>
          distance(Array.from(style.value.toLowerCase()), Array.from(each), farFrom) <=
          (each.length < 6 ? 1 : farFrom),
      );
      yield {
        code: 'button-style',
        message: l10n.t('Unknown button style “{0}”, read as a color.', style.value),
        start: style.start,
        end: style.end,
        fixes:
          near === undefined
            ? []
            : [
                {
                  title: l10n.t('Change to {0}', near),
                  edits: [{ start: style.start, end: style.end, newText: near }],
                },
              ],
      };
    }
  },
};

function isStyle(word: string): boolean {
  return (buttonStyles as readonly string[]).includes(word) || moreStyles.includes(word);
}

/** Unknown parameters, and known ones in capitals, are ignored without a word. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const buttonParameter: NoteCheck = {
  codes: ['button-parameter', 'button-positional'],
  needs: 'note',
  *check(reading, { site }) {
    if (site.kind === 'plain' || site.relearn === undefined) return;
    const known = isFrom(site.relearn, '9.0') ? [...parameters, ...since9] : parameters;
    for (const { open } of reading.calls) {
      if (open.name.toLowerCase() !== 'button') continue;
      const isMixed = open.parameters.some(({ name }) => name !== undefined);
      for (const { name, start, end, value } of open.parameters) {
        if (name === undefined) {
          // Hugo refuses these before the button could ignore one.
          if (isMixed) continue;
          yield {
            code: 'button-positional',
            message: l10n.t('Buttons ignore the unnamed parameter “{0}”. Use href="…"', value),
            start,
            end,
            fixes: positionalFix(reading.text, start, value, open.parameters.length),
          };
          continue;
        }
        if (known.includes(name)) continue;
        const at = reading.text.lastIndexOf(name, start);
        const near =
          known.find((each) => each === name.toLowerCase()) ??
          known.find(
            (each) => distance(Array.from(name.toLowerCase()), Array.from(each), 1) <= 1 && each.length > 3,
          );
        yield {
          code: 'button-parameter',
          message: l10n.t('Buttons have no parameter “{0}”, so it’s ignored.', name),
          start: at,
          end: at + name.length,
          fixes:
            near === undefined || open.parameters.some((each) => each.name === near)
              ? []
              : [
                  {
                    title: l10n.t('Change to {0}', near),
                    edits: [{ start: at, end: at + name.length, newText: near }],
                    safe: near === name.toLowerCase(),
                  },
                ],
        };
      }
    }
  },
};

/** The only parameter of a button is its address. */
function positionalFix(text: string, start: number, value: string, count: number) {
  const quote = text.charAt(start - 1);
  if (count !== 1 || !/^(?:https?:|\/|\.)/.test(value) || (quote !== '"' && quote !== '`')) return [];
  return [
    {
      title: l10n.t('Change to {0}', 'href="…"'),
      edits: [{ start: start - 1, end: start - 1, newText: 'href=' }],
      safe: true,
    },
  ];
}
