import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreRooms, wallBefore, walls, type Wall } from '../../scripts/lint/house.mjs';
import { checkout } from './support/manifest';

const house: Wall[] = [
  { room: 'src/core', closed: ['src'], open: ['src/core'], message: 'Core knows core.' },
  { room: 'src/features', closed: ['src/main'], message: 'Ask.' },
  { room: 'src', packages: (name) => name === 'node:fs', message: 'No files.' },
];

const closedTo = (file: string, ...specifiers: string[]) =>
  specifiers.filter((each) => wallBefore(file, each, house) !== undefined);

describe('walls between rooms', () => {
  it('stop what leads into a closed room, and nothing else', () => {
    const imports = ['../host/log', './note', 'host', '../core/text', '../corella', '..'];
    const around = house.filter(({ room }) => room === 'src/core');
    const stopped = imports.filter((each) => wallBefore('src/core/a.ts', each, around) !== undefined);
    assert.deepEqual(stopped, ['../host/log', '../corella', '..']);
  });

  it('can be around a single file, which is imported without its ending', () => {
    const around = house.filter(({ room }) => room === 'src/features');
    const stops = (each: string) => wallBefore('src/features/a.ts', each, around)?.message;
    assert.equal(stops('../main'), 'Ask.');
    assert.equal(stops('../main.ts'), 'Ask.');
    assert.equal(stops('../mainly'), undefined);
  });

  it('keep packages out by their names', () => {
    assert.deepEqual(closedTo('src/host/log.ts', 'node:fs', 'node:fs/promises', 'yaml'), ['node:fs']);
  });

  it('let nobody but the command line have Node, and let no page and no core have VS Code', () => {
    const stopped = (room: string, name: string) =>
      walls.some((wall) => wall.room === room && wall.packages?.(name));
    assert.deepEqual(
      ['node:fs', 'fs', 'fs/promises', 'yaml', 'vscode'].filter((name) => stopped('src', name)),
      ['node:fs', 'fs', 'fs/promises'],
    );
    for (const room of ['src/core', 'src/shared', 'src/webview']) assert.ok(stopped(room, 'vscode'), room);
    assert.ok(!stopped('src/host', 'vscode'));
  });
});

describe('the rooms of core', () => {
  const around = walls.filter(({ room }) => room.startsWith('src/core/'));
  const stops = (room: string, specifier: string) =>
    wallBefore(
      `src/core/${room}/deep/a.ts`,
      specifier,
      around.filter((wall) => wall.room === `src/core/${room}`),
    ) !== undefined;

  it('know those before them and themselves alone', () => {
    assert.deepEqual(
      ['../../text/range', '../b', '../../note/note', '../../edits/order', '../../notes'].filter((each) =>
        stops('note', each),
      ),
      ['../../edits/order', '../../notes'],
    );
  });

  it('are all in the order, each once', () => {
    const folders = readdirSync(join(checkout, 'src/core'), { withFileTypes: true });
    assert.deepEqual(
      coreRooms.toSorted(),
      folders
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('stand in the map in that order', () => {
    const map = readFileSync(join(checkout, 'CONTRIBUTING.md'), 'utf8');
    const core = /^ {6}core\/[^]*?(?=^ {6}shared\/)/m.exec(map)?.[0] ?? '';
    assert.deepEqual(
      Array.from(core.matchAll(/^ {8}(\w+)\/ /gm), ([, room]) => room),
      coreRooms,
    );
  });
});
