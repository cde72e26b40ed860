import fc from 'fast-check';

/**
 * Checks properties with the same samples in every run, so that results depend on the code and not on luck.
 * `NIANBAO_SEED=random` (or a number) changes the samples: use it when a property or the code under test changes.
 */
const { NIANBAO_SEED: wanted } = process.env;
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20231231) });
