import fc from 'fast-check';

/**
 * Properties are checked with the same samples in every run, so that a run says something about the code and not about
 * its luck. `NIANBAO_SEED=random` (or a number) looks elsewhere: do so when a property or what it is about changes.
 */
const { NIANBAO_SEED: wanted } = process.env;
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20231231) });
