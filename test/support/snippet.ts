/**
 * The text that a snippet inserts, as VS Code interprets it:
 * https://code.visualstudio.com/docs/editor/userdefinedsnippets
 */
export interface ExpandedSnippet {
  readonly text: string;
  /** The numbers of the tab stops, in order of appearance. */
  readonly stops: readonly number[];
}

/**
 * Expands the tab stops, placeholders, choices and variables of a snippet. Throws on a `$` or brace that VS Code would
 * insert literally.
 */
export function expandSnippet(body: string, variables: Readonly<Record<string, string>>): ExpandedSnippet {
  const stops: number[] = [];
  const defaults = new Map<number, string>();
  let at = 0;

  const fail = (what: string): never => {
    throw new Error(`${what} at offset ${at}: ${JSON.stringify(body.slice(at, at + 30))}`);
  };
  const take = (pattern: RegExp): string | undefined => {
    const sticky = new RegExp(pattern, 'uy');
    sticky.lastIndex = at;
    const match = sticky.exec(body);
    if (match) at += match[0].length;
    return match?.[0];
  };
  const expect = (pattern: RegExp): string => take(pattern) ?? fail(`${pattern} is expected`);

  /** A mirror takes the default of its stop, which may come later: all are filled in at the end. */
  const text = (inside: boolean): string => {
    let result = '';
    while (at < body.length && !(inside && body[at] === '}')) {
      const escaped = take(/\\[$}\\]/);
      if (escaped) result += escaped.slice(1);
      else if (body[at] === '$') result += dollar();
      else result += body[at++];
    }
    return result;
  };
  const dollar = (): string => {
    expect(/\$/);
    const braced = take(/\{/) !== undefined;
    const stop = take(/\d+/);
    const result = stop === undefined ? variable(expect(/[A-Z_]+/), braced) : tabStop(Number(stop), braced);
    if (braced) expect(/\}/);
    return result;
  };
  const tabStop = (stop: number, braced: boolean): string => {
    stops.push(stop);
    if (braced && take(/:/)) defaults.set(stop, text(true));
    else if (braced && take(/\|/)) defaults.set(stop, expect(/[^|]+/).split(',')[0]) && expect(/\|/);
    return `\u0000${stop}\u0000`;
  };
  const variable = (name: string, braced: boolean): string => {
    const value = variables[name] ?? fail(`${name} is unknown`);
    if (!braced || !take(/\//)) return value;
    const pattern = expect(/[^/]+/);
    expect(/\//);
    const format = expect(/[^/]*/);
    expect(/\//);
    return value.replace(new RegExp(pattern, 'u'), (...groups) =>
      format.replace(/\$(\d+)|\$\{(\d+):\+([^}]*)\}/g, (_, group, condition, then) =>
        group ? (groups[group] ?? '') : groups[condition] ? then : '',
      ),
    );
  };

  const raw = text(false);
  const fill = (part: string): string =>
    part.replace(/\0(\d+)\0/g, (_, stop) => fill(defaults.get(Number(stop)) ?? ''));
  return { text: fill(raw), stops };
}
