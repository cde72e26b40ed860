import assert from 'node:assert/strict';
import { asRecord, defaultSettings, readSettings } from '../../../server/src/check/settings.ts';
import { rules } from '../../../server/src/rules/registry.ts';

const rule = rules.find((one) => one.parameters.length > 0);
assert.ok(rule);
const [{ name, minimum, default: usual }] = rule.parameters;

const severity = (given: unknown) => readSettings({ NB301: given }, {}).get('NB301')?.severity;
const parameter = (given: unknown) =>
  readSettings({}, { [rule.code]: { [name]: given } }).get(rule.code)?.parameters[name];

describe('the settings of rules', () => {
  it('are as by default where nothing is set', () => {
    assert.deepEqual(readSettings({}, {}), readSettings(undefined, 'none'));
    for (const one of rules) assert.equal(defaultSettings.get(one.code)?.severity ?? one.severity, one.severity);
  });

  it('have the severities that there are, and no other', () => {
    for (const one of ['off', 'error', 'warning', 'information', 'hint']) assert.equal(severity(one), one);
    const usualSeverity = severity(undefined);
    for (const one of ['loud', '', null, 1, true]) assert.equal(severity(one), usualSeverity);
  });

  it('have numbers from the least that makes sense', () => {
    assert.equal(parameter(minimum), minimum);
    assert.equal(parameter(minimum + 1), minimum + 1);
    for (const one of [minimum - 1, Number.NaN, Number.POSITIVE_INFINITY, String(minimum), null, undefined]) {
      assert.equal(parameter(one), usual, String(one));
    }
  });

  it('are read of records only', () => {
    assert.deepEqual(asRecord({ a: 1 }), { a: 1 });
    for (const one of [null, undefined, 1, 'a']) assert.deepEqual(asRecord(one), {});
  });
});
