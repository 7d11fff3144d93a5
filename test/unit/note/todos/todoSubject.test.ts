import assert from 'node:assert/strict';
import { todoSubject } from '../../../../src/core/note/todos/todoSubject';

describe('todoSubject', () => {
  const table: readonly (readonly [hint: string, subject: string])[] = [
    ['', ''],
    ['Steal slide', ''],
    ['Copy slide over', ''],
    ['Copy over slide', ''],
    ['Steal slide: failover', 'failover'],
    ['Steal images for platform blueprints', 'platform blueprints'],
    ['Steal "in a concurrent world"', 'in a concurrent world'],
    ['Steal image from intuition of correctness', 'intuition of correctness'],
    ['Draw your own chart', 'chart'],
    ['Draw my own version of the retry storm', 'version of the retry storm'],
    ['the CAP triangle', 'CAP triangle'],
    ['flow', 'flow'],
    ['Slides', ''],
    ['Steal the picture of the On-call rota', 'On-call rota'],
    ['slideshow of failures', 'slideshow of failures'],
    ['Folie klauen: Brücke', 'Brücke'],
    ['Bild von der Brücke', 'Brücke'],
  ];
  for (const [hint, subject] of table) {
    it(JSON.stringify(hint), () => assert.equal(todoSubject(hint), subject));
  }
});
