import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, contributedCommands, manifest, readTexts } from './support/manifest';
import { translatedTexts } from './support/sources';

describe('words of the manifest', () => {
  const used = new Set(
    [...readFileSync(join(checkout, 'package.json'), 'utf8').matchAll(/%([\w.]+)%/g)].map(
      ([, key = '']) => key,
    ),
  );
  const english = readTexts('package.nls.json');

  it('are all there, and no others', () => {
    assert.deepEqual([...english.keys()].sort(), [...used].sort());
  });

  it('are all to be translated', () => {
    const { commands, configuration, views, viewsContainers, viewsWelcome } = manifest.contributes;
    const words = [
      ...commands.map(({ title }) => title),
      ...Object.values(views).flatMap((each) => each.map(({ name }) => name)),
      ...viewsContainers.activitybar.map(({ title }) => title),
      ...viewsWelcome.map(({ contents }) => contents),
      configuration.title,
    ];
    assert.deepEqual(
      words.filter((word) => !/^%[\w.]+%$/.test(word)),
      [],
    );
  });

  it('of the empty view link to commands that there are', () => {
    const known = ['vscode.openFolder', ...contributedCommands.map(({ command }) => command)];
    const linked = [...english.values()].flatMap(commandLinks);
    assert.deepEqual(
      linked.filter((command) => !known.includes(command)),
      [],
    );
  });

  for (const file of languageFiles('.', 'package.nls.')) {
    const translated = readTexts(file);

    it(`have the same keys in each language: ${file}`, () => {
      assert.deepEqual([...translated.keys()], [...english.keys()]);
    });

    it(`keep links, code and placeholders in each language: ${file}`, () => {
      for (const [key, text] of english) {
        const other = translated.get(key) ?? '';
        assert.notEqual(other.trim(), '', key);
        assert.deepEqual(commandLinks(other), commandLinks(text), key);
        assert.deepEqual(codeIn(other), codeIn(text), key);
      }
    });
  }
});

describe('words of the code', () => {
  const texts = translatedTexts();
  const inCode = new Set(texts.map(({ text }) => text ?? ''));
  const forTranslators = readTexts('l10n/bundle.l10n.json');

  it('stand in the calls as they are, so that they can be collected', () => {
    assert.deepEqual(
      texts.filter(({ text }) => text === undefined),
      [],
    );
  });

  it('are all collected: npm run l10n', () => {
    assert.deepEqual([...forTranslators.keys()].sort(), [...inCode].sort());
  });

  for (const file of languageFiles('l10n', 'bundle.l10n.')) {
    const translated = readTexts(join('l10n', file));

    it(`are translated, and nothing else is: ${file}`, () => {
      assert.deepEqual([...translated.keys()].sort(), [...inCode].sort());
    });

    it(`keep placeholders: ${file}`, () => {
      for (const [text, other] of translated) {
        assert.notEqual(other.trim(), '', text);
        assert.deepEqual(placeholders(other), placeholders(text), text);
      }
    });
  }
});

describe('English words', () => {
  /** What translated texts say where people say something else; CONTRIBUTING.md has the words for it. */
  const unwanted =
    /\b(mend(s|ed|ing)?|shall|stands?|behind|in silence|that is none|pictures?|cannot|(is|are|was|does|do|has) not|please)\b|!$/i;
  const texts = [...readTexts('package.nls.json').values(), ...readTexts('l10n/bundle.l10n.json').keys()];

  it('are those that people use', () => {
    assert.deepEqual(
      texts.filter((text) => unwanted.test(text)),
      [],
    );
  });
});

/** The translations: `bundle.l10n.de.json`, not `bundle.l10n.json`. */
function languageFiles(folder: string, start: string): string[] {
  const names = readdirSync(join(checkout, folder)).filter(
    (name) => name.startsWith(start) && /^[a-z-]+\.json$/i.test(name.slice(start.length)),
  );
  assert.ok(names.includes(`${start}de.json`), `${folder} has no German`);
  return names;
}

const commandLinks = (text: string) => [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, id = '']) => id);
const codeIn = (text: string) => [...text.matchAll(/`[^`]+`/g)].map(([code]) => code);
const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([each]) => each).sort();
