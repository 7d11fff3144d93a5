import * as l10n from '@vscode/l10n';
import { asTree } from '../../hugo/configTree';
import { siteParameter } from '../../hugo/renderingSettings';
import type { LocatedValue } from '../../frontMatter/frontMatterValues';
import type { NoteCheck } from '../check';
import { change } from './linkAddresses';
import { isNear } from './shortcodeSlips';

/** What Hugo may work out where the front matter does not say it: from the file's name, its time, the repository. */
const workedOut: ReadonlySet<string> = new Set(
  'date lastmod modified publishdate pubdate published expirydate unpublishdate slug title'.split(' '),
);

/**
 * `{{% param name %}}` of something that neither the page nor the site says: Hugo fails, also where the value is 0, false
 * or empty. [Hugo: tpl/tplimpl/embedded/templates/_shortcodes/param.html; tried: 0.111]
 */
export const paramNotFound: NoteCheck = {
  codes: ['param-not-found'],
  needs: 'pages',
  *check(reading, { site, pages }) {
    const { parameters, shortcodes, allShortcodesKnown } = site;
    if (site.kind === 'plain' || parameters === undefined || !allShortcodesKnown) return;
    if (pages?.from === undefined || !pages.rendered || pages.cascadesAbove) return;
    // A section's own `cascade` is for its own page, too; YAML's `<<` brings keys from elsewhere.
    if (reading.note.frontMatter.cascade.length > 0 || reading.frontMatter?.values.has('<<') === true) return;
    // A shortcode of the site's own by this name does what it likes.
    if (shortcodes.get('param')?.name !== undefined || reading.frontMatter?.broken === true) return;
    const values = reading.frontMatter?.values ?? new Map<string, LocatedValue>();
    for (const { open } of reading.calls) {
      const [first] = open.parameters;
      if (open.name !== 'param' || first === undefined || first.name !== undefined || first.value === '')
        continue;
      const name = first.value.toLowerCase();
      if (workedOut.has(name) || isSaid(ownParameter(values, name))) continue;
      if (parameters.some((tree) => isSaid(siteParameter(tree, name)))) continue;
      const names = [...values.keys(), ...parameters.flatMap((tree) => Object.keys(tree))];
      const near = names.find(
        (each) => each !== name && isNear(name, each) && isSaid(ownParameter(values, each) ?? 1),
      );
      yield {
        code: 'param-not-found',
        message: l10n.t(
          'Neither this page nor the site defines “{0}”, so Hugo can’t build the site.',
          first.value,
        ),
        // Hugo points to the shortcode.
        start: open.start,
        end: first.end,
        fixes: near === undefined ? [] : [change(first, near, false)],
      };
    }
  },
};

/** What front matter says under a name with dots, at its top or in `params`. */
function ownParameter(values: ReadonlyMap<string, LocatedValue>, name: string): unknown {
  const whole = values.get(name);
  if (whole !== undefined) return whole.items ?? whole.value;
  const [first = '', ...rest] = name.split('.');
  return within(values.get('params'), name) ?? within(values.get(first), rest.join('.'));
}

function within(found: LocatedValue | undefined, name: string): unknown {
  return siteParameter(asTree(found?.value) ?? {}, name);
}

/** As templates of Go see it: 0, false, nothing and what is empty are not there. */
function isSaid(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return Boolean(value);
  return value instanceof Date || Object.keys(value).length > 0;
}
