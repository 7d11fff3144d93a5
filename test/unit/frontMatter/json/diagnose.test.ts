import assert from 'node:assert/strict';
import * as fc from '../../../support/fastCheck';
import { jsonFaultAt } from '../../../../src/core/frontMatter/json/diagnose';

describe('the place where JSON cannot be read', () => {
  for (const marked of [
    '{"a": |abc}',
    "{|'a': 1}",
    '{"a": 1 |"b": 2}',
    '{"a": [1, |], "b": 2}',
    '{"a": 1,|}',
    '{"a": |01}',
    '{"a" |1}',
    '{"a": |"x\n"}',
    '{"a": {}} |x',
    '{"a": [[]|',
    '|',
  ]) {
    it(marked, () => assert.equal(jsonFaultAt(marked.replace('|', '')), marked.indexOf('|')));
  }

  it('is where V8 says, but for texts and numbers, to which it points where they break off', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', ']', '}', ':', '"', 'x', ' ', '0', '\\'))
      .map(([json, at, sign]) => {
        const place = at % json.length;
        return json.slice(0, place) + sign + json.slice(place + 1);
      });
    fc.assert(
      fc.property(damaged, (source) => {
        try {
          JSON.parse(source);
        } catch (error) {
          const found = jsonFaultAt(source);
          assert.ok(found >= 0 && found <= source.length);
          const { message } = error as Error;
          const said = /at position (\d+)/.exec(message)?.[1];
          const isWithin =
            /string|escape|control|number/i.test(message) || /[-\d]/.test(source.charAt(found));
          if (said === undefined || isWithin) return;
          assert.equal(found, Number(said), message);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
