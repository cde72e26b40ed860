import { rules } from '../rules/registry.ts';
import type { Parameters, Rule, RuleSetting, RuleSettings } from '../rules/rule.ts';

const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'information', 'hint', 'off']);

/** The settings of all rules when nothing is set. */
export const defaultSettings: RuleSettings = readSettings({}, {});

/**
 * Reads the settings `nianbao.rules` (`{ NB204: 'hint' }`) and `nianbao.parameters` (`{ NB505: { share: 40 } }`). What
 * is missing or invalid gets its default.
 */
export function readSettings(severities: unknown, parameters: unknown): RuleSettings {
  const ofSeverity = asRecord(severities);
  const ofParameters = asRecord(parameters);
  return new Map(
    rules.map((rule) => [
      rule.code,
      {
        severity: readSeverity(rule, ofSeverity[rule.code]),
        parameters: readParameters(rule, ofParameters[rule.code]),
      },
    ]),
  );
}

function readSeverity(rule: Rule, given: unknown): RuleSetting['severity'] {
  return SEVERITIES.has(given) ? (given as RuleSetting['severity']) : rule.severity;
}

function readParameters(rule: Rule, given: unknown): Parameters {
  const values = asRecord(given);
  return Object.fromEntries(
    rule.parameters.map((parameter) => {
      const value = values[parameter.name];
      const isUsable = typeof value === 'number' && Number.isFinite(value) && value >= parameter.minimum;
      return [parameter.name, isUsable ? value : parameter.default];
    }),
  );
}

/** Returns a user's value as a record; an empty one if it is not an object. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
