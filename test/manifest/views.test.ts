import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextKeys, panelIds, viewIds } from '../../src/host/ids';
import { allWhenClauses, checkout, contributedCommands, manifest, readTexts } from './support/manifest';
import { namesPassedTo } from './support/sources';

const { views, viewsContainers, viewsWelcome } = manifest.contributes;

describe('views', () => {
  it('are contributed exactly as the code names them', () => {
    assert.deepEqual(
      Object.values(views).flatMap((each) => each.map(({ id }) => id)),
      Object.values(viewIds),
    );
  });

  it('stand in containers that there are', () => {
    assert.deepEqual(
      Object.keys(views),
      viewsContainers.activitybar.map(({ id }) => id),
    );
  });

  it('say what to do when they are empty', () => {
    assert.deepEqual([...new Set(viewsWelcome.map(({ view }) => view))], Object.values(viewIds));
  });

  it('have a welcome for no folder and for a folder without notes, and never two at once', () => {
    const welcomes = viewsWelcome.filter(({ view }) => view === viewIds.conference);
    const states = welcomes.map(({ when }) => when?.includes('workspaceFolderCount == 0'));
    assert.deepEqual(states, [true, false]);
    assert.match(welcomes[1]?.when ?? '', /workspaceFolderCount > 0/);
  });

  it('other than the first show nothing where there is no conference', () => {
    for (const { id, when } of views['talkNotes'] ?? []) {
      if (id !== viewIds.conference) assert.equal(when, contextKeys.hasConference, id);
    }
  });
});

describe('the tour', () => {
  const [tour] = manifest.contributes.walkthroughs;
  const steps = tour?.steps ?? [];
  const textOf = (texts: ReadonlyMap<string, string>, key: string) => texts.get(key.slice(1, -1)) ?? '';

  it('has a picture for each step, which runs nothing and takes its colours from the theme', () => {
    assert.equal(steps.length, 5);
    for (const { media } of steps) {
      const svg = readFileSync(join(checkout, media.svg), 'utf8');
      assert.doesNotMatch(svg, /<script|<foreignObject|\son\w+=|href=|(?:fill|stroke)="#/i, media.svg);
    }
  });

  for (const path of ['package.nls.json', 'package.nls.de.json']) {
    const texts = readTexts(path);

    it(`has buttons that say what the commands are called: ${path}`, () => {
      const buttons = steps.flatMap(({ description }) => [
        ...textOf(texts, description).matchAll(/^\[([^\]]*)\]\(command:(talkNotes\.\w+)\)$/gm),
      ]);
      assert.ok(buttons.length >= 7);
      for (const [, label, id] of buttons) {
        const command = contributedCommands.find((each) => each.command === id);
        assert.equal(label, textOf(texts, command?.title ?? ''), id);
      }
    });

    it(`is where the empty view leads: ${path}`, () => {
      const link = `command:workbench.action.openWalkthrough?${encodeURIComponent(
        JSON.stringify([`${manifest.publisher}.${manifest.name}#${tour?.id}`]),
      )}`;
      for (const { view, contents } of viewsWelcome)
        if (view === viewIds.conference) assert.ok(textOf(texts, contents).includes(`(${link})`), contents);
    });
  }
});

describe('context keys', () => {
  const ours: readonly string[] = Object.values(contextKeys);
  const used = allWhenClauses().flatMap(({ where, when }) =>
    [...when.matchAll(/\btalkNotes\.\w+/g)].map(([key]) => ({ key, where })),
  );

  it('of the manifest are all known to the code', () => {
    const known: readonly string[] = [...ours, ...Object.values(viewIds), ...Object.values(panelIds)];
    assert.deepEqual(
      used.filter(({ key }) => !known.includes(key)),
      [],
    );
  });

  it('of the code are all asked for by the manifest', () => {
    assert.deepEqual(
      ours.filter((key) => !used.some((each) => each.key === key)),
      [],
    );
  });

  it('are all set', () => {
    assert.deepEqual(
      [...new Set(namesPassedTo(/^set$/, 'contextKeys'))].sort(),
      Object.keys(contextKeys).sort(),
    );
  });
});
