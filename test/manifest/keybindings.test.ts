import assert from 'node:assert/strict';
import { selectedRows } from '../../src/host/ids';
import { isHeld, keybindingsOf, type Chord } from '../../scripts/keys/keybindings.mjs';
import { conjuncts, contributedCommands, manifest, paletteWhen, readJson } from './support/manifest';

const { keybindings } = manifest.contributes;

/** What people type with. A binding on one of them, even with a modifier, takes it from another feature or tool. */
const typingKeys = ['enter', 'tab', 'backspace', 'space', 'escape', 'delete'];

/**
 * The views that keys act in, and when the palette offers their commands: those of the tree act on its selection or the
 * active note, those of the tags and the TODOs ask for one.
 */
const paletteOfView = new Map([
  ['focusedView == talkNotes.conference', /^talkNotes\.target\w+$/],
  ['focusedView == talkNotes.tags', /^talkNotes\.hasConference$/],
  ['focusedView == talkNotes.todos', /^talkNotes\.hasConference$/],
]);

describe('keybindings', () => {
  for (const { command, key, mac, when, args } of keybindings) {
    const name = `${key} for ${command}`;
    const inOurView = /\bfocusedView == talkNotes\.\w+/.test(when ?? '');

    it(`run commands that there are: ${name}`, () => {
      assert.ok(contributedCommands.some((contributed) => contributed.command === command));
    });

    it(`take no key that people type with: ${name}`, () => {
      const keys = [key, mac ?? key].flatMap((each) => each.split(/[ +]/));
      assert.deepEqual(
        keys.filter((each) => typingKeys.includes(each)),
        [],
      );
    });

    it(`begin with a modifier outside of our own view: ${name}`, () => {
      for (const each of [key, mac ?? key]) {
        const [firstStroke = ''] = each.split(' ');
        assert.ok(inOurView || /\b(ctrl|cmd|alt|meta)\+/.test(firstStroke), each);
      }
    });

    it(`leave input boxes in our view alone: ${name}`, () => {
      if (inOurView) assert.ok(conjuncts(when).includes('!inputFocus'));
    });

    it(`have Command on a Mac where there is Control elsewhere: ${name}`, () => {
      if (key.includes('ctrl')) assert.equal(mac, key.replaceAll('ctrl', 'cmd'));
    });

    if (inOurView) {
      it(`in our view act on its rows, and ask for nothing that comes later than a key after a click: ${name}`, () => {
        const [view = '', ...others] = conjuncts(when);
        assert.ok(paletteOfView.has(view), view);
        assert.deepEqual(others, ['!inputFocus', 'talkNotes.hasConference']);
        assert.equal(args, selectedRows);
      });

      it(`in our view are of commands that the palette offers only where a target has what they need: ${name}`, () => {
        const [view = ''] = conjuncts(when);
        assert.match(paletteWhen.get(command) ?? '', paletteOfView.get(view) ?? /^never$/);
      });
    } else {
      it(`outside of our view run only what the palette would: ${name}`, () => {
        for (const condition of conjuncts(paletteWhen.get(command))) {
          assert.ok(conjuncts(when).includes(condition), `${condition} is missing in: ${when ?? ''}`);
        }
        assert.equal(args, undefined);
      });
    }
  }

  it('are those of the table of chords: run `npm run keys`', () => {
    assert.deepEqual(keybindings, keybindingsOf(readJson('scripts/keys/chords.json') as Chord[]));
  });

  it('do not take each other’s keys', () => {
    const places = keybindings.map(({ key, when }) => {
      const view = /\bfocusedView == \S+/.exec(when ?? '')?.[0] ?? 'anywhere';
      return `${key} in ${view}`;
    });
    assert.deepEqual(places, [...new Set(places)]);
  });

  it('make every command of the conference tree one gesture', () => {
    const withKey = new Set(keybindings.map(({ command }) => command));
    const onRowsAndTitle = ['view/title', 'view/item/context']
      .flatMap((menu) => manifest.contributes.menus[menu] ?? [])
      .filter(({ when }) => when?.includes('view == talkNotes.conference') === true)
      .filter(({ group }) => !/^\d_conference@/.test(group ?? ''))
      .map(({ command }) => command);
    assert.deepEqual(
      [...new Set(onRowsAndTitle)].filter((command) => !withKey.has(command)),
      [],
    );
  });

  it('of two strokes can be pressed with the modifiers held: the rich editor types a bare letter into the note', () => {
    const bare = keybindings.filter(({ key }) => / (?:shift\+)?[a-z]$/.test(key) && !isHeld(key));
    const held = bare.map((binding) => ({
      ...binding,
      key: binding.key.replace(' ', ' ctrl+alt+'),
      mac: binding.mac?.replace(' ', ' cmd+alt+'),
    }));
    assert.deepEqual(
      keybindings.filter(({ key }) => isHeld(key)),
      held,
    );
    assert.notEqual(held.length, 0);
  });

  it('are each of one command in one place', () => {
    const places = keybindings.map(({ key, when }) => {
      const view = conjuncts(when).find((condition) => condition.startsWith('focusedView'));
      return `${key} in ${view ?? 'the window'}`;
    });
    assert.deepEqual(
      places.filter((place, i) => places.indexOf(place) !== i),
      [],
    );
  });
});
