/**
 * Whether Hugo cannot read an address and so builds no page: a `%` that begins no escape, a colon before the first slash
 * behind what is no scheme, a host with characters that no host has. [Go: net/url, Parse; tried with Hugo 0.131 and
 * 0.169: `https://a b:c/`, ` https://a.b`, `'https://a.b'`, `%zz`]
 */
export function isUnreadable(address: string): boolean {
  if (/[\u0000-\u001f\u007f]/.test(address) || /%(?![\da-f]{2})/i.test(address.replace(/#.*$/s, '')))
    return true;
  const [, scheme = '', rest = ''] = /^([a-z][a-z\d+.-]*:)?(.*)$/is.exec(address) ?? [];
  const authority = /^\/\/([^/?#]*)/.exec(rest)?.[1];
  if (authority !== undefined) {
    const host = authority.slice(authority.lastIndexOf('@') + 1);
    return /[\s"<>\\^`{|}]/.test(host) || /:(?!\d*$)/.test(host.replace(/^\[[^\]]*\]/, ''));
  }
  return scheme === '' && /^[^/?#]*:/.test(rest);
}
