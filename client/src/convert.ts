/** Converts positions and ranges between the server and VS Code. */
import { Position, Range } from 'vscode';
import type { Position as ServerPosition, Range as ServerRange } from 'vscode-languageclient';

export function rangeFromServer({ start, end }: ServerRange): Range {
  return new Range(positionFromServer(start), positionFromServer(end));
}

export function positionFromServer({ line, character }: ServerPosition): Position {
  return new Position(line, character);
}

export function rangeToServer({ start, end }: Range): ServerRange {
  return { start: positionToServer(start), end: positionToServer(end) };
}

export function positionToServer({ line, character }: Position): ServerPosition {
  return { line, character };
}
