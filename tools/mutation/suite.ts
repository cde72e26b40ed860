/** One `it`, with what runs before it. */
export interface TestCase {
  readonly file: string;
  readonly title: string;
  readonly run: () => Promise<void>;
}

type Body = (this: unknown) => unknown;

/** The functions of mocha that our tests use, and the cases registered so far. */
export interface Suite {
  readonly words: { readonly describe: Describe; readonly it: Describe; readonly before: (body: Body) => void };
  /** True inside a `describe`: what it computes for its cases is done without changes. */
  isDescribing(): boolean;
  /** The cases of a file, in order; `load` runs the file. */
  casesOf(file: string, load: () => void): readonly TestCase[];
}

type Describe = (title: string, body: Body) => { timeout(): void };

const CONTEXT = { timeout: () => CONTEXT };

/** A suite without mocha's overhead: tests of mutants start hundreds of times a minute. */
export function createSuite(): Suite {
  let cases: TestCase[] = [];
  let file = '';
  let depth = 0;
  let titles: readonly string[] = [];
  let befores: readonly (() => Promise<void>)[] = [];
  return {
    words: {
      describe: (title, body) => {
        const outer = { titles, befores };
        titles = [...titles, title];
        depth++;
        body.call(CONTEXT);
        depth--;
        ({ titles, befores } = outer);
        return CONTEXT;
      },
      before: (body) => {
        let done: Promise<void> | undefined;
        befores = [
          ...befores,
          () => {
            done ??= (async () => {
              await body.call(CONTEXT);
            })();
            return done;
          },
        ];
      },
      it: (title, body) => {
        const own = befores;
        const run = async () => {
          for (const before of own) await before();
          await body.call(CONTEXT);
        };
        cases.push({ file, title: [...titles, title].join(' '), run });
        return CONTEXT;
      },
    },
    isDescribing: () => depth > 0,
    casesOf(name, load) {
      cases = [];
      file = name;
      titles = [];
      befores = [];
      load();
      return cases;
    },
  };
}
