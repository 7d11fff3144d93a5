import assert from 'node:assert/strict';
import type { FoundInNote } from '../../../src/cli/checkFolder';
import { sarifLog } from '../../../src/cli/sarif';
import type { CheckCode, Severity } from '../../../src/core/checks/codes';

/** Of an object of SARIF: which properties it must have, and which else it may have that we write. */
interface Shape {
  readonly must: readonly string[];
  readonly may?: readonly string[];
}

/**
 * The objects of SARIF 2.1.0 as far as we write them. Its schema allows no other properties (`additionalProperties` is
 * false everywhere but in property bags).
 * [OASIS: Static Analysis Results Interchange Format 2.1.0, 3.13 sarifLog, 3.14 run, 3.18 tool, 3.19 toolComponent,
 * 3.49 reportingDescriptor, 3.27 result, 3.28 location, 3.29 physicalLocation, 3.4 artifactLocation, 3.30 region]
 */
const shapes = {
  log: { must: ['version', 'runs'], may: ['$schema'] },
  run: { must: ['tool', 'results'], may: ['columnKind'] },
  tool: { must: ['driver'] },
  driver: { must: ['name'], may: ['version', 'rules'] },
  rule: { must: ['id'], may: ['shortDescription'] },
  message: { must: ['text'] },
  result: { must: ['message'], may: ['ruleId', 'ruleIndex', 'level', 'locations', 'properties'] },
  location: { must: ['physicalLocation'] },
  physicalLocation: { must: ['artifactLocation', 'region'] },
  artifactLocation: { must: ['uri'] },
  region: { must: ['startLine', 'startColumn', 'endLine', 'endColumn'] },
} as const satisfies Record<string, Shape>;

type Json = Readonly<Record<string, unknown>>;

function object(value: unknown, kind: keyof typeof shapes): Json {
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), kind);
  const { must, may = [] }: Shape = shapes[kind];
  const names = Object.keys(value);
  assert.deepEqual(
    must.filter((name) => !names.includes(name)),
    [],
    `${kind} lacks`,
  );
  assert.deepEqual(
    names.filter((name) => ![...must, ...may].includes(name)),
    [],
    `${kind} has`,
  );
  return value as Json;
}

function list(value: unknown): readonly unknown[] {
  assert.ok(Array.isArray(value));
  return value;
}

function found(
  path: string,
  code: CheckCode,
  severity: Severity,
  lines: readonly [number, number],
): FoundInNote {
  const [from, to] = lines;
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 7 } };
  return {
    path,
    finding: { code, severity, breaksBuild: severity === 'error', message: `“${code}”`, range, fixes: [] },
  };
}

const uris: Readonly<Record<string, string>> = {
  'content/day1/01_a.md': 'content/day1/01_a.md',
  'content/day 1/ü#1?.md': 'content/day%201/%C3%BC%231%3F.md',
  'a:b/100%.md': 'a%3Ab/100%25.md',
};

describe('a log in SARIF', () => {
  const severities = ['error', 'warning', 'info', 'hint'] as const;
  const findings = Object.keys(uris).flatMap((path, i) => [
    found(path, 'yaml-colon', severities[i] ?? 'hint', [i, i]),
    found(path, 'link-todo', 'hint', [i, i + 2]),
  ]);
  // What a reader gets is what JSON holds.
  const log = object(JSON.parse(JSON.stringify(sarifLog(findings))), 'log');
  const [run, ...others] = list(log['runs']).map((each) => object(each, 'run'));
  const driver = object(object(run?.['tool'], 'tool')['driver'], 'driver');
  const rules = list(driver['rules']).map((each) => object(each, 'rule'));
  const results = list(run?.['results']).map((each) => object(each, 'result'));

  it('has one run of one tool, whose rules have each an id of their own', () => {
    assert.equal(log['version'], '2.1.0');
    assert.deepEqual(others, []);
    assert.equal(driver['name'], 'talk-notes');
    assert.equal(run?.['columnKind'], 'utf16CodeUnits');
    assert.deepEqual(
      rules.map(({ id }) => id),
      ['link-todo', 'yaml-colon'],
    );
    for (const { shortDescription } of rules)
      assert.notEqual(object(shortDescription, 'message')['text'], '');
  });

  it('has a result for each finding, with its rule and one of the levels that there are', () => {
    assert.deepEqual(
      results.map(({ ruleId, ruleIndex, level, message }) => [
        ruleId,
        rules[Number(ruleIndex)]?.['id'],
        level,
        object(message, 'message')['text'],
      ]),
      findings.map(({ finding: { code, severity, message } }) => [
        code,
        code,
        { error: 'error', warning: 'warning', info: 'note', hint: 'note' }[severity],
        message,
      ]),
    );
  });

  it('counts lines and columns from 1, and ends a region behind its last character', () => {
    const regions = results.map(({ locations }) => {
      const [location, ...more] = list(locations).map((each) => object(each, 'location'));
      assert.deepEqual(more, []);
      return object(object(location?.['physicalLocation'], 'physicalLocation')['region'], 'region');
    });
    assert.deepEqual(
      regions.map(({ startLine, startColumn, endLine, endColumn }) => [
        startLine,
        startColumn,
        endLine,
        endColumn,
      ]),
      findings.map(({ finding: { range } }) => [range.start.line + 1, 1, range.end.line + 1, 8]),
    );
  });

  it('names files by relative references of which each can be resolved', () => {
    const root = 'file:///site/';
    for (const [i, { locations }] of results.entries()) {
      const physical = object(object(list(locations)[0], 'location')['physicalLocation'], 'physicalLocation');
      const { uri } = object(physical['artifactLocation'], 'artifactLocation');
      const path = findings[i]?.path ?? '';
      assert.equal(uri, uris[path]);
      const resolved = new URL(String(uri), root);
      assert.equal(decodeURIComponent(resolved.pathname), `/site/${path}`);
      assert.equal(resolved.hash + resolved.search, '');
    }
  });

  it('is a log without findings, too', () => {
    const empty = object(sarifLog([]), 'log');
    assert.deepEqual(object(list(empty['runs'])[0], 'run')['results'], []);
  });
});
