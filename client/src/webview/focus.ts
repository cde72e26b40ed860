/**
 * Keyboard navigation of the page: Tab reaches one place, the arrow keys lead from it to neighbouring blocks and cells,
 * Enter opens the source.
 */
export interface Focus {
  /** Makes sure that Tab reaches some place; to be called after each patch. */
  readonly refresh: () => void;
  /** Makes an element the place that Tab reaches. */
  readonly move: (element: HTMLElement) => void;
  /** Handles a key; returns true if it was one of ours. */
  readonly press: (key: string) => boolean;
}

const PLACES = '#sheet > :not(.nb-scroll), .nb-scroll :is(td, th)';

export function createFocus(sheet: HTMLElement, open: (element: HTMLElement) => void): Focus {
  let current: HTMLElement | undefined;

  const move = (element: HTMLElement) => {
    if (element === current) return;
    current?.removeAttribute('tabindex');
    current = element;
    element.tabIndex = 0;
  };

  const go = (element: Element | null | undefined): boolean => {
    if (!(element instanceof HTMLElement)) return false;
    move(element);
    element.focus();
    return true;
  };

  return {
    move,
    refresh: () => {
      if (current?.isConnected) return;
      const first = sheet.querySelector<HTMLElement>(PLACES);
      if (first) move(first);
    },
    press: (key) => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || !at.matches(PLACES)) return false;
      switch (key) {
        case 'Enter':
          open(at);
          return true;
        case 'ArrowDown':
          return go(below(sheet, at, 1));
        case 'ArrowUp':
          return go(below(sheet, at, -1));
        case 'ArrowRight':
          return go(beside(at, 1));
        case 'ArrowLeft':
          return go(beside(at, -1));
        default:
          return false;
      }
    },
  };
}

/** The next place up or down: the horizontally nearest cell of the next row that has one, else the next block. */
function below(sheet: HTMLElement, at: HTMLElement, step: 1 | -1): Element | undefined {
  const row = at.closest('tr');
  const middle = centre(at);
  if (row) {
    const rows = [...(at.closest('table')?.rows ?? [])];
    const from = rows.indexOf(row) + (step > 0 ? (at as HTMLTableCellElement).rowSpan : -1);
    const next = nearest(rows[from], middle);
    if (next) return next;
  }
  let block = [...sheet.children].find((one) => one.contains(at));
  while (block) {
    block = (step > 0 ? block.nextElementSibling : block.previousElementSibling) ?? undefined;
    if (!block?.matches('.nb-scroll')) return block;
    const rows = block.querySelectorAll('tr');
    const next = nearest(rows[step > 0 ? 0 : rows.length - 1], middle);
    if (next) return next;
  }
  return undefined;
}

function nearest(row: HTMLTableRowElement | undefined, x: number): HTMLElement | undefined {
  const cells = [...(row?.cells ?? [])];
  return cells.sort((a, b) => distance(a, x) - distance(b, x))[0];
}

/** The next cell to the left or right, in the order of the table. */
function beside(at: HTMLElement, step: 1 | -1): Element | undefined {
  const cells = [...(at.closest('table')?.querySelectorAll('td, th') ?? [])];
  return cells[cells.indexOf(at) + step];
}

function centre(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

function distance(element: Element, x: number): number {
  const { left, right } = element.getBoundingClientRect();
  return x < left ? left - x : x > right ? x - right : 0;
}
