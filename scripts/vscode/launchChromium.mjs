import { chromium } from 'playwright-core';
import { findChromium } from './findChromium.mjs';

/** What makes it call nobody and need no graphics card. */
export const chromiumArgs = [
  // Chromium has no sandbox for root, which is who runs in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium that calls nobody.
 *
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchChromium(lifetime) {
  return chromium.launch({
    executablePath: await findChromium(lifetime),
    // The lifetime ends it by its own handlers: Playwright's would end this process first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...chromiumArgs],
  });
}
