import assert from 'node:assert/strict';
import { contextKeys, panelIds, viewIds } from '../../src/host/ids';
import { allWhenClauses, manifest } from './support/manifest';
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
