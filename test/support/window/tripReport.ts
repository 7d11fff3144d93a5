import { waitUntil } from './tree';
import type { Window } from './window';

/**
 * Asks for a trip report and answers as often as it is asked, with Enter alone but for what is given, up to the question
 * where it goes, which shows the proposed name. The conference has several days, and talks with tags.
 */
export async function askForReport(
  window: Window,
  {
    format,
    introduction = '',
    file,
  }: { readonly format: string; readonly introduction?: string; readonly file: string },
): Promise<void> {
  const step = (number: number) =>
    window.page.locator('.quick-input-title', { hasText: `Export Trip Report (${number}/6)` }).waitFor();
  await window.runCommand('Talk Notes: Export Trip Report…');
  await step(1);
  await window.screenshot('report step 1');
  await window.quickPickRow(format).click();
  for (const number of [2, 3, 4, 5]) {
    await step(number);
    await window.screenshot(`report step ${number}`);
    await window.page.keyboard.press('Enter');
  }
  await step(6);
  await window.input.fill(introduction);
  await window.page.keyboard.press('Enter');
  await waitUntil(
    async () => (await window.input.inputValue()).endsWith(`/${file}`),
    () => {
      throw new Error('No file name is proposed');
    },
  );
}
