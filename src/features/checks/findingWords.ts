import * as vscode from 'vscode';
import { checks } from '../../core/checks/codes';
import type { Found } from '../../core/checks/finding';
import type { SilenceScope } from '../../core/checks/silence/silenceEdits';
import type { Page } from '../../core/conference/conference';

/** The ways to silence a finding, as far as they reach. */
export const silenceScopes: readonly SilenceScope[] = ['line', 'note'];

/** What silencing is called in menus. A finding that breaks the build is not shown then, and Hugo refuses it as before. */
export function silenceTitle(
  scope: SilenceScope,
  { code, breaksBuild }: Pick<Found, 'code' | 'breaksBuild'>,
): string {
  const kind = checks[code].title();
  if (scope === 'line') {
    return breaksBuild
      ? vscode.l10n.t('Hide on this line (Hugo still rejects it): {0}', kind)
      : vscode.l10n.t('Ignore on this line: {0}', kind);
  }
  return breaksBuild
    ? vscode.l10n.t('Hide in this note (Hugo still rejects it): {0}', kind)
    : vscode.l10n.t('Ignore in this note: {0}', kind);
}

/** The icon of a finding in lists: as Problems has it. */
export function findingIcon({ severity }: Found): string {
  return severity === 'hint' ? 'lightbulb' : severity;
}

/** `content/day1/03_mesh.md, line 3` */
export function placeOf({ path }: Page, { range }: Found): string {
  return vscode.l10n.t('{0}, line {1}', path, range.start.line + 1);
}
