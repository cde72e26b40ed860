import { Console } from 'node:console';
import type { Readable, Writable } from 'node:stream';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type Connection,
  type ConnectionOptions,
  createConnection,
  type DataCallback,
  type Disposable,
  type Message,
  ProposedFeatures,
} from 'vscode-languageserver/node';

/**
 * A connection over stdin and stdout. The library's own reader and writer wait a turn of the event loop for each
 * message, and send its header separately, which wakes the client twice: while typing, that costs more than checking.
 */
export function stdioConnection(options: ConnectionOptions): Connection {
  const { stdin, stdout, stderr } = process;
  // Printed text must not get into the message stream.
  globalThis.console = new Console(stderr);
  const connection = createConnection(ProposedFeatures.all, new StreamReader(stdin), new StreamWriter(stdout), options);
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  // The server ends when its client is gone.
  for (const end of ['end', 'close']) stdin.once(end, () => process.exit(isShutDown ? 0 : 1));
  return connection;
}

/** Passes on each message as soon as its last byte has arrived. */
export class StreamReader extends AbstractMessageReader {
  readonly #input: Readable;

  constructor(input: Readable) {
    super();
    this.#input = input;
    input.on('error', (error) => this.fireError(error));
    input.on('close', () => this.fireClose());
  }

  listen(callback: DataCallback): Disposable {
    const onContent = (content: string) => {
      try {
        callback(JSON.parse(content));
      } catch (error) {
        this.fireError(error);
      }
    };
    const onData = cutter(onContent, (error) => this.fireError(error));
    this.#input.on('data', onData);
    return { dispose: () => this.#input.off('data', onData) };
  }
}

/** Writes each message at once and in one piece. */
export class StreamWriter extends AbstractMessageWriter {
  readonly #output: Writable;

  constructor(output: Writable) {
    super();
    this.#output = output;
    output.on('error', (error) => this.fireError(error));
    output.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    return new Promise((settle, fail) => {
      const content = JSON.stringify(message);
      const framed = `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
      this.#output.write(framed, (error) => (error ? fail(error) : settle()));
    });
  }

  end(): void {
    this.#output.end();
  }
}

const HEADER_END = '\r\n\r\n';

/** Takes bytes as they arrive and passes on the content of each message. Skips and reports headers without a length. */
function cutter(onContent: (content: string) => void, onError: (error: Error) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let received = 0;
  /** The length of the content that comes next, in bytes; undefined if a header comes next. */
  let length: number | undefined;
  return (chunk) => {
    chunks.push(chunk);
    received += chunk.length;
    if (length !== undefined && received < length) return;
    let rest = chunks.length === 1 ? chunk : Buffer.concat(chunks, received);
    for (;;) {
      if (length === undefined) {
        const end = rest.indexOf(HEADER_END);
        if (end === -1) break;
        const header = rest.toString('latin1', 0, end);
        rest = rest.subarray(end + HEADER_END.length);
        length = lengthIn(header);
        if (length === undefined) onError(new Error(`no Content-Length in the header ${header}`));
      } else {
        if (rest.length < length) break;
        onContent(rest.toString('utf8', 0, length));
        rest = rest.subarray(length);
        length = undefined;
      }
    }
    chunks = rest.length > 0 ? [rest] : [];
    received = rest.length;
  };
}

function lengthIn(header: string): number | undefined {
  const match = /content-length: *(\d+)/i.exec(header);
  return match ? Number(match[1]) : undefined;
}
