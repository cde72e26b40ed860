import fc from 'fast-check';

/**
 * Something that holds for any text. The unit tests check it briefly (test/unit/properties.test.ts), `npm run fuzz` for
 * as long as one likes.
 */
export interface Property {
  readonly name: string;
  /** The property as a sentence. */
  readonly says: string;
  /** Checks the property with fast-check's parameters, such as the number of samples. */
  readonly check: (parameters: fc.Parameters<[unknown]>) => Promise<fc.RunDetails<[unknown]>>;
  /** Resolves with the error for one sample; undefined if the property holds. */
  readonly faultOf: (sample: unknown) => Promise<unknown>;
}

interface Statement<T> {
  readonly name: string;
  readonly says: string;
  readonly of: fc.Arbitrary<T>;
  /** Throws if the property does not hold. */
  readonly holds: (sample: T) => void | Promise<void>;
  /** Samples that failed once: they are always checked first. */
  readonly found?: readonly T[];
}

export function property<T>({ name, says, of, holds, found = [] }: Statement<T>): Property {
  const stated = fc.asyncProperty(of as fc.Arbitrary<unknown>, async (sample) => holds(sample as T));
  const examples = found.map((sample): [unknown] => [sample]);
  return {
    name,
    says,
    // A path leads to a single sample: no examples may come before it.
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
