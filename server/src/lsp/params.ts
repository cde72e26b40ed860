/** Checks that a value from the wire is a T. */
export type ParamCheck<T> = (value: unknown) => value is T;

/** The type of the values that a check accepts. */
type Accepted<Check> = Check extends ParamCheck<infer T> ? T : never;

export const text: ParamCheck<string> = (value) => typeof value === 'string';
export const flag: ParamCheck<boolean> = (value) => typeof value === 'boolean';
export const integer = (value: unknown): value is number => Number.isInteger(value);
export const count = (value: unknown): value is number => integer(value) && value >= 0;
export const anything = (_: unknown): _ is unknown => true;

/** Also accepts a missing value; some clients send null instead. */
export function optional<T>(check: ParamCheck<T>): ParamCheck<T | null | undefined> {
  return (value) => value === undefined || value === null || check(value);
}

export function oneOf<const T>(...values: readonly T[]): ParamCheck<T> {
  return (value): value is T => (values as readonly unknown[]).includes(value);
}

export function listOf<T>(check: ParamCheck<T>): ParamCheck<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(check);
}

/** Accepts objects that have at least these members. */
export function record<Members extends Readonly<Record<string, ParamCheck<unknown>>>>(
  members: Members,
): ParamCheck<{ readonly [Name in keyof Members]: Accepted<Members[Name]> }> {
  const checks = Object.entries(members);
  return (value): value is { readonly [Name in keyof Members]: Accepted<Members[Name]> } =>
    typeof value === 'object' &&
    value !== null &&
    checks.every(([name, check]) => check((value as Record<string, unknown>)[name]));
}

export const textDocument = record({ uri: text });
export const position = record({ line: count, character: count });
export const range = record({ start: position, end: position });
export const inDocument = record({ textDocument });
export const atPosition = record({ textDocument, position });
export const inRange = record({ textDocument, range });
