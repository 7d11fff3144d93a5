import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import type { Conference } from '../../../src/core/conference/conference';
import { ConferenceModel } from '../../../src/core/conference/conferenceModel';
import { similarTags } from '../../../src/core/tags/similarTags';
import { suggestTags } from '../../../src/core/tags/suggestTags';
import { tagsOf } from '../../../src/core/conference/tagIndex';
import { conferenceOf, pageTitled } from '../../support/conferenceOf';

const note = (title: string, tags: string) => `---\ntitle: ${title}\ntags: [${tags}]\n---\n`;

function shown(conference: Conference): string[] {
  return tagsOf(conference)
    .all.map(({ key, label, talks, uris }) => `${key} “${label}” ${talks} ${[...uris].sort().join()}`)
    .sort();
}

describe('the tags of a conference', () => {
  const conference = conferenceOf({
    'hugo.toml': '',
    'content/_index.md': note('Home', 'dns'),
    'content/day1/_index.md': note('Day 1', ''),
    'content/day1/1.md': note('A', 'DNS, ci cd, "<tag>"'),
    'content/day1/2.md': note('B', 'DNS, ci-cd, Ci-Cd'),
    'content/day1/3.md': note('C', 'dns, dns'),
  });

  it('are counted by talks, in every spelling, with the one that is used most', () => {
    const tags = tagsOf(conference).all.map(({ key, label, talks, uris }) => [
      key,
      label,
      talks,
      uris.length,
    ]);
    assert.deepEqual(tags.sort(), [
      ['ci-cd', 'Ci-Cd', 2, 2],
      ['dns', 'dns', 3, 4],
    ]);
  });

  it('are the same object as long as no tag changes, and cost nothing before they are asked for', () => {
    const model = new ConferenceModel({ id: 'file:///c', kind: 'plain', folderName: 'c', now: () => 0 });
    const put = (text: string) =>
      model.apply({ changed: [{ path: 'a.md', uri: 'file:///c/a.md', text }] }).conference;
    const first = tagsOf(put(note('A', 'x')));
    assert.equal(tagsOf(put(`${note('A', 'x')}body`)), first);
    assert.notEqual(tagsOf(put(note('A', 'x, y'))), first);
  });

  it('are after any changes what they would be if read anew', () => {
    const path = fc.constantFrom(
      'content/_index.md',
      'content/d/_index.md',
      'content/d/1.md',
      'content/d/2.md',
      'content/d/b/index.md',
      'content/d/b/x.md',
    );
    const tags = fc.array(fc.constantFrom('a', 'A', 'b c', 'B-C', 'd', '"<tag>"'), { maxLength: 4 });
    const step = fc.record({ path, tags, remove: fc.boolean(), ask: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const model = new ConferenceModel({
          id: 'file:///conf',
          kind: 'hugo',
          folderName: 'conf',
          now: () => 0,
        });
        const files = new Map<string, string>();
        for (const each of steps) {
          if (each.ask) tagsOf(model.conference);
          const text = note('T', each.tags.join(', '));
          if (each.remove) {
            files.delete(each.path);
            model.apply({ removed: [each.path] });
          } else {
            files.set(each.path, text);
            model.apply({ changed: [{ path: each.path, uri: `file:///conf/${each.path}`, text }] });
          }
        }
        const anew = conferenceOf(Object.fromEntries(files), 'hugo');
        assert.deepEqual(shown(model.conference), shown(anew));
      }),
    );
  });
});

describe('the tags that are offered', () => {
  const conference = conferenceOf({
    'hugo.toml': '',
    'content/day1/_index.md': note('Day 1', ''),
    'content/day1/1.md': note('A', 'kubernetes, security'),
    'content/day1/2.md': note('B', 'kafka, streams'),
    'content/day1/3.md': note('New', 'platform, kub'),
    'content/day2/_index.md': note('Day 2', ''),
    'content/day2/1.md': note('C', 'platform, kubernetes, golden-paths'),
    'content/day2/2.md': note('D', 'Platform Engineering, kubernetes'),
    'content/day2/3.md': note('E', 'platform, golden-paths'),
    'content/day2/4.md': note('F', 'kubernetes'),
  });
  const offered = (typed: string, ...present: string[]) =>
    suggestTags(conference, pageTitled(conference, 'New'), present, typed).tags.map(({ label }) => label);

  it('begin with what goes with the tags that are there', () => {
    assert.deepEqual(offered('', 'platform').slice(0, 2), ['kubernetes', 'golden-paths']);
  });

  it('have those of the day ahead of others that are used as often', () => {
    const all = offered('');
    assert.ok(all.indexOf('kafka') < all.indexOf('Platform Engineering'), all.join());
  });

  it('begin with what is typed, then have a word that does, then hold it', () => {
    assert.deepEqual(offered('p', 'kub'), ['platform', 'Platform Engineering', 'golden-paths']);
    assert.deepEqual(offered('eng'), ['Platform Engineering']);
    assert.deepEqual(offered('ubern'), ['kubernetes']);
  });

  it('hold none twice and not what is just being typed', () => {
    assert.deepEqual(offered('kub', 'platform'), ['kubernetes']);
    assert.deepEqual(offered('kub', 'KUBERNETES'), []);
  });

  it('are cut where nobody reads on, and say so', () => {
    const many = Array.from({ length: 300 }, (_, i) => `tag${i}`).join(', ');
    const large = conferenceOf({ 'a.md': note('A', many), 'b.md': note('B', '') }, 'plain');
    const { tags, complete } = suggestTags(large, pageTitled(large, 'B'), [], '');
    assert.equal(tags.length, 200);
    assert.equal(complete, false);
    assert.equal(suggestTags(large, pageTitled(large, 'B'), [], 'tag29').complete, true);
  });
});

describe('similar tags', () => {
  const similar = (tags: string, aliases: Record<string, string> = {}) =>
    similarTags(
      tagsOf(
        conferenceOf({ 'a.md': note('A', tags), 'b.md': note('B', 'cloudnativecon, kubernetes') }, 'plain'),
      ),
      aliases,
    ).map(({ from, to, why }) => `${from.label} → ${to.label}, ${why}`);

  it('are a letter apart, or swapped, and the less used one would go', () => {
    assert.deepEqual(similar('cloudnativcon, kubernetes'), ['cloudnativcon → cloudnativecon, spelling']);
    assert.deepEqual(similar('kuberentes'), ['kuberentes → kubernetes, spelling']);
  });

  it('may be two letters apart where they are long', () => {
    assert.deepEqual(similar('clodnativcon'), ['clodnativcon → cloudnativecon, spelling']);
    assert.deepEqual(similar('kubnets'), []);
  });

  it('are never short words, nor such that differ in digits', () => {
    assert.deepEqual(similar('helm, hell, cats, cars, http-v1, http-v2, 2024-recap, 2025-recap'), []);
  });

  it('are what the user’s list says, also for a word that nobody uses yet', () => {
    assert.deepEqual(similar('K8s, obs', { k8s: 'kubernetes', obs: 'observability', x: 'y' }), [
      'K8s → kubernetes, alias',
      'obs → observability, alias',
    ]);
  });
});
