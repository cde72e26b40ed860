import { rules } from '../rules/registry.ts';
import type { Parameters, Rule, RuleSetting, RuleSettings } from '../rules/rule.ts';

const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'information', 'hint', 'off']);

/** Every rule as it is when nothing is set. */
export const defaultSettings: RuleSettings = readSettings({}, {});

/**
 * Reads the settings `nianbao.rules` (`{ NB204: 'hint' }`) and `nianbao.parameters` (`{ NB505: { share: 40 } }`).
 * What they do not have, or what makes no sense, is as by default.
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

/** A value of the user's as a record: an empty one where it is none. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
