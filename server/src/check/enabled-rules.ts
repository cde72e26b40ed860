import { rules } from '../rules/registry.ts';
import type { Parameters, Rule, RuleSettings, Severity } from '../rules/rule.ts';

/** A rule that is on, with its settings. */
export interface EnabledRule<R extends Rule = Rule> {
  readonly rule: R;
  readonly code: string;
  readonly severity: Severity;
  readonly parameters: Parameters;
}

/** The rules that are on, by scope. */
export type EnabledRules = {
  readonly [Scope in Rule['scope']]: readonly EnabledRule<Extract<Rule, { scope: Scope }>>[];
};

const known = new WeakMap<RuleSettings, EnabledRules>();

/** The rules that are on, each with its settings; collected once for each settings object. */
export function enabledRules(settings: RuleSettings): EnabledRules {
  let active = known.get(settings);
  if (!active) {
    const of = <S extends Rule['scope']>(scope: S) =>
      rules.flatMap((rule) => {
        const one = rule.scope === scope ? enabledRule(rule as Extract<Rule, { scope: S }>, settings) : undefined;
        return one ? [one] : [];
      });
    active = {
      ...{ block: of('block'), prose: of('prose'), table: of('table') },
      ...{ report: of('report'), notes: of('notes'), workspace: of('workspace') },
    };
    known.set(settings, active);
  }
  return active;
}

/** A rule with its settings; undefined if it is off. */
export function enabledRule<R extends Rule>(rule: R, settings: RuleSettings): EnabledRule<R> | undefined {
  const { severity, parameters } = settings.get(rule.code) ?? { severity: rule.severity, parameters: {} };
  if (severity === 'off') return undefined;
  return { rule, code: rule.code, severity, parameters };
}
