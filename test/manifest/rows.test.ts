import assert from 'node:assert/strict';
import { walkPages } from '../../src/core/conference/pages/walkPages';
import { scheduleDayItem, scheduleEventItem } from '../../src/core/schedule/scheduleItems';
import type { ScheduleEvent } from '../../src/core/schedule/schedule';
import { commandIds, viewIds } from '../../src/host/ids';
import { pictureKinds, todoKinds, type TodoKind } from '../../src/core/note/note';
import { conferenceItem, pageItem } from '../../src/core/tree/pageItem';
import { conferenceOf } from '../support/conferenceOf';
import { manifest, type MenuItem } from './support/manifest';

const button = (icon: string) => `{{% button href="https://a.dev/x" icon="${icon}" %}}x{{% /button %}}\n`;

/** Conferences whose rows have every fact that a menu asks for, together and alone. */
const conferences = [
  conferenceOf({
    'hugo.toml': 'title = "A site"',
    'content/_index.md': '---\ntitle: Home\n---\n',
    'content/day1/_index.md': '---\ntitle: Day\n---\n',
    'content/day1/1.md': `---\ntitle: Both\n---\n${button('video')}${button('person-chalkboard')}`,
    'content/day1/2.md': `---\ntitle: Video\n---\n${button('video')}`,
    'content/day1/3.md': `---\ntitle: Slides\n---\n${button('person-chalkboard')}`,
    'content/day1/4.md': '---\ntitle: Neither\n---\n',
  }),
  conferenceOf({
    'hugo.toml': '',
    'content/day1/1.md': '---\ntitle: No page above\n---\n',
  }),
  conferenceOf({ 'README.md': '# Plain', 'a.md': '# A' }),
  conferenceOf({ 'a.md': '# A' }),
];

const places = [true, false].flatMap((first) => [true, false].map((last) => ({ first, last })));
const rows = new Set(
  conferences.flatMap((conference) => [
    conferenceItem(conference).context,
    ...[...walkPages(conference)].flatMap((page) =>
      places.flatMap((place) => [true, false].map((star) => pageItem(page, place, star).context)),
    ),
  ]),
);

const event: ScheduleEvent = {
  id: '1',
  title: 'Talk',
  speakers: [],
  start: null,
  end: null,
  day: 1,
  room: null,
  track: null,
  kind: 'talk',
  abstract: null,
  links: [],
};

// As the feature says them of rows that stand for no page of their own: a language, and what a session lacks.
const ownRows = [
  'language;',
  'language;page;',
  'wanted;',
  'wanted;noVideo;',
  'wanted;noSlides;',
  ...todoKinds.map((kind) => `wanted;todo;${kind};`),
  scheduleEventItem(event).context,
  scheduleDayItem({ index: 1, date: null }, 1).context,
];
for (const row of ownRows) rows.add(row);

type Rule = (row: { readonly kind: string; readonly facts: ReadonlySet<string> }) => boolean;

const everyRow: Rule = () => true;
const isBranch: Rule = ({ kind }) => kind === 'section' || kind === 'language' || kind === 'conference';
const isOfSession: Rule = ({ kind }) => kind === 'session' || kind === 'wanted';
const isSession: Rule = ({ kind }) => kind === 'session';
const has =
  (fact: string): Rule =>
  ({ facts }) =>
    facts.has(fact);

/** A row of a TODO of one of these kinds. What closes which kind, `todoCommands.ts` says. */
const isTodo =
  (...kinds: readonly TodoKind[]): Rule =>
  ({ kind, facts }) =>
    (kind === 'todo' || facts.has('todo')) && kinds.some((each) => facts.has(each));
const isPictured = isTodo(...pictureKinds);
const isDrawn = isTodo('slide', 'image', 'diagram', 'chart', 'draw', 'other');

/** Which rows offer a command: as a button in the row, and in the menu. */
const rules: Readonly<Record<string, { readonly inline?: Rule; readonly menu?: Rule }>> = {
  [commandIds.openVideo]: { inline: has('video'), menu: has('video') },
  [commandIds.openSlides]: { inline: has('slides'), menu: has('slides') },
  // A click on a session opens it; a click on a section opens and closes its branch.
  [commandIds.openPage]: {
    inline: (row) => isBranch(row) && row.facts.has('page'),
    menu: has('page'),
  },
  [commandIds.openPreviewToSide]: { menu: has('page') },
  [commandIds.setVideo]: { inline: has('noVideo'), menu: isOfSession },
  [commandIds.setSlides]: { inline: has('noSlides'), menu: isOfSession },
  [commandIds.openPublishedPage]: { menu: has('page') },
  [commandIds.copyPublishedPage]: { menu: has('page') },
  [commandIds.startTalk]: { menu: (row) => isSession(row) || row.kind === 'event' },
  [commandIds.newSessionFromDeck]: { menu: everyRow },
  [commandIds.newOwnTalk]: { menu: everyRow },
  [commandIds.addDeck]: { menu: isOfSession },
  [commandIds.pickSlides]: {
    inline: isPictured,
    menu: (row) => isSession(row) || isPictured(row),
  },
  [commandIds.recommendTalk]: { menu: (row) => isSession(row) && !row.facts.has('recommended') },
  [commandIds.newSession]: { inline: isBranch, menu: everyRow },
  [commandIds.newDay]: { menu: everyRow },
  [commandIds.refreshDayPage]: { menu: isBranch },
  [commandIds.moveUp]: { menu: has('up') },
  [commandIds.moveDown]: { menu: has('down') },
  [commandIds.renameSession]: { menu: has('page') },
  [commandIds.addTags]: { menu: has('page') },
  [commandIds.removeTags]: { menu: has('page') },
  [commandIds.insertPictures]: { menu: isPictured },
  [commandIds.drawDiagram]: { menu: isDrawn },
  [commandIds.takeNotesLater]: { menu: isTodo('unwritten') },
  [commandIds.stopUsingFolder]: { menu: has('plain') },
  [commandIds.markTodoDone]: { inline: has('todo'), menu: has('todo') },
};

/** The same for the rows of the Tags view, as `tagsView.ts` says them; their kinds are all that menus ask for. */
const tagRows = ['conference;', 'similar;', 'pair;', 'tag;', 'talk;'];
const isKind =
  (...kinds: readonly string[]): Rule =>
  ({ kind }) =>
    kinds.includes(kind);
const tagRules: Readonly<Record<string, { readonly inline?: Rule; readonly menu?: Rule }>> = {
  [commandIds.filterByTag]: { inline: isKind('tag'), menu: isKind('tag') },
  [commandIds.findTagReferences]: { menu: isKind('tag') },
  [commandIds.renameTag]: { menu: isKind('tag') },
  [commandIds.mergeTags]: { inline: isKind('pair'), menu: isKind('tag', 'pair') },
};

/** And for the rows of the tracker, as `trackerItem.ts` says them. */
const todoRows = ['page;', 'kind;', ...todoKinds.flatMap((kind) => [`todo;${kind};`, `todo;${kind};time;`])];
const todoRules: typeof tagRules = {
  [commandIds.pickSlides]: { inline: isPictured, menu: isPictured },
  [commandIds.insertPictures]: { menu: isPictured },
  [commandIds.drawDiagram]: { menu: isDrawn },
  [commandIds.takeNotesLater]: { menu: isTodo('unwritten') },
  [commandIds.markTodoDone]: { inline: isKind('todo'), menu: isKind('todo') },
};

for (const [view, kinds, rulesOfView] of [
  [viewIds.tags, tagRows, tagRules],
  [viewIds.todos, todoRows, todoRules],
] as const) {
  describe(`menus of rows of ${view}`, () => {
    const items = (manifest.contributes.menus['view/item/context'] ?? []).filter((item) => isOf(view, item));

    for (const item of items) {
      it(`show where they should and nowhere else: ${item.command} in ${item.group ?? ''}`, () => {
        const rule =
          rulesOfView[item.command]?.[item.group?.startsWith('inline') === true ? 'inline' : 'menu'];
        assert.ok(rule, 'no rule here says where it belongs');
        assert.deepEqual(
          kinds.filter((row) => shows(item, row)),
          kinds.filter((row) => rule(factsOf(row))),
        );
      });
    }

    it('have every command that a rule names', () => {
      assert.deepEqual(
        [...new Set(items.map(({ command }) => command))].sort(),
        Object.keys(rulesOfView).sort(),
      );
    });
  });
}

function isOf(view: string, { when }: MenuItem): boolean {
  return new RegExp(`\\bview == ${view}(?!\\w)`).test(when ?? '');
}

describe('menus of rows', () => {
  const items = (manifest.contributes.menus['view/item/context'] ?? []).filter((item) =>
    isOf(viewIds.conference, item),
  );

  for (const item of items) {
    it(`show where they should and nowhere else: ${item.command} in ${item.group ?? ''}`, () => {
      const rule = rules[item.command]?.[item.group?.startsWith('inline') === true ? 'inline' : 'menu'];
      assert.ok(rule, 'no rule here says where it belongs');
      const wanted = [...rows].filter((row) => rule(factsOf(row)));
      assert.deepEqual(
        [...rows].filter((row) => shows(item, row)),
        wanted,
      );
      assert.notEqual(wanted.length, 0, 'no row here has it');
    });
  }

  it('have every command that a rule names', () => {
    assert.deepEqual(
      Object.keys(rules).filter((command) => !items.some((item) => item.command === command)),
      [],
    );
  });
});

/** Taken apart as `PageItem.context` describes it. */
function factsOf(context: string): Parameters<Rule>[0] {
  const [kind = '', ...facts] = context.split(';');
  return { kind, facts: new Set(facts) };
}

/** What VS Code makes of `viewItem =~ /…/`, and of a bare `viewItem`: any. */
function shows({ when = '' }: MenuItem, context: string): boolean {
  const pattern = /\bviewItem =~ \/(.*)\/$/.exec(when)?.[1];
  return pattern === undefined ? /\bviewItem$/.test(when) : new RegExp(pattern).test(context);
}
