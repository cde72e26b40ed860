/** VS Code's times for the activation of an extension, in milliseconds. */
export interface ActivationTimes {
  readonly load: number;
  readonly call: number;
  /** From the return of the call until its promise resolves. */
  readonly finish: number;
}

const HEADING = '## Extension Activation Stats';
const COLUMNS = ['Load Code', 'Call Activate', 'Finish Activate'];

/** Reads VS Code's report on its start: the times of each extension by identifier. Throws if a column is missing. */
export function readActivationTimes(account: string): Map<string, ActivationTimes> {
  const lines = account.slice(account.indexOf(HEADING)).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const header = cellsOf(lines[first] ?? '');
  const places = COLUMNS.map((name) => header.indexOf(name));
  if (places.includes(-1)) throw new Error(`VS Code's account has no ${COLUMNS.join(', ')}`);
  const times = new Map<string, ActivationTimes>();
  for (let i = first + 2; lines[i]?.startsWith('|'); i++) {
    const cells = cellsOf(lines[i]);
    const [load, call, finish] = places.map((place) => Number(cells[place]));
    times.set(cells[0], { load, call, finish });
  }
  return times;
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
