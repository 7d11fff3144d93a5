import { isFrom, type HugoVersion } from './hugoVersion';
import type { ShortcodeTag } from './shortcodes';

/** What a template of Hugo's own refuses to do without, in the releases `[since, until)`. */
interface Demand {
  readonly since?: string;
  readonly until?: string;
  /**
   * `removed`: the template only says that it is no more. `id`: a parameter `id`, or the first without a name. `first`:
   * the first without a name. `names`: these, by name. `text`: a parameter `text`, or content.
   */
  readonly kind: 'removed' | 'id' | 'first' | 'names' | 'text';
  readonly names?: readonly string[];
  /** The demand is made of calls with names alone. */
  readonly ofNamed?: true;
}

/** From this release on Hugo has removed the shortcodes of services that it no longer embeds. */
const withoutServices = '0.156';
const userAndId = ['user', 'id'] as const;

/**
 * By name in lower case. [Hugo: embedded templates of each release from 0.111 to 0.165, `errorf` in them; tried: 0.111,
 * 0.131, 0.169]
 */
const demands: Readonly<Record<string, readonly Demand[]>> = {
  gist: [{ kind: 'removed', since: withoutServices }],
  instagram: [{ kind: 'first', since: '0.123' }],
  instagram_simple: [{ kind: 'removed', since: '0.123' }],
  qr: [{ kind: 'text', since: '0.141' }],
  ref: [{ kind: 'first' }],
  relref: [{ kind: 'first' }],
  tweet: tweets(),
  twitter: tweets(),
  twitter_simple: tweets(),
  vimeo: [{ kind: 'id', since: '0.146' }],
  vimeo_simple: [{ kind: 'id', since: '0.123' }],
  x: [{ kind: 'names', names: userAndId, since: '0.141' }],
  x_simple: [{ kind: 'names', names: userAndId, since: '0.141' }],
  youtube: [{ kind: 'id', since: '0.125' }],
};

function tweets(): readonly Demand[] {
  return [
    { kind: 'removed', since: withoutServices },
    { kind: 'names', names: userAndId, since: '0.123', until: withoutServices },
    { kind: 'names', names: userAndId, until: '0.123', ofNamed: true },
  ];
}

/** The service that `privacy.SERVICE.disable` switches off: of it nothing is shown, and nothing demanded. */
const services: Readonly<Record<string, string>> = {
  instagram: 'instagram',
  tweet: 'twitter',
  twitter: 'twitter',
  twitter_simple: 'twitter',
  vimeo: 'vimeo',
  vimeo_simple: 'vimeo',
  x: 'x',
  x_simple: 'x',
  youtube: 'youtube',
};

export type Unmet =
  | { readonly kind: 'removed'; readonly since: string }
  /** @property name what is missing, as a person calls it */
  | { readonly kind: 'missing'; readonly name: string };

export interface Call {
  readonly tag: ShortcodeTag;
  /** Between the tags; undefined where shortcodes in it say what stands there. */
  readonly content: string | undefined;
  /** Whether the parameter is written in quotes: without them `0` and `false` are no text to Hugo. */
  isQuoted(parameter: ShortcodeTag['parameters'][number]): boolean;
}

/** Whether Hugo asks anything of a shortcode of this name, in whichever release. */
export function hasDemands(name: string): boolean {
  return Object.hasOwn(demands, name.toLowerCase());
}

/**
 * What a call of one of Hugo's own shortcodes lacks; undefined where its template is content.
 * @param disabled services that the site has switched off, in lower case
 */
export function unmetDemand(call: Call, hugo: HugoVersion, disabled: ReadonlySet<string>): Unmet | undefined {
  const name = call.tag.name.toLowerCase();
  const isOff = disabled.has(services[name] ?? '');
  for (const demand of Object.hasOwn(demands, name) ? (demands[name] ?? []) : []) {
    const { since, until } = demand;
    if (since !== undefined && !isFrom(hugo, since)) continue;
    if (until !== undefined && isFrom(hugo, until)) continue;
    if (demand.kind === 'removed') return { kind: 'removed', since: since ?? '' };
    if (isOff) continue;
    const missing = missingOf(demand, call);
    if (missing !== undefined) return { kind: 'missing', name: missing };
  }
  return undefined;
}

/** What a call of one of Hugo's own shortcodes can't do without, in whichever release, as a person calls it. */
export function neededParameter(name: string): string {
  const demand = demands[name]?.find(({ kind }) => kind !== 'removed');
  if (demand?.kind === 'text') return 'text';
  return demand?.names?.join(', ') ?? 'id';
}

function missingOf({ kind, names = [], ofNamed }: Demand, call: Call): string | undefined {
  const { parameters } = call.tag;
  const [first] = parameters;
  const isNamed = first?.name !== undefined;
  const has = (name: string) => {
    const found = parameters.findLast((each) => each.name === name);
    return found !== undefined && isTruthy(found, call);
  };
  const hasFirst = first !== undefined && !isNamed && isTruthy(first, call);
  switch (kind) {
    case 'id':
      return hasFirst || has('id') ? undefined : 'id';
    case 'first':
      if (call.tag.name.toLowerCase().endsWith('ref')) return parameters.length > 0 ? undefined : 'path';
      return hasFirst ? undefined : 'id';
    case 'names':
      if (ofNamed === true && !isNamed) return undefined;
      return names.every(has) ? undefined : names.join(', ');
    case 'text':
      return has('text') || call.content?.trim() !== '' ? undefined : 'text';
    case 'removed':
      return undefined;
  }
}

/** As Go's templates see a value: nothing, 0 and false are not there. Bare words are numbers and truth values. */
function isTruthy(parameter: ShortcodeTag['parameters'][number], call: Call): boolean {
  const { value } = parameter;
  if (value === '') return false;
  return call.isQuoted(parameter) || !/^(?:false|[-+]?0+|[-+]?0*\.0+)$/.test(value);
}

/** The levels of correction that `qr` knows. [Hugo: embedded templates, qr.html] */
export const qrLevels: readonly string[] = ['low', 'medium', 'quartile', 'high'];
