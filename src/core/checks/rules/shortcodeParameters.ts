import * as l10n from '@vscode/l10n';
import { isFrom } from '../../hugo/hugoVersion';
import type { ShortcodeFacts } from '../../hugo/shortcodeBook';
import type { ShortcodeParameter } from '../../hugo/shortcodes';
import type { NoteCheck, SpanFix } from '../check';
import { isNear } from './shortcodeSlips';

/**
 * Parameters that a shortcode's template does not read, and so ignores without a word. Of templates of the site's own
 * only slips are said: what else is passed on, nobody but the site knows. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169
 * with 9.0.3]
 */
export const shortcodeParameters: NoteCheck = {
  codes: ['shortcode-parameter-unknown'],
  needs: 'note',
  *check(reading, { site }) {
    if (site.kind === 'plain' || !/\{\{[%<]/.test(reading.text)) return;
    for (const { open } of reading.calls) {
      const facts = site.shortcodes.get(open.name.toLowerCase());
      // Of a button another check says more.
      if (facts?.parameters === undefined || (open.name === 'button' && facts.name === undefined)) continue;
      for (const { name, start } of open.parameters) {
        if (name === undefined) continue;
        const since = facts.parameters.get(name);
        const isTooNew = since !== undefined && site.relearn !== undefined && !isFrom(site.relearn, since);
        if (facts.parameters.has(name) && !isTooNew) continue;
        const near = isTooNew ? undefined : nearName(name, facts);
        if (near === undefined && facts.name !== undefined) continue;
        const at = reading.text.lastIndexOf(name, start);
        yield {
          code: 'shortcode-parameter-unknown',
          message: isTooNew
            ? l10n.t(
                '“{0}” has the parameter “{1}” only in Relearn {2} and later, so it’s ignored.',
                open.name,
                name,
                since,
              )
            : l10n.t('“{0}” has no parameter “{1}”, so it’s ignored.', open.name, name),
          start: at,
          end: at + name.length,
          fixes: near === undefined ? [] : fixes(near, name, at, open.parameters),
        };
      }
    }
  },
};

function nearName(name: string, { parameters }: ShortcodeFacts): string | undefined {
  const known = [...(parameters?.keys() ?? [])];
  return (
    known.find((each) => each.toLowerCase() === name.toLowerCase()) ??
    known.find((each) => each.length > 3 && isNear(name, each))
  );
}

function fixes(near: string, name: string, at: number, parameters: readonly ShortcodeParameter[]): SpanFix[] {
  if (parameters.some((each) => each.name === near)) return [];
  const edits = [{ start: at, end: at + name.length, newText: near }];
  return [{ title: l10n.t('Change to {0}', near), edits, safe: near.toLowerCase() === name.toLowerCase() }];
}
