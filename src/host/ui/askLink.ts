import { isPrivateAddress } from '../../core/links/privateAddress';
import type { Fetch } from '../files/download';

export interface AskOptions {
  readonly fetch: Fetch;
  /** Whether this computer and private networks may be asked, too. */
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
}

const mostRedirects = 10;
/** Milliseconds. */
const patience = 15_000;

/**
 * Asks whether something is at an address, without reading it: no cookies, no private address, also where it leads on to.
 * Who does not know HEAD is asked again with GET.
 * @returns the status of the answer; undefined where there is none, or nobody may ask
 */
export async function askLink(address: string, options: AskOptions): Promise<number | undefined> {
  const head = await statusOf(address, 'HEAD', options);
  // Some answer 404 to what they do not expect, others refuse it.
  return head === undefined || head < 400 ? head : statusOf(address, 'GET', options);
}

async function statusOf(
  address: string,
  method: 'HEAD' | 'GET',
  { fetch, allowPrivate, signal }: AskOptions,
): Promise<number | undefined> {
  let at = address;
  try {
    for (let step = 0; step <= mostRedirects; step++) {
      const url = new URL(at);
      if (!/^https?:$/.test(url.protocol) || (!allowPrivate && isPrivateAddress(url))) return undefined;
      const response = await fetch(at, {
        method,
        redirect: 'manual',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      });
      await response.body?.cancel();
      // A browser keeps the next address to itself: something is there.
      if (response.type === 'opaqueredirect') return 200;
      const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (next === null) return response.status;
      at = new URL(next, at).href;
    }
  } catch {
    // No answer, whatever the reason: that is not to say that nothing is there.
  }
  return undefined;
}
