/**
 * Whether an address leads to this computer or into a private network, or may: what a note names there can be a
 * router's or a company's own page, which nobody outside could ask for. In doubt yes.
 *
 * It judges what the address says. A public name may lead to a private address all the same; only who looks names up can
 * know.
 *
 * @param url as a WHATWG URL gives its host: in lower case, with IPv4 in four decimal numbers however it was written
 *   (`0x7f.1`, `2130706433`, `0177.0.0.1`), IPv6 compressed in brackets. Another spelling counts as private.
 */
export function isPrivateAddress({ hostname }: { readonly hostname: string }): boolean {
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return isPrivateIPv6(host);
  const ipv4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host);
  if (ipv4 !== null) return isPrivateIPv4(ipv4.slice(1).map(Number));
  return isPrivateName(host);
}

/** Blocks that are not reachable from everywhere. [IANA: IPv4 Special-Purpose Address Registry; RFC 5771, RFC 1112] */
const ipv4Blocks: readonly (readonly [start: readonly number[], bits: number])[] = [
  [[0], 8], // "this network"
  [[10], 8], // private
  [[100, 64], 10], // carrier-grade NAT
  [[127], 8], // loopback
  [[169, 254], 16], // link-local; clouds tell their machines secrets there
  [[172, 16], 12], // private
  [[192, 0, 0], 24], // protocol assignments
  [[192, 0, 2], 24], // documentation
  [[192, 88, 99], 24], // 6to4 relays
  [[192, 168], 16], // private
  [[198, 18], 15], // benchmarks
  [[198, 51, 100], 24], // documentation
  [[203, 0, 113], 24], // documentation
  [[224], 3], // multicast, reserved, broadcast
];

function isPrivateIPv4(octets: readonly number[]): boolean {
  if (octets.some((octet) => octet > 255)) return true;
  const address = asNumber(octets);
  return ipv4Blocks.some(([start, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor(asNumber(start) / size);
  });
}

function asNumber(octets: readonly number[]): number {
  return [0, 1, 2, 3].reduce((sum, i) => sum * 256 + (octets[i] ?? 0), 0);
}

/**
 * Public are addresses of 2000::/3 alone, without what stands for IPv4 or for tests. So loopback, `::ffff:127.0.0.1`,
 * unique-local, link-local, NAT64 and multicast are none. [IANA: IPv6 Special-Purpose Address Registry]
 */
function isPrivateIPv6(host: string): boolean {
  const groups = /^\[([\da-f]{1,4}):([\da-f]{0,4}):/.exec(host);
  if (groups === null) return true;
  const [first, second] = [groups[1], groups[2]].map((group) => parseInt(`0${group ?? ''}`, 16));
  if (first === undefined || second === undefined || first < 0x2000 || first > 0x3fff) return true;
  // Teredo and other protocols (2001::/23), documentation, 6to4.
  if (first === 0x2001) return second < 0x200 || second === 0xdb8;
  return first === 0x2002 || (first === 0x3fff && second < 0x1000);
}

/** Names that no public server has. [RFC 6761, 6762, 8375, 9476; ICANN: `internal`; usual names of routers] */
const privateEndings = new Set([
  ...['localhost', 'local', 'internal', 'localdomain', 'lan', 'home', 'intranet', 'corp', 'private', 'alt'],
  ...['test', 'invalid', 'onion'],
]);

function isPrivateName(host: string): boolean {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  // A name without a dot is looked up in the network's own domain; one that ends in a number is an odd IPv4 address.
  if (labels.length < 2 || labels.includes('') || /^(?:\d+|0x[\da-f]*)$/i.test(last)) return true;
  const ending = last.toLowerCase();
  return privateEndings.has(ending) || /(?:^|\.)home\.arpa$/i.test(host);
}
