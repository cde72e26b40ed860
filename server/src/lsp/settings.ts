import { asRecord, defaultSettings, readSettings } from '../check/settings.ts';
import type { RuleSettings } from '../rules/rule.ts';
import type { AmbiguousWidth } from '../syntax/width.ts';

/** What the user may set, read from the section `nianbao` of the editor's settings. */
export interface Settings {
  readonly rules: RuleSettings;
  /** A folder of full legal texts; none where it is empty. */
  readonly statutes: string;
  readonly ambiguousWidth: AmbiguousWidth;
  /** Whether 上年 and 汇总 may lead out of the workspace's folders. */
  readonly allowOutside: boolean;
  /** Work that takes longer than this many milliseconds is written to the log; none if 0. */
  readonly timings: number;
}

export const DEFAULTS: Settings = {
  rules: defaultSettings,
  statutes: '',
  ambiguousWidth: 'wide',
  allowOutside: false,
  timings: 0,
};

/** Reads the section; what makes no sense in it is as by default. */
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
