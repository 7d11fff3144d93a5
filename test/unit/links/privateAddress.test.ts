import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { isPrivateAddress } from '../../../src/core/links/privateAddress';

const isPrivate = (address: string) => isPrivateAddress(new URL(address));

/** Hosts as people and attackers write them. */
const privateHosts = {
  loopback: [
    ...['127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '127.0.0.1.', '[::1]', '[0:0:0:0:0:0:0:1]'],
    ...['[::127.0.0.1]', 'localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'localhost.localdomain'],
  ],
  'odd spellings of IPv4': [
    ...['2130706433', '0x7f000001', '0x7f.0.0.1', '0x7f.1', '0177.0.0.1', '017700000001', '0x7F.0x0.0x0.0x1'],
    ...['127.0x0.1', '3232235521', '0xc0a80001', '0300.0250.0.1', '0xa.1', '012.1.1.1', '167772161'],
    ...[
      '１２７.０.０.１',
      '127。0。0。1',
      '%31%32%37.0.0.1',
      '0x0',
      '0',
      '1',
      '65536',
      '0xffffffff',
      '00000000177.1',
    ],
  ],
  'this network': ['0.0.0.0', '0.0.0.1', '0.255.255.255', '[::]', '[0::0]'],
  private: [
    ...[
      '10.0.0.0',
      '10.0.0.1',
      '10.255.255.255',
      '172.16.0.0',
      '172.16.0.1',
      '172.20.10.5',
      '172.31.255.255',
    ],
    ...['192.168.0.0', '192.168.1.1', '192.168.255.255', 'user:password@10.0.0.1', '10.0.0.1:8443'],
  ],
  'link-local': [
    ...['169.254.0.0', '169.254.169.254', '169.254.255.255', '[fe80::1]', '[fe80::]', '[febf:ffff::1]'],
    ...['[fec0::1]', '2852039166', '0xa9fea9fe', '[::ffff:169.254.169.254]'],
  ],
  'carrier-grade NAT': ['100.64.0.0', '100.64.0.1', '100.100.100.200', '100.127.255.255'],
  'reserved and special': [
    ...[
      '192.0.0.1',
      '192.0.0.170',
      '192.0.2.1',
      '192.88.99.1',
      '198.18.0.0',
      '198.19.255.255',
      '198.51.100.7',
    ],
    ...['203.0.113.9', '240.0.0.1', '250.1.2.3', '255.255.255.255'],
  ],
  multicast: [
    '224.0.0.0',
    '224.0.0.251',
    '239.255.255.250',
    '[ff02::1]',
    '[ff00::]',
    '[ff0e::1]',
    '[ffff::1]',
  ],
  'unique-local': [
    '[fc00::]',
    '[fc00::1]',
    '[fd00::1]',
    '[fd12:3456:789a::1]',
    '[fdff:ffff::]',
    '[fd00:ec2::254]',
  ],
  'IPv4 in IPv6': [
    ...[
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::ffff:10.0.0.1]',
      '[::ffff:8.8.8.8]',
      '[::ffff:0:127.0.0.1]',
    ],
    ...[
      '[64:ff9b::127.0.0.1]',
      '[64:ff9b::8.8.8.8]',
      '[64:ff9b:1::1]',
      '[2002:7f00:1::]',
      '[2002:c0a8:1::1]',
    ],
    ...['[2001::1]', '[2001:0:53aa:64c:0:0:f5ff:fffe]', '[::8.8.8.8]'],
  ],
  'other IPv6': [
    '[2001:db8::1]',
    '[100::1]',
    '[3fff::1]',
    '[4000::1]',
    '[1fff::1]',
    '[2001:1::1]',
    '[5f00::1]',
  ],
  names: [
    ...['printer.local', 'PRINTER.LOCAL', 'a.b.local.', 'metadata.google.internal', 'x.internal', 'nas.lan'],
    ...[
      'router.home',
      'nas.home.arpa',
      'home.arpa',
      'wiki.corp',
      'wiki.intranet',
      'db.private',
      'x.test',
      'x.onion',
    ],
    ...['intranet', 'wiki', 'router', 'x.invalid', 'a.alt', 'b.localdomain'],
  ],
} as const;

const publicHosts = [
  ...[
    'example.com',
    'speakerdeck.com',
    'slides.somewhere.dev',
    'xn--mnchen-3ya.de',
    'münchen.de',
    'a.b.c.example.org',
  ],
  ...['1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255'],
  ...[
    '128.0.0.0',
    '169.253.255.255',
    '169.255.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '191.255.255.255',
    '192.0.1.0',
  ],
  ...[
    '192.0.3.0',
    '192.88.98.255',
    '192.88.100.0',
    '192.167.255.255',
    '192.169.0.0',
    '198.17.255.255',
    '198.20.0.0',
  ],
  ...['198.51.99.255', '198.51.101.0', '203.0.112.255', '203.0.114.0', '223.255.255.255', '134744072'],
  ...[
    '[2606:4700:4700::1111]',
    '[2001:4860:4860::8888]',
    '[2a00::1]',
    '[2003:e0::1]',
    '[2001:200::1]',
    '[3ffe::1]',
  ],
  ...[
    'localhost.example.com',
    'local.example.com',
    '10.example.com',
    'internal.dev',
    'mylocal.org',
    'local-host.net',
  ],
  ...['example.com:8443', 'user@example.com', 'a-home.arpa.example', 'lan.io', '127.0.0.1.example.com'],
];

describe('isPrivateAddress', () => {
  for (const [what, hosts] of Object.entries(privateHosts))
    for (const host of hosts)
      it(`holds for ${what}: ${host}`, () => assert.equal(isPrivate(`https://${host}/a.pdf`), true));

  for (const host of publicHosts)
    it(`does not hold for a public address: ${host}`, () =>
      assert.equal(isPrivate(`https://${host}/a.pdf`), false));

  it('holds for hosts that no URL gives', () => {
    for (const hostname of [
      '',
      '.',
      '..',
      'a..b',
      '0x7f.1',
      '0177.0.0.1',
      '127.1',
      '256.1.1.1',
      '[',
      '[::',
      '[2001:db8',
    ])
      assert.equal(isPrivateAddress({ hostname }), true, hostname);
    assert.equal(isPrivate('file:///etc/passwd'), true);
    assert.equal(isPrivate('https://LOCALHOST'), true);
  });

  it('judges an IPv4 address alike in each spelling', () => {
    const octet = fc.nat(255);
    const spelling = fc.constantFrom(
      (a: number, b: number, c: number, d: number) => `${a}.${b}.${c}.${d}`,
      (a: number, b: number, c: number, d: number) => `0x${a.toString(16)}.0${b.toString(8)}.${c * 256 + d}`,
      (a: number, b: number, c: number, d: number) => String(((a * 256 + b) * 256 + c) * 256 + d),
      (a: number, b: number, c: number, d: number) => `0${a.toString(8)}.${(b * 256 + c) * 256 + d}`,
    );
    fc.assert(
      fc.property(octet, octet, octet, octet, spelling, (a, b, c, d, spell) => {
        assert.equal(
          isPrivate(`https://${spell(a, b, c, d)}/`),
          isPrivateAddress({ hostname: `${a}.${b}.${c}.${d}` }),
        );
        assert.equal(isPrivate(`https://[::ffff:${a}.${b}.${c}.${d}]/`), true);
      }),
      { numRuns: 1000 },
    );
  });
});
