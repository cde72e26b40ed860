import fc from 'fast-check';

/**
 * Something that holds of any text, stated once: the unit tests check it shortly (test/unit/properties.test.ts), and
 * `npm run fuzz` for as long as one likes.
 */
export interface Property {
  readonly name: string;
  /** What holds, as a sentence. */
  readonly says: string;
  /** Checks it by so many samples, or as the parameters say. */
  readonly check: (parameters: fc.Parameters<[unknown]>) => Promise<fc.RunDetails<[unknown]>>;
  /** What is wrong with one sample; nothing, where it holds. */
  readonly faultOf: (sample: unknown) => Promise<unknown>;
}

interface Statement<T> {
  readonly name: string;
  readonly says: string;
  readonly of: fc.Arbitrary<T>;
  /** Throws where it does not hold. */
  readonly holds: (sample: T) => void | Promise<void>;
  /** Samples for which it once did not hold: they are checked first, always. */
  readonly found?: readonly T[];
}

export function property<T>({ name, says, of, holds, found = [] }: Statement<T>): Property {
  const stated = fc.asyncProperty(of as fc.Arbitrary<unknown>, async (sample) => holds(sample as T));
  const examples = found.map((sample): [unknown] => [sample]);
  return {
    name,
    says,
    // A path leads to one sample: others do not belong before it.
    check: (parameters) => fc.check(stated, { ...parameters, ...(parameters.path === undefined && { examples }) }),
    async faultOf(sample) {
      try {
        await holds(sample as T);
        return undefined;
      } catch (error) {
        return error;
      }
    },
  };
}
