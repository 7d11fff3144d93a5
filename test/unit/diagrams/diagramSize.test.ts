import assert from 'node:assert/strict';
import { sizeTrouble } from '../../../src/core/diagrams/diagramSize';
import { kindSamples } from '../../support/diagrams/kinds';

const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const trouble = (source: string) => sizeTrouble(source)?.message ?? '';

describe('the size of a diagram', () => {
  it('is no trouble in any kind that someone reads', () => {
    for (const { right } of Object.values(kindSamples)) assert.equal(trouble(right), '');
    const classes = lines(40, (i) => `class C${i} {\n${lines(11, (k) => `+int a${k}`)}\n}\nC${i} <|-- C0`);
    assert.equal(trouble(`classDiagram\n${classes}`), '');
    assert.equal(trouble(`sequenceDiagram\n${lines(500, () => 'A->>B: x')}`), '');
    assert.equal(trouble(`flowchart LR\n${lines(499, (i) => `a${i} --> b`)}`), '');
  });
  it('is too much where Mermaid would take long, whichever way it is written', () => {
    assert.match(trouble(`classDiagram\n${lines(201, (i) => `A${i} <|-- B`)}`), /more than 200 connections/);
    assert.match(
      trouble(`erDiagram\n${lines(201, (i) => `A${i} ||..o{ B : x`)}`),
      /more than 200 connections/,
    );
    assert.match(
      trouble(`stateDiagram-v2\n${lines(201, (i) => `A${i} --> B`)}`),
      /more than 200 connections/,
    );
    for (const kind of ['usecase-beta', 'agentflow-beta'])
      assert.match(trouble(`${kind}\n${lines(201, (i) => `A${i} --> B`)}`), /more than 200 connections/);
    assert.match(trouble(`swimlane-beta\n${lines(41, (i) => `a${i} --> b`)}`), /more than 40 connections/);
    assert.match(trouble(`sequenceDiagram\n${lines(700, () => 'A->>B: x')}`), /more than 600 lines/);
    assert.match(trouble(`gitGraph\n${lines(700, () => 'commit')}`), /more than 600 lines/);
    assert.match(trouble(`flowchart LR\n${'a;'.repeat(1100)}`), /more than 800 lines/);
    assert.match(trouble(`flowchart LR\n${'a & '.repeat(1100)} b`), /more than 800 lines/);
    assert.match(trouble(`block-beta\n${'a '.repeat(300)}`), /more than 200 lines/);
    assert.match(trouble(`mindmap\n root\n${lines(160, () => '  x')}`), /more than 150 lines/);
    const frames = lines(60, (i) => `subgraph s${i}\n${lines(6, (k) => `a${k} --> b${i}`)}\nend`);
    assert.match(trouble(`flowchart LR\n${frames}`), /more than 300 lines/);
    assert.match(trouble(`flowchart LR\n${'x'.repeat(60_000)}`), /longer than \d+ characters/);
  });
  it('is told at the first line', () =>
    assert.deepEqual(sizeTrouble(`gitGraph\n${lines(700, () => 'commit')}`)?.range, {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 8 },
    }));

  it('is too much where a line is so long that Mermaid’s parser takes the square of it', () => {
    const source = `flowchart LR\na --> b\n${'#'.repeat(49_900)}`;
    const found = sizeTrouble(source);
    assert.match(found?.message ?? '', /longer than 1000 characters.*Split it into several lines/);
    assert.deepEqual(found?.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 49_900 } });
    assert.equal(trouble(`flowchart LR\na["${'words '.repeat(150)}"]`), '');
  });
});
