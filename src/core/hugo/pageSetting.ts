import type { ConfigTree } from './configTree';
import { siteParameter } from './renderingSettings';

/**
 * What a note's front matter, else the site's configuration says of one of Relearn's settings. The note's own takes the
 * place of the site's whole value. [Relearn: layouts/partials/dependencies/mermaid.html, `isset .Params`]
 * @param values of the front matter, keys in lower case
 * @param name in lower case
 */
export function pageSetting(
  values: ReadonlyMap<string, { readonly value: unknown }> | undefined,
  params: ConfigTree,
  name: string,
): unknown {
  return values?.get(name)?.value ?? siteParameter(params, name);
}
