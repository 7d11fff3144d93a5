import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/core/checks/finding';
import { checkFiles, inShort } from '../../support/checkFiles';

const recorded = join(process.cwd(), '..', 'shared', 'facts', 'hugo-recorded');
const config = 'baseURL = "https://x.example/"\ntitle = "Lab"\n';

interface Recorded {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** By version: whether Hugo built it, and what it said. */
  readonly answers: readonly { readonly hugo: string; readonly ok: boolean; readonly message: string }[];
}

interface Answer {
  readonly ok?: boolean;
  readonly rc?: number;
  readonly msg?: string;
}

interface RawCase {
  readonly name: string;
  readonly file?: string;
  readonly src?: string;
  readonly body?: string;
  readonly cfg?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly hugo?: Readonly<Record<string, Answer>> | string;
  readonly results?: Readonly<Record<string, Answer>>;
  readonly out?: Readonly<Record<string, Answer>>;
  readonly rc?: number;
  readonly msg?: string;
}

describe('the guard beside recorded answers of a real Hugo', () => {
  for (const file of [
    'frontmatter',
    'shortcode-syntax',
    'comments-and-refs',
    'misc-body',
    'menu',
    'shortcodes-render',
  ]) {
    const path = join(recorded, `${file}.json`);
    if (!existsSync(path)) {
      it.skip(`${file}: the recordings are not here`);
      continue;
    }
    for (const { name, files, answers } of (JSON.parse(readFileSync(path, 'utf8')) as RawCase[]).map(
      caseOf,
    )) {
      for (const { hugo, ok, message } of answers) {
        it(`${file}: “${name}” ${ok ? 'builds' : 'fails'} with Hugo 0.${hugo}`, () => {
          const { findings } = checkFiles(files, { hugo: `0.${hugo}.0` });
          const breaking = [...findings].flatMap(([note, found]) =>
            found.filter(({ breaksBuild }) => breaksBuild).map((finding) => ({ note, finding })),
          );
          const said = breaking.map(({ note, finding }) => `${note}: ${inShort(finding)}`).join(', ');
          assert.equal(breaking.length === 0, ok, `we say: ${said || 'nothing'}\nHugo says: ${message}`);
          if (!ok) comparePlace(message, breaking);
        });
      }
    }
  }
});

/** The places that Hugo names and that are not those of the slip: the first line, or a line of the YAML library's. */
const noPlace =
  /:\d+:1": failed to unmarshal YAML|:1:1"|:0:1"|14:4"|:2:1": unmarshal failed|: see content|:1:1": EOF/;

function comparePlace(message: string, breaking: readonly { note: string; finding: Finding }[]): void {
  const [, note, line, column] = /"?(content\/[^":]+):(\d+):(\d+)/.exec(message) ?? [];
  const isNew = message.includes('ERROR error building');
  if (
    note === undefined ||
    (noPlace.test(message) && !(isNew && / \[\d+:\d+\] |unmarshal failed/.test(message)))
  )
    return;
  const places = breaking.map(
    ({ note: path, finding: { range } }) => `${path}:${range.start.line + 1}:${range.start.character + 1}`,
  );
  assert.ok(
    places.includes(`${note}:${line ?? ''}:${column ?? ''}`),
    `${places.join(', ')}\nHugo says: ${message}`,
  );
}

function caseOf(raw: RawCase): Recorded {
  const page = raw.src ?? (raw.body === undefined ? undefined : `---\ntitle: S\n---\n${raw.body}\n`);
  const path = raw.body === undefined ? (raw.file ?? 'content/p.md') : 'content/s/_index.md';
  const files = {
    'hugo.toml': raw.cfg ?? config,
    ...raw.files,
    ...(page === undefined ? {} : { [path]: page }),
  };
  const byVersion = raw.results ?? raw.out ?? raw.hugo ?? {};
  const answers =
    typeof byVersion === 'string'
      ? [{ hugo: byVersion, ok: raw.rc === 0, message: raw.msg ?? '' }]
      : Object.entries(byVersion).map(([hugo, { ok, rc, msg }]) => ({
          hugo,
          ok: ok ?? rc === 0,
          message: msg ?? '',
        }));
  return { name: raw.name, files, answers };
}
