import assert from 'node:assert/strict';
import { commandIds } from '../../src/host/ids';
import { contributedCommands, manifest, paletteWhen } from './support/manifest';
import { namesPassedTo } from './support/sources';

const ids = contributedCommands.map(({ command }) => command);
const { menus, keybindings } = manifest.contributes;

describe('commands', () => {
  it('are contributed exactly as the code names them', () => {
    assert.deepEqual([...ids].sort(), Object.values<string>(commandIds).sort());
  });

  it('are registered, each once', () => {
    assert.deepEqual(
      namesPassedTo(/^(registerCommand|command)$/, 'commandIds').sort(),
      Object.keys(commandIds).sort(),
    );
  });

  for (const { command, title, category, icon } of contributedCommands) {
    it(`stand under our category, without it in the title: ${command}`, () => {
      assert.equal(category, '%category%');
      assert.equal(title, `%command.${command.replace('talkNotes.', '')}.title%`);
    });

    it(`have an icon where they are a button: ${command}`, () => {
      const isButton = Object.entries(menus).some(([menu, items]) =>
        items.some(
          (item) =>
            item.command === command &&
            menu !== 'commandPalette' &&
            /^(inline|navigation)/.test(item.group ?? ''),
        ),
      );
      if (isButton) assert.match(icon ?? '', /^\$\([a-z-]+\)$/);
    });

    it(`can be reached by keyboard: ${command}`, () => {
      const inPalette = paletteWhen.get(command) !== 'false';
      assert.ok(inPalette || keybindings.some((binding) => binding.command === command));
    });
  }

  it('are in the palette only where they can run; the sample can be tried anywhere', () => {
    const always = ids.filter((id) => paletteWhen.get(id) === undefined);
    assert.deepEqual(always, [commandIds.openSample]);
  });
});

describe('menus', () => {
  for (const [menu, items] of Object.entries(menus)) {
    it(`name commands that there are: ${menu}`, () => {
      assert.deepEqual(
        items.map(({ command }) => command).filter((command) => !ids.includes(command)),
        [],
      );
    });
  }

  it('of a view ask for the view, or they would show in every view', () => {
    const items = [...(menus['view/title'] ?? []), ...(menus['view/item/context'] ?? [])];
    for (const { command, when } of items) assert.match(when ?? '', /\bview == talkNotes\.\w+/, command);
  });

  it('ask in the title bar for no more than the palette does', () => {
    for (const { command, when = '' } of menus['view/title'] ?? []) {
      const needed = paletteWhen.get(command);
      // The view itself says that there is a workspace, or what to do without one.
      if (needed?.startsWith('talkNotes.') === true) assert.ok(when.includes(needed), `${command}: ${when}`);
    }
  });
});
