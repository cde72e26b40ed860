import { Memo, type Memoized } from '../../syntax/memo.ts';

/**
 * How the cells of a system are connected, whatever they hold: for each relation, the signed cells that add up to zero.
 * The relations of a format have the same structure in all reports, so what follows from it is worked out once.
 */
export interface SystemStructure extends Memoized {
  readonly relations: readonly RelationShape[];
  /** For each cell, the relations that it is in, and its sign in each. */
  readonly cells: readonly (readonly SignedRelation[])[];
}

export interface RelationShape {
  readonly cells: readonly SignedCell[];
  /** The cell that the others add up to; -1 if both sides are sums. */
  readonly total: number;
}

export interface SignedCell {
  readonly cell: number;
  readonly sign: 1 | -1;
}

export interface SignedRelation {
  readonly relation: number;
  readonly sign: 1 | -1;
}

/** A relation over ids of any kind, with all its terms on one side. */
export interface SignedSum<Id> {
  readonly ids: readonly Id[];
  readonly signs: readonly (1 | -1)[];
  /** The index of the term that the others add up to; -1 if both sides are sums. */
  readonly total: number;
}

/** Groups the sums that share terms, directly or through others; each group keeps the order of the sums. */
export function groupsOf<S extends SignedSum<unknown>>(sums: readonly S[]): S[][] {
  const numbers = new Map<unknown, number>();
  const parents: number[] = [];
  const numberOf = (id: unknown): number => {
    let own = numbers.get(id);
    if (own === undefined) {
      own = numbers.size;
      numbers.set(id, own);
      parents.push(own);
    }
    return own;
  };
  const rootOf = (number: number): number => {
    let root = number;
    while (parents[root] !== root) root = parents[root];
    parents[number] = root;
    return root;
  };
  const firsts = sums.map(({ ids }) => {
    const first = numberOf(ids[0]);
    const root = rootOf(first);
    for (let i = 1; i < ids.length; i++) parents[rootOf(numberOf(ids[i]))] = root;
    return first;
  });
  const found = new Map<number, S[]>();
  sums.forEach((sum, i) => {
    const root = rootOf(firsts[i]);
    const own = found.get(root);
    if (own) own.push(sum);
    else found.set(root, [sum]);
  });
  return [...found.values()];
}

/** The structure of a group of sums, and the id of each of its cells, in order of first occurrence. */
export function systemStructure<Id>(sums: readonly SignedSum<Id>[]): {
  readonly shape: SystemStructure;
  readonly ids: readonly Id[];
} {
  const numbers = new Map<Id, number>();
  const ids: Id[] = [];
  const cells: SignedRelation[][] = [];
  const relations = sums.map((sum, relation): RelationShape => {
    const own = sum.ids.map((id, i): SignedCell => {
      const sign = sum.signs[i];
      let cell = numbers.get(id);
      if (cell === undefined) {
        cell = ids.push(id) - 1;
        numbers.set(id, cell);
        cells.push([]);
      }
      cells[cell].push({ relation, sign });
      return { cell, sign };
    });
    return { cells: own, total: sum.total === -1 ? -1 : own[sum.total].cell };
  });
  return { shape: { relations, cells, memory: new Memo() }, ids };
}
