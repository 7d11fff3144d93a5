import assert from 'node:assert/strict';
import { insertPictures } from '../../../../src/core/edits/pictures/insertPictures';
import { applyEdits } from '../../../../src/core/text/textEdit';

const a = { address: 'a.png', alt: 'A' };
const b = { address: 'b.png', alt: 'B' };

/** @param text with `|` where the cursor is; without one, the pictures go to the end */
function inserted(text: string, ...pictures: { address: string; alt: string }[]): string | undefined {
  const at = text.indexOf('|');
  const bare = text.replace('|', '');
  const edits = insertPictures(bare, at < 0 ? undefined : at, pictures);
  return edits && applyEdits(bare, edits);
}

describe('insertPictures', () => {
  const table: readonly (readonly [text: string, expected: string | undefined])[] = [
    ['|', '![A](a.png)\n![B](b.png)'],
    ['Wo|rds\n\nMore\n', 'Words\n![A](a.png)\n![B](b.png)\n\nMore\n'],
    ['- |\n', '- ![A](a.png)\n  ![B](b.png)\n'],
    ['> |\r\n', '> ![A](a.png)\r\n> ![B](b.png)\r\n'],
    ['Words', 'Words\n\n![A](a.png)\n![B](b.png)\n'],
    ['Words\r\n', 'Words\r\n\r\n![A](a.png)\r\n![B](b.png)\r\n'],
    ['Words\n\n', 'Words\n\n![A](a.png)\n![B](b.png)\n'],
    ['\ufeff', '\ufeff![A](a.png)\n![B](b.png)\n'],
    ['---\nti|tle: x\n---\n', undefined],
    ['```\n|\n```\n', undefined],
    ['Words\n\n```\nopen', undefined],
    ['<!-- |\n-->\n', undefined],
  ];
  for (const [text, expected] of table) {
    it(JSON.stringify(text), () => assert.equal(inserted(text, a, b), expected));
  }
});
