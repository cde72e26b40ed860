import { asRecord, defaultSettings, readSettings } from '../check/settings.ts';
import type { RuleSettings } from '../rules/rule.ts';
import type { AmbiguousWidth } from '../syntax/width.ts';

/** The user's settings, from the section `nianbao` of the editor's settings. */
export interface Settings {
  readonly rules: RuleSettings;
  /** A folder with full texts of laws; none if empty. */
  readonly statutes: string;
  readonly ambiguousWidth: AmbiguousWidth;
  /** True if 上年 and 汇总 may point outside the workspace's folders. */
  readonly allowOutside: boolean;
  /** Work that takes longer than this many milliseconds is logged; nothing is if 0. */
  readonly timings: number;
}

export const DEFAULTS: Settings = {
  rules: defaultSettings,
  statutes: '',
  ambiguousWidth: 'wide',
  allowOutside: false,
  timings: 0,
};

/** Reads the section; invalid values become the defaults. */
export function readServerSettings(section: unknown): Settings {
  const given = asRecord(section);
  const { rules, parameters, statutes } = given;
  const { timings } = asRecord(given.trace);
  return {
    rules: rules === undefined && parameters === undefined ? DEFAULTS.rules : readSettings(rules, parameters),
    statutes: typeof statutes === 'string' ? statutes : DEFAULTS.statutes,
    allowOutside: given.allowOutside === true,
    timings: typeof timings === 'number' && timings > 0 ? timings : DEFAULTS.timings,
    ambiguousWidth: asRecord(given.format).ambiguousWidth === 'narrow' ? 'narrow' : 'wide',
  };
}
