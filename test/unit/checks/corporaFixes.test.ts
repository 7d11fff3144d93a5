import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { CheckedText } from '../../../src/core/checks/checkedText';
import type { CheckCode } from '../../../src/core/checks/codes';
import type { Finding, Fix } from '../../../src/core/checks/finding';
import { NoteReading } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { asSite, corpora, readCorpus } from '../../support/corpora';
import { checkFiles, inShort } from '../../support/checkFiles';
import { Dice, withSlips } from '../../support/madeUp/dice';

/** Hurt notes of each corpus. */
const samples = 60;
const signs = [...Array.from(': #"\'[{%&!-`@'), '\t', '{{% ', ' %}}', '<!-- ', '-->', '```', '"x" y', ']('];

/**
 * What is mended elsewhere than in the lines of its finding: where an end is missing, which may be noticed a line below,
 * or lines above or below have the same slip.
 */
const reaching: ReadonlySet<CheckCode> = new Set([
  'shortcode-not-closed',
  'shortcode-not-ended',
  'comment-not-closed',
  'fence-not-closed',
  'front-matter-not-closed',
  'yaml-tab',
  'yaml-indent',
  'yaml-list',
  'yaml-quote',
  'toml-syntax',
]);

function staysInItsLines({ code, range }: Finding, { edits }: Fix): boolean {
  return (
    reaching.has(code) ||
    edits.every(
      (edit) => edit.range.start.line >= range.start.line && edit.range.end.line <= range.end.line + 1,
    )
  );
}

/** Their readers stop at the first slip: the next one comes in its place. */
const stopsReading: ReadonlySet<CheckCode> = new Set(['toml-syntax', 'json-syntax']);

/** How often each code is found in a text. */
function counts(findings: readonly Finding[]): Map<CheckCode, number> {
  const found = new Map<CheckCode, number>();
  for (const { code } of findings) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}

describe('a fix in real notes', () => {
  if (!existsSync(corpora)) {
    it.skip('no real notes are here');
    return;
  }
  let fixes = 0;
  for (const corpus of readdirSync(corpora)) {
    it(`removes its finding, adds none and leaves other lines alone: ${corpus}`, () => {
      const files = asSite(readCorpus(corpus));
      const site = checkFiles(files);
      const dice = new Dice(corpus.length);
      const paths = [...site.findings.keys()].filter((path) => (files[path] ?? '') !== '');
      const broken = paths.filter((path) => site.findings.get(path)?.length !== 0);
      const tryAll = (path: string, text: string, proposed?: 'all') => {
        const uri = `file:///conf/${path}`;
        const checked = new CheckedText(new NoteReading(uri, text), site.optionsFor(path));
        for (const finding of checked.findings) {
          // Where slips do not overlap, whatever a check proposes keeps its word.
          if (proposed === 'all')
            assert.equal(checked.fixesOf(finding).length, finding.fixes.length, inShort(finding));
          for (const fix of checked.fixesOf(finding)) {
            fixes++;
            const words = `${path} ${inShort(finding)} ${fix.title}`;
            const after = checked.again(applyEdits(text, fix.edits));
            const now = counts(after.findings);
            const before = counts(checked.findings);
            const isNext = stopsReading.has(finding.code) && after.reading.note.frontMatter.broken;
            // One slash closes `{{% button %}}…{{% button %}}`, which are two findings.
            const most = (before.get(finding.code) ?? 0) - (isNext ? 0 : 1);
            assert.ok((now.get(finding.code) ?? 0) <= most, words);
            // Of front matter that nobody could read nobody could say more.
            if (!checked.reading.note.frontMatter.broken || after.reading.note.frontMatter.broken) {
              assert.deepEqual(
                [...now].filter(([code, count]) => count > (before.get(code) ?? 0)),
                [],
                words,
              );
            }
            assert.ok(staysInItsLines(finding, fix), words);
          }
        }
      };
      for (const path of broken) tryAll(path, files[path] ?? '', 'all');
      for (let i = 0; i < samples; i++) {
        const path = dice.pick(paths);
        const text = files[path] ?? '';
        // Slips in the first lines: those hold the front matter, the buttons and the first links.
        const head = text.split('\n').slice(0, 20).join('\n');
        tryAll(path, withSlips(head, signs, dice) + text.slice(head.length));
      }
    });
  }

  it('was there for so many findings that the others say something', () =>
    assert.ok(fixes > 100, `${fixes}`));
});
