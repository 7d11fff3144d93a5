/** Hosts whose player reads the moment from the query; all others get a media fragment. */
const readsQuery = /^(?:(?:www|m|music)\.)?(?:youtube\.com|youtube-nocookie\.com)$|^youtu\.be$/;

/** Twitch's pages of recorded streams, and its player, read hours, minutes and seconds. [Twitch: help, Embed: Video and Clips] */
const twitch = /^(?:(?:www|m)\.)?twitch\.tv$/;
const twitchPlayer = 'player.twitch.tv';

/**
 * The address of a moment in a video: `?t=754` for YouTube (help page “Share videos”; `start` in embedded players, see
 * YouTube's player parameters), `?t=12m34s` for Twitch, `#t=754` for everybody else (W3C, Media Fragments 4.2; Vimeo and media.ccc.de read it,
 * too). A moment that the address has gives way to the new one; every other character stays.
 *
 * @param seconds from the start of the video; less than none is the start.
 * @returns undefined where `href` is no address of the web.
 */
export function videoMoment(href: string, seconds: number): string | undefined {
  const host = hostOf(href);
  if (host === undefined) return undefined;
  const moment = String(Math.max(0, Math.floor(seconds)));
  const { path, query, fragment } = partsOf(href);
  if (twitch.test(host) || host === twitchPlayer) {
    const name = host === twitchPlayer ? 'time' : 't';
    const newQuery = withParameter(query ?? '', [name], name, inUnits(Number(moment)));
    return path + joined('?', newQuery) + joined('#', without(fragment, ['t']));
  }
  if (!readsQuery.test(host)) {
    return path + joined('?', query) + joined('#', withParameter(fragment ?? '', ['t'], 't', moment));
  }
  const isEmbedded = /^https?:\/\/[^/]+\/embed\//i.test(path);
  const names = ['t', 'start', 'time_continue'];
  const newQuery = withParameter(query ?? '', names, isEmbedded ? 'start' : 't', moment);
  return path + joined('?', newQuery) + joined('#', without(fragment, ['t']));
}

/**
 * The moment that an address leads to, in seconds: `t=90`, `t=90s`, `t=1m30s`, `t=1:30`, `start=90`.
 * @returns undefined where it names none
 */
export function momentOf(href: string): number | undefined {
  if (hostOf(href) === undefined) return undefined;
  const { query, fragment } = partsOf(href);
  for (const part of [query, fragment]) {
    for (const parameter of part?.split('&') ?? []) {
      const [, value] = /^(?:t|start)=(.+)$/.exec(parameter) ?? [];
      const seconds = value === undefined ? undefined : secondsOf(value);
      if (seconds !== undefined) return seconds;
    }
  }
  return undefined;
}

/** `1h2m3s`, `12m34s`, `5s`. */
function inUnits(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}h` : ''}${hours > 0 || minutes > 0 ? `${minutes}m` : ''}${seconds % 60}s`;
}

function secondsOf(value: string): number | undefined {
  const units = /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(value);
  if (units !== null) {
    return Number(units[1] ?? 0) * 3600 + Number(units[2] ?? 0) * 60 + Number(units[3] ?? 0);
  }
  const colons = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(value);
  return colons === null
    ? undefined
    : Number(colons[1] ?? 0) * 3600 + Number(colons[2]) * 60 + Number(colons[3]);
}

function hostOf(href: string): string | undefined {
  return /^https?:\/\/(?:[^/?#@\s]*@)?([^/?#:\s]+)/i.exec(href)?.[1]?.toLowerCase();
}

interface AddressParts {
  readonly path: string;
  /** Without its `?`; undefined where there is none. */
  readonly query: string | undefined;
  /** Without its `#`. */
  readonly fragment: string | undefined;
}

function partsOf(href: string): AddressParts {
  const hash = href.indexOf('#');
  const base = hash < 0 ? href : href.slice(0, hash);
  const mark = base.indexOf('?');
  return {
    path: mark < 0 ? base : base.slice(0, mark),
    query: mark < 0 ? undefined : base.slice(mark + 1),
    fragment: hash < 0 ? undefined : href.slice(hash + 1),
  };
}

/** The first parameter with one of the names becomes the new one, the others go; else it comes last. */
function withParameter(part: string, names: readonly string[], name: string, value: string): string {
  const parameters = part.split('&');
  const first = parameters.findIndex((each) => isNamed(each, names));
  if (first < 0) {
    const joint = part === '' || part.endsWith('&') ? '' : '&';
    return `${part}${joint}${name}=${value}`;
  }
  return parameters
    .flatMap((each, i) => (i === first ? [`${name}=${value}`] : isNamed(each, names) ? [] : [each]))
    .join('&');
}

function without(part: string | undefined, names: readonly string[]): string | undefined {
  if (part === undefined) return undefined;
  const parameters = part.split('&');
  const left = parameters.filter((each) => !isNamed(each, names));
  return left.length === 0 ? undefined : left.join('&');
}

function isNamed(parameter: string, names: readonly string[]): boolean {
  return names.some((name) => parameter === name || parameter.startsWith(`${name}=`));
}

function joined(sign: string, part: string | undefined): string {
  return part === undefined ? '' : sign + part;
}
