/** Why an address cannot be read. */
export type AddressFault = 'control' | 'escape' | 'scheme' | 'host';

/**
 * What Go's `url.Parse`, which Relearn asks about every address, refuses it for; undefined where it takes it. [Go:
 * net/url/url.go, parse, getScheme, parseHost, unescape; tried: leading space, quotes, `%zz`, a space in a host]
 */
export function addressFault(address: string): AddressFault | undefined {
  if (usual.test(address)) return undefined;

  if (/[\0-\x1f\x7f]/.test(address)) return 'control';
  const [url, fragment] = splitOnce(address, '#');
  if (badEscape.test(fragment)) return 'escape';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[0] ?? '';
  if (scheme === '' && url.startsWith(':')) return 'scheme';
  const [rest] = splitOnce(url.slice(scheme.length), '?');
  if (!rest.startsWith('/')) {
    // With a scheme it is opaque (`mailto:`, `javascript:`) and taken as it is.
    if (scheme !== '') return undefined;
    if ((rest.split('/', 1)[0] ?? '').includes(':')) return 'scheme';
  }
  if (!rest.startsWith('//') || rest.startsWith('///')) return badEscape.test(rest) ? 'escape' : undefined;
  const authority = /^\/\/([^/]*)/.exec(rest)?.[1] ?? '';
  if (badEscape.test(rest.slice(2 + authority.length))) return 'escape';
  return isHost(authority) ? undefined : 'host';
}

/** What nearly every address is like. */
const usual = /^(?:https?:\/\/[\w.-]+(?:[/?#][\w\-./?=&#+~]*)?|[\w\-./]+(?:#[\w-]*)?)$/i;
const badEscape = /%(?![\da-f]{2})/i;

/** `user@host:port`; in a host stand no spaces, braces and backslashes, and no escapes of ASCII. */
function isHost(authority: string): boolean {
  const at = authority.lastIndexOf('@');
  if (at >= 0 && !/^[\w\-.:~!$&'()*+,;=%@]*$/.test(authority.slice(0, at))) return false;
  const host = authority.slice(at + 1);
  if (host.startsWith('[')) return /^\[[^\]]*\](?::\d*)?$/.test(host);
  const port = host.lastIndexOf(':');
  if (port >= 0 && !/^\d*$/.test(host.slice(port + 1))) return false;
  return !/[\s\\^`{|}]|%(?![89a-f][\da-f])/i.test(host);
}

function splitOnce(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
