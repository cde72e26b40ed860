import type { Block } from './block.ts';
import { FRONT_MATTER_LIMIT, readBlock } from './blocks.ts';
import { changedStretch, partitionPoint } from './in-order.ts';
import { type Line, readLines } from './line.ts';
import { Memo, type Memoized } from './memo.ts';
import type { Position, Range } from './position.ts';

/** A text read into consecutive blocks that cover every character of it. */
export interface SyntaxTree extends Memoized {
  readonly blocks: readonly Block[];
  /** The document line on which each block begins. */
  readonly starts: readonly number[];
  readonly lineCount: number;
}

/** A change to a text, as in LSP: replaces a range, or the whole text if there is no range. */
export interface Change {
  readonly range?: Range;
  readonly text: string;
}

/** Reads a text. Never throws; linear in time. */
export function readTree(text: string): SyntaxTree {
  const lines = readLines(text);
  const blocks: Block[] = [];
  const starts: number[] = [];
  for (let at = 0; at < lines.length; ) {
    const block = readBlock(lines, at, at === 0);
    blocks.push(block);
    starts.push(at);
    at += block.lines.length;
  }
  return { blocks, starts, lineCount: lines.length, memory: new Memo() };
}

/**
 * Returns the tree of the changed text. Blocks that the change does not touch are the same objects as before, and so
 * are the untouched lines of the others; so whatever was derived from them still holds.
 */
export function changeTree(tree: SyntaxTree, change: Change): SyntaxTree {
  if (!change.range) return readTree(change.text);
  const start = clampPosition(tree, change.range.start);
  const end = clampPosition(tree, change.range.end);

  // A line's ending may join with what follows (\r, \n), so the line before is read again too.
  const fromLine = Math.max(0, start.line - 1);
  const firstBlock = restartBlock(tree, fromLine);
  const firstLine = tree.starts[firstBlock];
  const lastBlock = blockIndexAt(tree, end.line);
  const oldLines = collectLines(tree, firstBlock, lastBlock);

  const head = oldLines.slice(0, fromLine - firstLine);
  const tail = oldLines.slice(end.line - firstLine + 1);
  const touched = oldLines.slice(fromLine - firstLine, end.line - firstLine + 1);
  const changed = readLines(replaceIn(touched, fromLine, { start, end }, change.text));
  if (touched[touched.length - 1].eol !== '') changed.pop();
  // The line before usually stays the same.
  const [before] = touched;
  if (changed[0]?.text === before.text && changed[0].eol === before.eol) changed[0] = before;

  const lines = [...head, ...changed, ...tail];
  const delta = lines.length - oldLines.length;
  return regroup(tree, firstBlock, lastBlock, lines, delta);
}

/** Groups the lines into blocks, taking in further old blocks until a block begins where an old one did. */
function regroup(
  tree: SyntaxTree,
  firstBlock: number,
  lastBlock: number,
  lines: readonly Line[],
  delta: number,
): SyntaxTree {
  const firstLine = tree.starts[firstBlock];
  const read: Block[] = [];
  const readStarts: number[] = [];
  let pending = lines;
  let next = lastBlock + 1;
  let at = 0;
  while (at < pending.length) {
    const block = readBlock(pending, at, firstLine + at === 0);
    const behind = at + block.lines.length;
    if (behind + lookahead(block) > pending.length && next < tree.blocks.length) {
      const more = Math.max(1, next - lastBlock);
      pending = pending.concat(collectLines(tree, next, Math.min(next + more, tree.blocks.length) - 1));
      next = Math.min(next + more, tree.blocks.length);
      continue;
    }
    read.push(block);
    readStarts.push(firstLine + at);
    at = behind;
    const resumed = blockStartingAt(tree, firstLine + at - delta);
    if (at >= lines.length && resumed > lastBlock) {
      next = resumed;
      break;
    }
  }
  return splice(tree, firstBlock, next, read, readStarts, delta);
}

/** True if a block that was read again has exactly its old lines, and so is unchanged. */
function isSameBlock(block: Block, old: Block): boolean {
  const { kind, size, lines } = block;
  if (kind !== old.kind || size !== old.size || lines.length !== old.lines.length) return false;
  return lines.every((line, i) => line === old.lines[i]);
}

/** The number of lines after a block that must be at hand to know that it ends there. */
function lookahead(block: Block): number {
  return block.kind === 'front-matter' && !block.closed ? FRONT_MATTER_LIMIT : 2;
}

/** Puts the newly read blocks in place of old ones, but keeps old blocks at either end that are unchanged. */
function splice(
  tree: SyntaxTree,
  from: number,
  to: number,
  read: readonly Block[],
  readStarts: readonly number[],
  delta: number,
): SyntaxTree {
  const { blocks, starts } = tree;
  const most = Math.min(read.length, to - from);
  let head = 0;
  while (head < most && isSameBlock(read[head], blocks[from + head])) head++;
  let tail = 0;
  while (tail < most - head && isSameBlock(read[read.length - 1 - tail], blocks[to - 1 - tail])) tail++;
  const own = read.slice(head, read.length - tail);
  const ownStarts = readStarts.slice(head, read.length - tail);
  const [first, behind] = [from + head, to - tail];
  const allStarts = spliced(starts, first, behind, ownStarts);
  if (delta !== 0) for (let i = first + own.length; i < allStarts.length; i++) allStarts[i] += delta;
  return {
    blocks: spliced(blocks, first, behind, own),
    starts: allStarts,
    lineCount: tree.lineCount + delta,
    memory: new Memo(),
  };
}

/** Copies a list, with the items from one index up to (excluding) another replaced. */
function spliced<T>(list: readonly T[], from: number, to: number, own: readonly T[]): T[] {
  if (own.length !== to - from) return list.slice(0, from).concat(own, list.slice(to));
  // The usual case after a keystroke.
  const copy = list.slice();
  for (let i = 0; i < own.length; i++) copy[from + i] = own[i];
  return copy;
}

/**
 * The indexes [from, to) of the blocks that two trees do not share, the same in both. Undefined if later blocks moved
 * because lines or blocks were added or removed.
 */
export function changedBlocks(before: SyntaxTree, after: SyntaxTree): { from: number; to: number } | undefined {
  const [old, own] = [before.blocks, after.blocks];
  if (before.lineCount !== after.lineCount || old.length !== own.length) return undefined;
  const changed = changedStretch(old, own);
  for (let i = changed.from; i < changed.to; i++) if (before.starts[i] !== after.starts[i]) return undefined;
  return changed;
}

/**
 * The block at which reading restarts: the one before the touched line's block, as it may have ended because of that
 * line.
 */
function restartBlock(tree: SyntaxTree, line: number): number {
  // Unclosed front matter may be closed by any of the first lines.
  const [first] = tree.blocks;
  if (line <= FRONT_MATTER_LIMIT && first.kind === 'front-matter' && !first.closed) return 0;
  return Math.max(0, blockIndexAt(tree, line) - 1);
}

function collectLines(tree: SyntaxTree, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let i = from; i <= to; i++) for (const line of tree.blocks[i].lines) lines.push(line);
  return lines;
}

function replaceIn(lines: readonly Line[], firstLine: number, range: Range, text: string): string {
  let before = '';
  for (let i = 0; i < range.start.line - firstLine; i++) before += lines[i].text + lines[i].eol;
  before += lines[range.start.line - firstLine].text.slice(0, range.start.character);
  const last = lines[range.end.line - firstLine];
  return before + text + last.text.slice(range.end.character) + last.eol;
}

/** The index of the block that holds a line. */
export function blockIndexAt(tree: SyntaxTree, line: number): number {
  return Math.max(0, partitionPoint(tree.starts, (start) => start <= line) - 1);
}

function blockStartingAt(tree: SyntaxTree, line: number): number {
  const index = blockIndexAt(tree, line);
  return tree.starts[index] === line ? index : -1;
}

/** A line of the text; the last line if the text has fewer. */
export function lineAt(tree: SyntaxTree, line: number): Line {
  const index = blockIndexAt(tree, line);
  const { lines } = tree.blocks[index];
  return lines[Math.min(line - tree.starts[index], lines.length - 1)];
}

/** The nearest position in the text: LSP wants positions past a line's end to be read as its end. */
export function clampPosition(tree: SyntaxTree, position: Position): Position {
  if (position.line < 0) return { line: 0, character: 0 };
  if (position.line >= tree.lineCount) {
    const line = tree.lineCount - 1;
    return { line, character: lineAt(tree, line).text.length };
  }
  const { length } = lineAt(tree, position.line).text;
  return { line: position.line, character: Math.min(Math.max(position.character, 0), length) };
}

/** The range of the whole text. */
export function fullRange(tree: SyntaxTree): Range {
  const line = tree.lineCount - 1;
  return { start: { line: 0, character: 0 }, end: { line, character: lineAt(tree, line).text.length } };
}

/** Returns the whole text, identical to the character. */
export function textOf(tree: SyntaxTree): string {
  const parts: string[] = [];
  for (const block of tree.blocks) for (const line of block.lines) parts.push(line.text, line.eol);
  return parts.join('');
}
