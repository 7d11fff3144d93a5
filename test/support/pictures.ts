import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = join('out', 'screenshots');

/** Whether tests leave pictures to look at: a whole run takes none, since nobody looks at them and each costs CPU. */
export const arePicturesWanted = process.env['TALK_NOTES_PICTURES'] === '1';

/**
 * Leaves a picture of a page in out/screenshots.
 *
 * @param name what it is called; what file names may not hold is left out
 */
export async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/[^\w -]/g, '')}.png`) });
}
