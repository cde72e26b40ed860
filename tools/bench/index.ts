import { fork, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitOnSignals } from '../../scripts/vscode/process.mjs';
import { measure as activation } from './activation.ts';
import { bundle } from './bundle.ts';
import { measure as bundles } from './bundles.ts';
import { measure as felt } from './felt/index.ts';
import { measure as folder } from './folder.ts';
import { measure as keystroke } from './keystroke.ts';
import { RIVALS } from './language-servers.ts';
import { notes } from './notes.ts';
import { pace } from './pace.ts';
import { type Machine, type Measurement, type MeasurementId, toJson, toMarkdown } from './report.ts';
import { measure as startup } from './startup.ts';
import { temporaryFolder } from './temporary.ts';

/**
 * Measures how fast everything is, compared with others, in one run; writes docs/benchmarks.md if everything was measured.
 *   npm run bench [-- --json] [-- --only analysis,edit]
 * Progress goes to stderr; with --json, stdout has only the figures (npm run -s leaves out npm's own lines).
 */

const PAGE = 'docs/benchmarks.md';

const MEASUREMENTS: Readonly<Record<MeasurementId, () => Promise<Measurement>>> = {
  analysis: () => inProcess('analysis'),
  edit: () => inProcess('edit'),
  keystroke,
  memory: () => inProcess('memory'),
  folder,
  startup,
  bundles,
  activation,
  felt,
};

async function main(): Promise<void> {
  process.chdir(resolve(__dirname, '../..'));
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
  const all = Object.keys(MEASUREMENTS) as MeasurementId[];
  const ids = values.only === undefined ? all : (values.only.split(',') as MeasurementId[]);
  const unknown = ids.filter((id) => !all.includes(id));
  if (unknown.length > 0) throw new Error(`no measurement ${unknown.join(', ')}; there are ${all.join(', ')}`);

  installRivals();
  command(process.execPath, ['scripts/build.mjs'], '.');
  const started = performance.now();
  const measurements: Measurement[] = [];
  const paces: number[] = [];
  for (const id of ids) {
    process.stderr.write(`${id}…\n`);
    paces.push(pace());
    try {
      measurements.push(await MEASUREMENTS[id]());
    } catch (error) {
      process.stderr.write(`${id}: ${error instanceof Error ? error.message : error}\n`);
      process.exitCode = 1;
    }
  }
  const machine = describeMachine((performance.now() - started) / 1000, paces);
  const page = toMarkdown(machine, measurements, notes);
  process.stdout.write(values.json ? `${JSON.stringify(toJson(machine, measurements), null, 2)}\n` : page);
  if (measurements.length === all.length) writeFileSync(PAGE, page);
}

/** Runs a measurement of our code by itself: bundled, in a separate process. */
async function inProcess(id: MeasurementId): Promise<Measurement> {
  const script = join(temporaryFolder(), 'in-process.js');
  await bundle('tools/bench/in-process.ts', script);
  return new Promise((settle, fail) => {
    const child = fork(script, [id], { execArgv: ['--expose-gc'] });
    child.once('message', (measurement) => settle(measurement as Measurement));
    child.once('exit', (code) => fail(new Error(`${id} ended with ${code}`)));
  });
}

/** Installs the rivals unless they are installed; `npm ci` at the root leaves them out. */
function installRivals(): void {
  const installed = join(RIVALS, 'node_modules/.package-lock.json');
  const isInstalled =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(RIVALS, 'package-lock.json')).mtimeMs;
  if (!isInstalled) command('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], RIVALS);
}

function command(name: string, args: readonly string[], cwd: string): void {
  // npm passes its working folder to its children; this is another one.
  const env = { ...process.env, npm_config_local_prefix: undefined };
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(name, args, {
    cwd,
    env,
    shell,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) throw error ?? new Error(`${name} ${args.join(' ')} failed`);
}

function describeMachine(seconds: number, paces: readonly number[]): Machine {
  const rivals: Record<string, string> = JSON.parse(readFileSync(join(RIVALS, 'package.json'), 'utf8')).dependencies;
  const browser = JSON.parse(readFileSync('scripts/vscode/browser-vscode/package.json', 'utf8')).dependencies;
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus()[0].model,
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 1e9)} GB`,
    system: `${type()} ${release()}`,
    versions: { Node: process.versions.node, ...rivals, ...browser },
    ...{ seconds, paces },
  };
}

exitOnSignals();
main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
