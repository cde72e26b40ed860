// @ts-check
/**
 * mocha's spec reporter, which also writes how many tests passed and failed, as JSON, to the file in the reporter
 * option `output` or in $NIANBAO_RESULTS. scripts/test.mjs adds these up.
 */
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class CountReporter extends reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const output = options.reporterOptions?.output ?? process.env.NIANBAO_RESULTS;
    if (output === undefined) return;
    runner.once('end', () => {
      const { passes = 0, failures = 0 } = runner.stats ?? {};
      writeFileSync(output, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
};
