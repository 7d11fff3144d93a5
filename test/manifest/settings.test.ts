import assert from 'node:assert/strict';
import { checks } from '../../src/core/checks/codes';
import { configurationSection } from '../../src/host/ids';
import { manifest } from './support/manifest';
import { membersOf } from './support/sources';

const { properties } = manifest.contributes.configuration;
const read = membersOf('Settings');

describe('settings', () => {
  it('are contributed exactly as the code reads them', () => {
    assert.deepEqual(
      Object.keys(properties).sort(),
      [...read.keys()].map((name) => `${configurationSection}.${name}`).sort(),
    );
  });

  for (const [id, setting] of Object.entries(properties)) {
    const name = id.replace(`${configurationSection}.`, '');

    it(`are described and have a scope: ${id}`, () => {
      assert.equal(setting.markdownDescription, `%config.${name}.description%`);
      assert.match(setting.scope ?? '', /^(application|machine|window|resource|machine-overridable)$/);
    });

    it(`have a default, so that reading never finds nothing: ${id}`, () => {
      assert.notEqual(setting.default, undefined);
    });

    it(`offer the values that the code knows, each described: ${id}`, () => {
      assert.deepEqual(setting.enum, read.get(name));
      assert.deepEqual(
        setting.markdownEnumDescriptions,
        setting.enum?.map((value) => `%config.${name}.${value}%`),
      );
    });
  }

  it('know the code of every check, and each severity', () => {
    const severity = properties['talkNotes.checks.severity'];
    assert.deepEqual(severity?.propertyNames?.enum, Object.keys(checks));
    assert.deepEqual(severity.additionalProperties?.enumDescriptions, [
      '%config.checks.severity.error%',
      '%config.checks.severity.warning%',
      '%config.checks.severity.information%',
      '%config.checks.severity.hint%',
      '%config.checks.severity.off%',
    ]);
  });
});
