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
 * Messages over stdin and stdout. The library's own reader and writer wait a turn of the event loop for each message,
 * and write its header by itself, which wakes the client twice: with words typed, that takes longer than to check them.
 */
export function stdioConnection(options: ConnectionOptions): Connection {
  const { stdin, stdout, stderr } = process;
  // What is printed must not get among the messages.
  globalThis.console = new Console(stderr);
  const connection = createConnection(ProposedFeatures.all, new StreamReader(stdin), new StreamWriter(stdout), options);
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  // A client that is gone leaves no server behind.
  for (const end of ['end', 'close']) stdin.once(end, () => process.exit(isShutDown ? 0 : 1));
  return connection;
}

/** Hands on each message when its last byte is there. */
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

/** Takes bytes as they come, and hands on the contents of messages. A header that gives no length is skipped. */
function cutter(onContent: (content: string) => void, onError: (error: Error) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let received = 0;
  /** Of the content that comes next; undefined where a header does. */
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
