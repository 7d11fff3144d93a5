import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { parseTemplate } from '../../../src/core/hugo/templates/parseTemplate';
import { templateError, type Plain, type TemplateCall } from '../../../src/core/hugo/templates/runTemplate';
import { unknownFunction } from '../../../src/core/hugo/templates/templateFunctions';
import { HugoLab, installedHugo } from '../../support/realHugo';

interface Given {
  readonly positional?: readonly Plain[];
  readonly named?: Readonly<Record<string, Plain>>;
  readonly inner?: string | undefined;
}

const call = ({ positional = [], named = {}, inner = '' }: Given): TemplateCall => ({
  name: 'clip',
  positional,
  named: new Map(Object.entries(named)),
  inner,
});
const written = ({ positional = [], named = {}, inner }: Given): string => {
  const value = (each: Plain) => (typeof each === 'string' ? `"${each}"` : String(each));
  const parameters = [
    ...positional.map(value),
    ...Object.entries(named).map(([name, each]) => `${name}=${value(each)}`),
  ].join(' ');
  return inner === undefined
    ? `{{< clip ${parameters} >}}`
    : `{{< clip ${parameters} >}}${inner}{{< /clip >}}`;
};

/** [template, calls that it refuses, calls that it takes or that nobody can tell of] */
const templates: readonly (readonly [
  template: string,
  refused: readonly Given[],
  taken: readonly Given[],
])[] = [
  [
    '{{ with .Get "id" }}<b>{{ . }}</b>{{ else }}{{ errorf "no id: %s" .Position }}{{ end }}',
    [{}, { named: { id: '' } }, { positional: ['a'] }, { named: { id: 0 } }],
    [{ named: { id: 'a' } }, { named: { id: '0' } }],
  ],
  [
    '{{- $id := .Get "id" | default (.Get 0) -}}{{- if not $id }}{{ errorf "%q: no id" .Name }}{{ end }}',
    [{}, { named: { x: 'a' } }],
    [{ positional: ['a'] }, { named: { id: 'a' } }],
  ],
  [
    '{{ $id := or (.Get "id") (.Get 0) }}{{ if eq $id "" }}{{ errorf "empty" }}{{ end }}',
    [{ positional: [''] }],
    [{ positional: ['a'] }],
  ],
  [
    '{{ if ne (len .Params) 2 }}{{ errorf "two, please" }}{{ else if eq (.Get 0) "x" }}{{ errorf "not x" }}{{ end }}',
    [{}, { positional: ['a'] }, { positional: ['x', 'y'] }],
    [{ positional: ['a', 'b'] }, { named: { a: 'b', c: 'd' } }],
  ],
  [
    '{{ if .IsNamedParams }}{{ else }}{{ errorf "by name" }}{{ end }}',
    [{ positional: ['a'] }, {}],
    [{ named: { a: 'b' } }],
  ],
  [
    '{{ $kind := .Get "kind" | default "note" }}{{ if not (in (slice "note" "tip") $kind) }}{{ errorf "kind" }}{{ end }}',
    [{ named: { kind: 'other' } }],
    [{}, { named: { kind: 'tip' } }],
  ],
  [
    '{{ if and (isset .Params "from") (not (isset .Params "to")) }}{{ errorf "to" }}{{ end }}',
    [{ named: { from: 'a' } }],
    [{ named: { from: 'a', to: 'b' } }, { named: { x: 'y' } }],
  ],
  [
    '{{ $n := .Get "n" }}{{ if lt $n 2 }}{{ errorf "n" }}{{ end }}',
    [{ named: { n: 1 } }],
    [{ named: { n: 2 } }],
  ],
  [
    '{{ if not (strings.TrimSpace .Inner) }}{{ errorf "words" }}{{ end }}',
    [{ inner: '' }, { inner: ' ' }],
    [{ inner: 'a' }],
  ],
  ['{{/* {{ errorf "x" }} */}}{{ define "part" }}{{ errorf "x" }}{{ end }}{{ "}}" }}', [], [{}]],
  ['{{ with .Page.Params.nope }}{{ else }}{{ if .Get 0 }}{{ end }}{{ end }}', [], [{}]],
];

/** What depends on the site is not said. */
const silent: readonly string[] = [
  '{{ if .Page.Params.strict }}{{ errorf "x" }}{{ end }}',
  '{{ range .Page.Resources }}{{ errorf "x" }}{{ end }}',
  '{{ $x := 1 }}{{ if site.Params.a }}{{ $x = 0 }}{{ end }}{{ if not $x }}{{ errorf "x" }}{{ end }}',
  '{{ if hugo.IsServer }}{{ return }}{{ end }}{{ errorf "x" }}',
  '{{ if or site.Params.a true }}{{ else }}{{ errorf "x" }}{{ end }}',
  '{{ if and site.Params.a (errorf "x") }}{{ end }}',
  '{{ with .Page }}{{ if not (.Get "x") }}{{ errorf "x" }}{{ end }}{{ end }}',
  '{{ if }}{{ errorf "x" }}',
  '{{ \'x\' }}{{ errorf "x" }}',
  '{{ errorf "x"',
];

describe('templates of shortcodes', () => {
  for (const [template, refused, taken] of templates) {
    it(`are followed: ${template}`, () => {
      for (const given of refused)
        assert.notEqual(templateError(template, call(given)), undefined, JSON.stringify(given));
      for (const given of taken)
        assert.equal(templateError(template, call(given)), undefined, JSON.stringify(given));
    });
  }

  for (const template of silent) {
    it(`say nothing where nobody can tell: ${template}`, () =>
      assert.equal(templateError(template, call({})), undefined));
  }

  it('say what they said, as far as it is known', () => {
    assert.equal(
      templateError('{{ errorf "%q: %s at %s, 5%%" .Name (.Get 0) .Position }}', call({ positional: ['a'] })),
      '"clip": a at …, 5%',
    );
  });

  it('refuse what the Hugo on this machine refuses', function () {
    if (installedHugo() === undefined) this.skip();
    this.timeout(60_000);
    // Older Hugo has no name for it.
    for (const [template, refused, taken] of templates.filter(([text]) => !text.includes('TrimSpace'))) {
      const lab = new HugoLab();
      try {
        const verdict = (given: Given) =>
          lab.build({
            'layouts/shortcodes/clip.html': template,
            'content/p.md': `---\ntitle: A\n---\n${written(given)}\n`,
          });
        for (const given of refused)
          assert.notEqual(verdict(given), undefined, `${template} ${JSON.stringify(given)}`);
        for (const given of taken)
          assert.equal(verdict(given), undefined, `${template} ${JSON.stringify(given)}`);
      } finally {
        lab.close();
      }
    }
  });

  it('have functions that some release knows', () => {
    assert.equal(unknownFunction('{{ if .A }}{{ nope .B }}{{ end }}'), 'nope');
    assert.equal(
      unknownFunction('{{ $x := strings.ToUpper (printf "%s" "nope") | safeHTML }}{{ T "a" }}'),
      undefined,
    );
  });

  it('never throw, and take no time without measure', () => {
    const pieces = [
      '{{ if ',
      '{{ with .Get "a" }}',
      '{{ else }}',
      '{{ end }}',
      '{{ errorf "x" }}',
      '(',
      ')',
      '|',
      '.Get 0',
      '"',
      '`',
      '}}',
      '{{/*',
      '*/',
      '$x := ',
      ' and ',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 30 }), (parts) => {
        parseTemplate(parts.join(''));
        templateError(parts.join(''), call({ positional: ['a'] }));
      }),
    );
    templateError('{{ if (.Get 0) }}'.repeat(2_000), call({}));
    templateError('{{'.repeat(25_000), call({}));
    templateError(`{{ ${'('.repeat(20_000)} }}`, call({}));
  });
});
