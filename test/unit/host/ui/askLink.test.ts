import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askLink } from '../../../../src/host/ui/askLink';

describe('asking a site whether something is there', () => {
  const asked: string[] = [];
  let server: Server;
  let origin = '';

  before(async () => {
    server = createServer(({ method = '', url = '', headers }, response) => {
      asked.push(`${method} ${url}${headers.cookie === undefined ? '' : ' with a cookie'}`);
      if (url === '/no-head' && method === 'HEAD') response.writeHead(405).end();
      else if (url === '/moved') response.writeHead(301, { location: '/gone' }).end();
      else if (url === '/round') response.writeHead(302, { location: '/round' }).end();
      else if (url === '/off') response.destroy();
      else response.writeHead(url === '/gone' ? 404 : 200, { 'set-cookie': 'a=b' }).end('x'.repeat(100_000));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => asked.splice(0));
  after(() => server.close());

  const ask = (path: string, allowPrivate = true) =>
    askLink(`${origin}${path}`, { fetch, allowPrivate, signal: new AbortController().signal });

  it('asks with HEAD, and with GET only where that is answered with an error', async () => {
    assert.equal(await ask('/there'), 200);
    assert.equal(await ask('/no-head'), 200);
    assert.equal(await ask('/gone'), 404);
    assert.deepEqual(asked, ['HEAD /there', 'HEAD /no-head', 'GET /no-head', 'HEAD /gone', 'GET /gone']);
  });

  it('goes where the address leads, but not round and round', async () => {
    assert.equal(await ask('/moved'), 404);
    assert.equal(await ask('/round'), undefined);
    assert.equal(asked.filter((each) => each === 'HEAD /round').length, 11);
  });

  it('knows nothing where there is no answer, and asks nobody who is private', async () => {
    assert.equal(await ask('/off'), undefined);
    asked.splice(0);
    assert.equal(await ask('/there', false), undefined);
    assert.equal(
      await askLink('file:///etc/passwd', {
        fetch,
        allowPrivate: true,
        signal: new AbortController().signal,
      }),
      undefined,
    );
    assert.deepEqual(asked, []);
  });

  it('ends when it is no longer wanted', async () => {
    assert.equal(
      await askLink(`${origin}/there`, { fetch, allowPrivate: true, signal: AbortSignal.abort() }),
      undefined,
    );
    assert.deepEqual(asked, []);
  });
});
