import assert from 'node:assert/strict';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { sampleReport } from '../support/report.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { requests, URI } from './requests.ts';

/** Requests that are valid without parameters, or with only some of them. */
const LENIENT = new Set(['nianbao/workspace', 'nianbao/summary']);

/** Requests that are only answered when something changes. */
const WAITING = new Set(['workspace/diagnostic']);

/** Values that are wrong anywhere. */
const WRONG = [null, -1, 1.5, 'x\u0000', {}, [], [[]], true];

/** Yields the parameters with one member, at any depth, missing or wrong. */
function* spoilt(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, own] of Object.entries(value)) {
    const others = Array.isArray(value) ? [...value] : { ...value };
    const withMember = (one: unknown) =>
      Object.assign(Array.isArray(others) ? [...others] : { ...others }, { [name]: one });
    if (!Array.isArray(value)) yield withMember(undefined);
    for (const wrong of WRONG) if (isOfAnotherKind(own, wrong)) yield withMember(wrong);
    for (const inner of spoilt(own)) yield withMember(inner);
  }
}

function isOfAnotherKind(own: unknown, wrong: unknown): boolean {
  if (Array.isArray(own)) return !Array.isArray(wrong) || wrong.length > 0;
  return typeof own === 'number' || typeof own === 'object' || typeof own !== typeof wrong;
}

describe('a request whose parameters make no sense', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer();
    await server.open(URI, sampleReport({ '表四/行政复议/总计': 4 }));
  });
  after(() => server.stop());

  for (const { method, params } of requests.filter((one) => !LENIENT.has(one.method))) {
    it(`${method} gets an error, and an answer when they do`, async () => {
      const answered: string[] = [];
      for (const nonsense of [undefined, null, 1, 'x', [], [1], {}, ...spoilt(params)]) {
        const error = await server.connection.sendRequest(method, nonsense).then(
          (answer) => answered.push(`${JSON.stringify(nonsense)}: ${JSON.stringify(answer)?.slice(0, 60)}`),
          (reason) => reason,
        );
        if (error instanceof ResponseError) assert.equal(error.code, ErrorCodes.InvalidParams, error.message);
      }
      assert.deepEqual(answered, []);
      if (!WAITING.has(method)) await server.connection.sendRequest(method, params);
    });
  }
});
