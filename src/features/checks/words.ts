import * as vscode from 'vscode';
import { checks, type CheckCode } from '../../core/checks/codes';
import type { Found } from '../../core/checks/finding';
import type { SilenceScope } from '../../core/checks/silenceEdits';
import type { Page } from '../../core/conference/conference';

/** The ways to silence a finding, with what they are called in menus. */
export const silences: readonly {
  readonly scope: SilenceScope;
  readonly titleOf: (code: CheckCode) => string;
}[] = [
  { scope: 'line', titleOf: (code) => vscode.l10n.t('Ignore on this line: {0}', checks[code].title()) },
  { scope: 'note', titleOf: (code) => vscode.l10n.t('Ignore in this note: {0}', checks[code].title()) },
];

/** The icon of a finding in lists: as Problems has it. */
export function findingIcon({ severity }: Found): string {
  return severity === 'hint' ? 'lightbulb' : severity;
}

/** `content/day1/03_mesh.md, line 3` */
export function placeOf({ path }: Page, { range }: Found): string {
  return vscode.l10n.t('{0}, line {1}', path, range.start.line + 1);
}
