import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import type { Message } from 'vscode-languageserver/node';
import { StreamReader, StreamWriter } from '../../../server/src/node/stdio.ts';
import '../../support/seed.ts';

const notification = (method: string) => ({ jsonrpc: '2.0', method }) as Message;
const MESSAGES = ['保存', 'a', '𠮷'.repeat(300), '\r\n\r\n'].map(notification);
const framed = (content: string) => Buffer.from(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);

/** Returns what a reader receives from these chunks of bytes. */
function receive(chunks: readonly Buffer[]): { messages: Message[]; errors: string[] } {
  const input = new PassThrough();
  const [messages, errors]: [Message[], string[]] = [[], []];
  const reader = new StreamReader(input);
  reader.onError(({ message }) => errors.push(message));
  reader.listen((message) => messages.push(message));
  for (const chunk of chunks) input.emit('data', chunk);
  return { messages, errors };
}

/** Returns the chunks that a writer produces for messages. */
async function write(messages: readonly Message[]): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      setImmediate(done);
    },
  });
  const writer = new StreamWriter(output);
  await Promise.all(messages.map((message) => writer.write(message)));
  return chunks;
}

/** Cuts bytes at these places. */
function cutAt(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...new Set(places.map((place) => place % bytes.length))].sort((a, b) => a - b);
  return [0, ...ends].map((from, i) => bytes.subarray(from, ends[i] ?? bytes.length));
}

describe('messages over streams', () => {
  it('are written in order, each in one piece', async () => {
    const chunks = await write(MESSAGES);
    assert.deepEqual(
      chunks.map(String),
      MESSAGES.map((message) => String(framed(JSON.stringify(message)))),
    );
  });

  it('are read however their bytes are cut', async () => {
    const bytes = Buffer.concat(await write(MESSAGES));
    const single = Array.from(bytes, (byte) => Buffer.of(byte));
    assert.deepEqual(receive(single), { messages: MESSAGES, errors: [] });
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (places) => {
        assert.deepEqual(receive(cutAt(bytes, places)), { messages: MESSAGES, errors: [] });
      }),
    );
  });

  it('are read with other headers, in any case', () => {
    const content = JSON.stringify(MESSAGES[0]);
    const header = `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:${Buffer.byteLength(content)}`;
    assert.deepEqual(receive([Buffer.from(`${header}\r\n\r\n${content}`)]), { messages: [MESSAGES[0]], errors: [] });
  });

  it('that cannot be read are reported, and those after them are read', () => {
    const [first, second] = MESSAGES;
    const { messages, errors } = receive([
      Buffer.from('Content-Type: text\r\n\r\n'),
      framed(JSON.stringify(first)),
      framed('{"jsonrpc"'),
      framed(JSON.stringify(second)),
    ]);
    assert.deepEqual(messages, [first, second]);
    assert.equal(errors.length, 2);
    assert.match(errors[0], /no Content-Length in the header Content-Type: text$/);
  });

  it('that cannot be written fail', async () => {
    const output = new Writable({ write: (_chunk, _encoding, done) => done(new Error('gone')) });
    const writer = new StreamWriter(output);
    const errors: string[] = [];
    writer.onError(([{ message }]) => errors.push(message));
    await assert.rejects(writer.write(MESSAGES[0]), /gone/);
    assert.deepEqual(errors, ['gone']);
  });
});
