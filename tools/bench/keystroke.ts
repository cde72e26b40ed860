import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ProtocolConnection, TextDocumentSyncKind } from 'vscode-languageserver-protocol';
import {
  json,
  markdown,
  nianbao,
  nianbaoAsked,
  RIVALS,
  type RunningServer,
  remark,
  type ServerKind,
  start,
} from './language-servers.ts';
import { interleave, type Sample } from './measure.ts';
import type { Aim, Measurement, Table } from './report.ts';
import { cityText, type DigitPlace, digitBehind, grownText } from './texts.ts';

const how = `A character is typed, and deleted by the next keystroke, in a report that is open in a server process. Measured is the time from
the client’s write until it has read the diagnostics of that version, over stdio. The servers run side by side and take
turns; the JSON server has the text as an array of its lines. Each works in the way in which it is fastest: ours and
remark push findings at once (remark needs the whole text each time); the JSON server and the Markdown server answer the
client’s request, since the JSON server waits half a second before it pushes. Our server when it is asked, as VS Code asks it,
has a row of its own. The Markdown server lets the client parse with markdown-it, as in VS Code. Neither side delays
anything.`;

/** Measures the time from a keystroke to diagnostics, compared with other language servers. */
export async function measure(): Promise<Measurement> {
  const [city, large] = [cityText(), grownText(1_000_000)];
  const tables = [
    await toTable('8 KB, in prose', city, digitBehind(city, '发布政策解读')),
    await toTable('8 KB, in a cell of table three', city, digitBehind(city, '| （一）予以公开')),
    await toTable('1 MB, in prose', large, digitBehind(large, '发布政策解读')),
    await toTable('1 MB, in a cell of table three', large, digitBehind(large, '| （一）予以公开')),
  ];
  return { id: 'keystroke', title: 'From a keystroke to diagnostics', how, tables };
}

async function toTable(title: string, text: string, place: DigitPlace): Promise<Table> {
  const kinds = [nianbao, nianbaoAsked, json, markdown, remark];
  const running: RunningServer[] = [];
  try {
    const contestants = [];
    for (const kind of kinds) {
      const server = await start(kind);
      running.push(server);
      contestants.push({ name: kind.name, run: await open(kind, server, text, place) });
    }
    const [{ connection }] = running;
    contestants.push({
      name: 'the transport alone: a request that our server does not know',
      run: roundTrip(connection),
    });
    const samples = await interleave(contestants, { warmUp: 5000, measured: 1500 });
    const rows = [...samples].map(([name, sample]) => ({ name, ...sample }));
    const value = rows[0].median / (samples.get(json.name) as Sample).median;
    const aims: Aim[] = [{ text: '≤ the JSON server', value, limit: 1 }];
    return { title, unit: 'ms', rows: [{ ...rows[0], aims }, ...rows.slice(1)] };
  } finally {
    await Promise.all(running.map(({ stop }) => stop()));
  }
}

/** Opens a document in a server, and waits for diagnostics. Each call of the returned function is a keystroke in it. */
export async function open(
  kind: ServerKind,
  { connection, initialized, documents }: RunningServer,
  text: string,
  place: DigitPlace,
): Promise<() => Promise<number>> {
  const [own, position] = kind === json ? asArray(text, place) : [text, place];
  const uri = pathToFileURL(resolve(RIVALS, `report.${kind.extension}`)).href;
  const { textDocumentSync: sync } = initialized.capabilities;
  const isWhole = (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Full;
  const typed = typedInto(own, position);
  const diagnosticsOf = asker(kind, connection, uri);

  let version = 1;
  const textDocument = { uri, languageId: kind.languageId, version, text: own };
  documents.set(uri, own);
  void connection.sendNotification('textDocument/didOpen', { textDocument });
  await diagnosticsOf(version);
  return async () => {
    version++;
    const isTyped = version % 2 === 0;
    const text = isTyped ? typed : own;
    documents.set(uri, text);
    const contentChanges = [isWhole ? { text } : keystroke(position, isTyped)];
    const started = performance.now();
    void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    await diagnosticsOf(version);
    return performance.now() - started;
  };
}

/** Each run sends a request that is refused. */
function roundTrip(connection: ProtocolConnection): () => Promise<number> {
  return async () => {
    const started = performance.now();
    await connection.sendRequest('nianbao/none').catch(() => undefined);
    return performance.now() - started;
  };
}

/** Returns a function that resolves with the diagnostics of a version just sent. */
function asker(kind: ServerKind, connection: ProtocolConnection, uri: string): (version: number) => Promise<unknown> {
  if (kind.diagnostics === 'pull')
    return () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  let waiting: { readonly version: number; readonly settle: (params: unknown) => void } | undefined;
  connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; version?: number }) => {
    if (params.uri === uri && params.version === waiting?.version) waiting?.settle(params);
  });
  return (version) =>
    new Promise((settle) => {
      waiting = { version, settle };
    });
}

/** The change that types a digit at a place, or deletes it. */
function keystroke(place: DigitPlace, isTyped: boolean): object {
  if (isTyped) return { range: { start: place, end: place }, text: DIGIT };
  return { range: { start: place, end: { line: place.line, character: place.character + 1 } }, text: '' };
}

const DIGIT = '1';

function typedInto(text: string, { line, character }: DigitPlace): string {
  const lines = text.split('\n');
  lines[line] = `${lines[line].slice(0, character)}${DIGIT}${lines[line].slice(character)}`;
  return lines.join('\n');
}

/** The lines of a text as a JSON array, one item per line, and the position in it of a place in the text. */
function asArray(text: string, { line, character }: DigitPlace): [string, DigitPlace] {
  const lines = text.split('\n');
  const before = JSON.stringify(lines[line].slice(0, character)).length - 1;
  return [JSON.stringify(lines, null, 1), { line: line + 1, character: 1 + before }];
}
