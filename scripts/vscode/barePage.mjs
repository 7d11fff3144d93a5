import { findChromium } from './findChromium.mjs';
import { chromiumArgs } from './launchChromium.mjs';

/**
 * A page that is left alone. `ended` resolves with the reason when the page crashes or its browser ends.
 *
 * @typedef {{ ended: Promise<string>, close(): Promise<void> }} BarePage
 */

/**
 * What Chromium answers or reports. Of an answer `id` says to which command.
 *
 * @typedef {{ id?: number, method?: string, params?: any, result?: any, error?: { message: string } }} Message
 */

/**
 * Opens a page in a headless Chromium of its own. It calls functions of ours, and nothing else of it is reported:
 * Playwright hears of each request and each frame of a socket, a quarter of the CPU time of a window that lives on them.
 *
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 * @param {string} url
 * @param {Readonly<Record<string, (...args: any[]) => void>>} functions what the page finds on its `window`
 * @returns {Promise<BarePage>}
 */
export async function openBarePage(lifetime, url, functions) {
  const chromium = await startChromium(lifetime);
  /** @type {(reason: string) => void} */
  let end = () => undefined;
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => (end = resolve));
  void chromium.ended.then(() => end('The browser ended.'));
  chromium.onMessage(({ method, params }) => {
    if (method === 'Target.targetCrashed') end('The page crashed.');
    if (method !== 'Runtime.bindingCalled') return;
    const { name, args } = JSON.parse(params.payload);
    functions[name]?.(...args);
  });

  await chromium.send('Target.setDiscoverTargets', { discover: true });
  const { targetId } = await chromium.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await chromium.send('Target.attachToTarget', { targetId, flatten: true });
  const source = Object.keys(functions)
    .map((name) => `window.${name} = (...args) => talkNotesCall(JSON.stringify({ name: '${name}', args }));`)
    .join('\n');
  await chromium.send('Page.enable', {}, sessionId);
  await chromium.send('Runtime.enable', {}, sessionId);
  await chromium.send('Runtime.addBinding', { name: 'talkNotesCall' }, sessionId);
  await chromium.send('Page.addScriptToEvaluateOnNewDocument', { source }, sessionId);
  await chromium.send('Page.navigate', { url }, sessionId);
  return {
    ended,
    close: async () => {
      // It may be gone already, or go before it answers.
      await Promise.race([chromium.send('Browser.close').catch(() => undefined), chromium.ended]);
      await chromium.ended;
    },
  };
}

/**
 * Starts a Chromium that speaks the DevTools protocol through pipes, each message ended by a zero.
 *
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 */
async function startChromium(lifetime) {
  const profile = await lifetime.temporaryFolder('talk-notes-chromium-');
  const args = [
    ...chromiumArgs,
    ...['--headless', '--remote-debugging-pipe', `--user-data-dir=${profile}`, '--window-size=800,600'],
    ...[
      '--no-startup-window',
      '--no-default-browser-check',
      '--password-store=basic',
      '--use-mock-keychain',
      '--mute-audio',
    ],
    // Nobody looks at the page, which is no reason to let it wait.
    ...['--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows'],
    '--disable-renderer-backgrounding',
  ];
  const child = lifetime.spawn(await findChromium(lifetime), args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const input = /** @type {import('node:stream').Writable} */ (child.stdio[3]);
  const output = /** @type {import('node:stream').Readable} */ (child.stdio[4]);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve, reject) => {
    child.once('exit', () => resolve());
    child.once('error', reject);
  });
  /** @type {Map<number, (answer: Message) => void>} */
  const asked = new Map();
  /** @type {(message: Message) => void} */
  let hear = () => undefined;
  let rest = '';
  output.setEncoding('utf8').on('data', (/** @type {string} */ data) => {
    const messages = (rest + data).split('\0');
    rest = messages.pop() ?? '';
    for (const each of messages) {
      /** @type {Message} */
      const message = JSON.parse(each);
      if (message.id === undefined) hear(message);
      else asked.get(message.id)?.(message);
    }
  });
  // What is said to a browser that is gone is of no use: `ended` tells.
  input.on('error', () => undefined);

  let count = 0;
  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId] of the page that it is for; of the browser unless told
   * @returns {Promise<any>} the answer; rejects with what Chromium says against it
   */
  const send = (method, params = {}, sessionId) => {
    const id = ++count;
    const answered = new Promise((resolve, reject) => {
      asked.set(id, ({ result, error }) => {
        asked.delete(id);
        if (error === undefined) resolve(result);
        else reject(new Error(`${method}: ${error.message}`));
      });
      void ended.then(() => reject(new Error('The browser ended.')), reject);
    });
    input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return answered;
  };
  return { ended, send, onMessage: (/** @type {typeof hear} */ listener) => void (hear = listener) };
}
