/** Parameters that tell where a reader came from, whatever the site. Names in lower case. */
const tracking =
  /^(?:utm_[a-z_]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|li_fat_id|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_anon_id|oly_enc_id|s_cid|wt_mc)$/;

/** Parameters that mean that on one site only: elsewhere `si` and `feature` may be part of the address. */
const trackingOf: readonly (readonly [host: RegExp, name: RegExp])[] = [
  [/(?:^|\.)(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/, /^(?:si|is|feature|ab_channel|pp|app|kw)$/],
  [/(?:^|\.)(?:spotify\.com|spotify\.link)$/, /^(?:si|nd|context)$/],
  [/(?:^|\.)docs\.google\.com$/, /^(?:usp|ouid|rtpof|sd)$/],
  [/(?:^|\.)slideshare\.net$/, /^(?:from_search|from|qid|v|b)$/],
  [/(?:^|\.)vimeo\.com$/, /^(?:share|fl|fe)$/],
  [/(?:^|\.)github\.com$/, /^(?:ref_cta|ref_loc|ref_page)$/],
];

/**
 * An address without the parameters that only follow the reader (`utm_*`, `fbclid`, YouTube's `si`). All others stay as
 * they are and where they are (`t=`, `start=`, `list=`, `#t=`): nothing is decoded and encoded again.
 * @param address http or https, in one piece
 */
export function withoutTracking(address: string): string {
  const hash = address.indexOf('#');
  const end = hash < 0 ? address.length : hash;
  const query = address.slice(0, end).indexOf('?');
  if (query < 0) return address;
  const host = hostOf(address);
  const isTracking = (parameter: string) => {
    const name = parameter.split('=', 1)[0]?.toLowerCase() ?? '';
    return tracking.test(name) || trackingOf.some(([site, names]) => site.test(host) && names.test(name));
  };
  const parameters = address.slice(query + 1, end).split('&');
  const kept = parameters.filter((parameter) => !isTracking(parameter));
  if (kept.length === parameters.length) return address;
  const rest = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return address.slice(0, query) + rest + address.slice(end);
}

/**
 * Where YouTube's page for links that lead away goes on to: links copied from the text below a video are of that form.
 * @returns undefined where the address is none of these, or names no address of the web
 */
export function behindRedirect(address: string): string | undefined {
  if (!/^https?:\/\/(?:(?:www|m)\.)?youtube\.com\/redirect\?/i.test(address)) return undefined;
  const target = /[?&]q=([^&#]*)/.exec(address)?.[1] ?? '';
  try {
    const decoded = decodeURIComponent(target);
    return /^https?:\/\/[^\s/]/i.test(decoded) && !/[\s\p{Cc}]/u.test(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/** The host of an address in lower case, without user and port; empty where it has none. */
export function hostOf(address: string): string {
  const authority = /^https?:\/\/([^/?#\s]*)/i.exec(address)?.[1] ?? '';
  return authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase();
}
