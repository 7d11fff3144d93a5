import * as vscode from 'vscode';
import { readAddress, type LinkKind, type TalkAddress } from '../../core/links/talkAddress';

/** The address on the clipboard; undefined where there is none, or where the browser lets nobody read it. */
export async function clipboardAddress(): Promise<TalkAddress | undefined> {
  try {
    return readAddress(await vscode.env.clipboard.readText());
  } catch {
    return undefined;
  }
}

/**
 * The address for a link: the clipboard's if it leads to that kind of thing, else the user is asked. What does not tell
 * where it leads is offered and not taken: it may have been copied for another reason.
 * @param title of the input box: whose link is asked for
 * @param mayTake false where several are asked for one after the other: one clipboard cannot be right for all
 * @returns without tracking parameters; undefined when the user gave up
 */
export async function askAddress(
  kind: LinkKind,
  title: string,
  mayTake: boolean,
): Promise<string | undefined> {
  const copied = await clipboardAddress();
  if (mayTake && copied?.kind === kind) return copied.href;
  const fits = copied !== undefined && (copied.kind === kind || copied.kind === 'other');
  const answer = await vscode.window.showInputBox({
    title,
    prompt: promptFor(copied, fits),
    placeHolder: 'https://',
    value: fits ? copied.href : '',
    // What was copied is what the prompt speaks of.
    validateInput: (value) => (fits && value === copied.href ? undefined : validate(value, kind)),
  });
  return answer === undefined ? undefined : readAddress(answer)?.href;
}

function promptFor(copied: TalkAddress | undefined, fits: boolean): string {
  if (copied === undefined) {
    return vscode.l10n.t('No URL on the clipboard. Copy one, or paste or type it here.');
  }
  return fits
    ? vscode.l10n.t('From the clipboard. Press Enter to use this URL.')
    : vscode.l10n.t('The URL on the clipboard is for something else. Paste or type the right one.');
}

function validate(value: string, kind: LinkKind): vscode.InputBoxValidationMessage | undefined {
  if (value.trim() === '') return undefined;
  const address = readAddress(value);
  if (address === undefined) {
    const message = vscode.l10n.t('Not a URL. Enter one that starts with http:// or https://.');
    return { message, severity: vscode.InputBoxValidationSeverity.Error };
  }
  // Said in the prompt's place, which speaks of the clipboard.
  if (address.kind === kind || address.kind === 'other')
    return {
      message: vscode.l10n.t('Press Enter to use this URL'),
      severity: vscode.InputBoxValidationSeverity.Info,
    };
  return { message: looksLike(address.kind), severity: vscode.InputBoxValidationSeverity.Warning };
}

function looksLike(kind: LinkKind): string {
  switch (kind) {
    case 'video':
      return vscode.l10n.t('This looks like a video. Press Enter to use it anyway.');
    case 'slides':
      return vscode.l10n.t('This looks like slides. Press Enter to use it anyway.');
    case 'code':
      return vscode.l10n.t('This looks like code. Press Enter to use it anyway.');
  }
}
