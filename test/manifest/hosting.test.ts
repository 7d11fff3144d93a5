import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, manifest } from './support/manifest';

const { viewsContainers, views } = manifest.contributes;

describe('the extension', () => {
  it('promises no older VS Code than its types have', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode'] ?? ''}`);
  });

  it('runs in Node and in a web worker', () => {
    assert.equal(manifest.main, './dist/extension.js');
    assert.equal(manifest.browser, './dist/web/extension.js');
  });

  it('has its words where VS Code looks for them', () => {
    assert.equal(manifest.l10n, './l10n');
    assert.ok(existsSync(join(checkout, manifest.l10n, 'bundle.l10n.json')));
  });

  it('speaks the same languages in the manifest and in the code', () => {
    const languages = (folder: string, start: string) =>
      readdirSync(join(checkout, folder)).flatMap((name) =>
        name.startsWith(start) && name.endsWith('.json') ? [name.slice(start.length)] : [],
      );
    assert.deepEqual(languages('.', 'package.nls.'), languages('l10n', 'bundle.l10n.'));
  });

  it('says how it behaves in workspaces that are not trusted, or not on a disk', () => {
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: {
        supported: true,
        // What a folder of notes must not set for the one who opens it.
        restrictedConfigurations: [
          'talkNotes.preview.remoteImages',
          'talkNotes.preview.styles',
          'talkNotes.slides.privateNetworks',
        ],
      },
      virtualWorkspaces: true,
    });
  });

  it('wakes up for nothing that VS Code finds out by itself', () => {
    assert.deepEqual(
      manifest.activationEvents.filter((event) => !event.startsWith('workspaceContains:')),
      [],
    );
  });

  it('has an icon that shops take, of at least 128 pixels', () => {
    assert.equal(manifest.icon, 'media/icon.png');
    const png = readFileSync(join(checkout, 'media/icon.png'));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    // The header's width and height: PNG specification, 11.2.1.
    assert.ok(Math.min(png.readUInt32BE(16), png.readUInt32BE(20)) >= 128);
  });

  it('names pictures that are there, in the one colour that themes want', () => {
    const icons = [...viewsContainers.activitybar, ...Object.values(views).flat()].map(({ icon }) => icon);
    for (const icon of new Set(icons)) {
      assert.ok(existsSync(join(checkout, icon)), icon);
      assert.doesNotMatch(readFileSync(join(checkout, icon), 'utf8'), /#[0-9a-f]{3,8}\b/i, icon);
    }
  });
});
