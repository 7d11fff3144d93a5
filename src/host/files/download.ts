import * as vscode from 'vscode';
import { isPrivateAddress } from '../../core/links/privateAddress';

/** The part of the platform's `fetch` that is needed; tests hand in their own. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export interface DownloadOptions {
  readonly fetch: Fetch;
  readonly mostBytes: number;
  /** Whether this computer and private networks may be asked, too. */
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
  /** Told after every piece; `all` is undefined where the server does not say. */
  readonly onProgress: (bytes: number, all: number | undefined) => void;
  /** Whether a file of this type may be the one wanted; what is not is a page to look at. */
  readonly acceptsType?: (mimeType: string) => boolean;
  /** Whether a file that begins so may be the one wanted: its first {@link startLength} bytes, or all where it has fewer. */
  readonly acceptsStart?: (start: Uint8Array) => boolean;
  /** Sentences for what is refused, with the way out. */
  readonly words: {
    readonly isPrivate: (address: string) => string;
    readonly tooLarge: (address: string, mostBytes: number) => string;
  };
}

export type Download =
  | { readonly bytes: Uint8Array }
  /** A page of the web, which the user may want to look at. */
  | { readonly page: string }
  /** Why not, in a sentence. */
  | { readonly refused: string };

const mostRedirects = 10;
/** Bytes from which on a file can be told by its beginning. */
export const startLength = 1024;

/**
 * Gets a file from the web: over https alone and from no private address, also where it leads on to, without cookies, not
 * more than is allowed, and only if it is what is wanted.
 *
 * A public name may lead to a private address, which `fetch` does not tell. A server there would have to show a
 * certificate for that name.
 * @throws DOMException (`AbortError`) when it is cancelled
 */
export async function download(address: string, options: DownloadOptions): Promise<Download> {
  let response: Response;
  try {
    const answer = await follow(address, options);
    if ('refused' in answer) return answer;
    response = answer;
  } catch (error) {
    if (options.signal.aborted) throw error;
    return {
      refused: vscode.l10n.t(
        '{0} can’t be reached. Check the link and your connection. ({1})',
        address,
        causeOf(error),
      ),
    };
  }
  if (!response.ok) {
    await response.body?.cancel();
    return { refused: vscode.l10n.t('{0} answers with an error ({1}).', address, response.status) };
  }
  if (options.acceptsType?.(response.headers.get('content-type') ?? '') === false) {
    await response.body?.cancel();
    return { page: address };
  }
  return readBody(response, address, options);
}

/**
 * Goes where the address leads, step by step where the platform lets us look at each. A browser (the extension host in a
 * web worker) does not: there the last address alone is judged, before a byte of the answer is read.
 */
async function follow(
  address: string,
  { fetch, signal, allowPrivate, words }: DownloadOptions,
): Promise<Response | { readonly refused: string }> {
  const init: RequestInit = { signal, credentials: 'omit', referrerPolicy: 'no-referrer' };
  let at = address;
  for (let step = 0; step <= mostRedirects; step++) {
    const refused = refusalOf(at, allowPrivate, words);
    if (refused !== undefined) return { refused };
    const response = await fetch(at, { ...init, redirect: 'manual' });
    // A browser keeps the next address to itself, and lets nothing that is not https be fetched from a page that is.
    if (response.type === 'opaqueredirect') {
      const last = await fetch(at, { ...init, redirect: 'follow' });
      const refusedLast = refusalOf(last.url, allowPrivate, words);
      if (refusedLast === undefined) return last;
      await last.body?.cancel();
      return { refused: refusedLast };
    }
    const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (next === null) return response;
    await response.body?.cancel();
    at = new URL(next, at).href;
  }
  return { refused: vscode.l10n.t('{0} redirects too many times', address) };
}

/** Why an address is not asked, in a sentence; undefined where it may be. */
function refusalOf(
  address: string,
  allowPrivate: boolean,
  words: DownloadOptions['words'],
): string | undefined {
  if (!isHttps(address)) return vscode.l10n.t('{0} doesn’t use https, so it isn’t downloaded.', address);
  return allowPrivate || !isPrivateAddress(new URL(address)) ? undefined : words.isPrivate(address);
}

async function readBody(
  response: Response,
  address: string,
  { mostBytes, signal, onProgress, acceptsStart = () => true, words }: DownloadOptions,
): Promise<Download> {
  const said = Number(response.headers.get('content-length') ?? NaN);
  // What is packed for the way says its packed size: that is no progress to show.
  const all = Number.isFinite(said) && !response.headers.has('content-encoding') ? said : undefined;
  const tooLarge = { refused: words.tooLarge(address, mostBytes) };
  const accepts = (bytes: Uint8Array) => acceptsStart(bytes.subarray(0, startLength));
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  if (reader === undefined) return { page: address };
  try {
    if ((all ?? 0) > mostBytes) return tooLarge;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      signal.throwIfAborted();
      pieces.push(value);
      length += value.length;
      if (length > mostBytes) return tooLarge;
      const isKnown = length - value.length < startLength && length >= startLength;
      if (isKnown && !accepts(joined(pieces, length))) return { page: address };
      onProgress(length, all);
    }
  } catch (error) {
    if (signal.aborted) throw error;
    return {
      refused: vscode.l10n.t(
        'The download of {0} was interrupted. Check your connection and try again. ({1})',
        address,
        causeOf(error),
      ),
    };
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  const bytes = joined(pieces, length);
  return accepts(bytes) ? { bytes } : { page: address };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function isHttps(address: string): boolean {
  return /^https:\/\/[^/\s]/i.test(address);
}

/** Node says `fetch failed` and the reason behind it. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
}

/**
 * Shows how far a download is, and lets the user cancel it.
 * @param work what downloads, with a signal that ends it
 * @returns undefined when the user cancelled it
 */
export function withDownloadProgress(
  title: string,
  work: (signal: AbortSignal, onProgress: DownloadOptions['onProgress']) => Promise<Download>,
): Promise<Download | undefined> {
  const location = vscode.ProgressLocation.Notification;
  const shown = vscode.window.withProgress<Download | undefined>(
    { location, title, cancellable: true },
    async (progress, token) => {
      const aborter = new AbortController();
      token.onCancellationRequested(() => aborter.abort());
      let told = 0;
      const onProgress = (bytes: number, all: number | undefined) => {
        const share = all === undefined ? 0 : (100 * bytes) / all;
        const message = `${(bytes / 1_000_000).toFixed(1)} MB`;
        progress.report(all === undefined ? { message } : { message, increment: share - told });
        told = share;
      };
      try {
        return await work(aborter.signal, onProgress);
      } catch (error) {
        if (aborter.signal.aborted) return undefined;
        throw error;
      }
    },
  );
  return Promise.resolve(shown);
}
