import { rules } from './index.ts';
import type { Parameters, Rule, Severity } from './rule.ts';

/** How a rule is set: how severe its findings are, or that it is off, and its parameters. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  readonly parameters: Parameters;
}

/** The setting of every rule, by code. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'information', 'hint', 'off']);

/** Every rule as it is when nothing is set. */
export const defaultSettings: RuleSettings = readSettings({});

/**
 * Reads the setting `nianbao.rules`: `{ NB204: { severity: 'hint' } }`. What it does not have, or what makes no sense,
 * is as by default.
 */
export function readSettings(value: unknown): RuleSettings {
  const given = asRecord(value);
  return new Map(rules.map((rule) => [rule.code, readSetting(rule, asRecord(given[rule.code]))]));
}

function readSetting(rule: Rule, given: Record<string, unknown>): RuleSetting {
  const severity = SEVERITIES.has(given.severity) ? (given.severity as RuleSetting['severity']) : rule.severity;
  const parameters = Object.fromEntries(
    rule.parameters.map((parameter) => {
      const value = given[parameter.name];
      const isUsable = typeof value === 'number' && Number.isFinite(value) && value >= parameter.minimum;
      return [parameter.name, isUsable ? value : parameter.default];
    }),
  );
  return { severity, parameters };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
