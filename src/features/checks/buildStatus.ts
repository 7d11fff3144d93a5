import * as vscode from 'vscode';
import { versionText } from '../../core/hugo/hugoVersion';
import type { SiteFacts } from '../../core/checks/site/siteFacts';
import { countBroken } from '../../core/tree/counts';
import { Disposable } from '../../host/disposable';
import { commandIds } from '../../host/ids';
import type { NoteFindings } from '../../workspace/findings/noteFindings';
import { findPage, type Notes } from '../../workspace/conferences/notes';

/**
 * Whether Hugo would build the sites of the window, in the status bar; a click lists what breaks them. Nothing where there
 * is no Hugo site, and nothing good of one whose theme nobody knows: its shortcodes may be there or not.
 */
export class BuildStatus extends Disposable {
  readonly #notes: Notes;
  readonly #findings: NoteFindings;
  readonly #item: vscode.StatusBarItem;

  constructor(notes: Notes, findings: NoteFindings) {
    super();
    this.#notes = notes;
    this.#findings = findings;
    this.#item = this.register(vscode.window.createStatusBarItem('build', vscode.StatusBarAlignment.Left, 8));
    this.#item.name = vscode.l10n.t('Site Build');
    this.#item.command = commandIds.showWhatBreaks;
    this.register(findings.onDidChange(() => this.#show()));
    this.register(notes.onDidChange(() => this.#show()));
    this.#show();
  }

  #show(): void {
    const sites = this.#notes.conferences.filter(({ kind }) => kind === 'hugo');
    const judged = sites.map(({ id }) => this.#findings.judged(id));
    const broken = [...this.#findings.all].filter(
      ([uri, found]) =>
        found.some(({ breaksBuild }) => breaksBuild) &&
        findPage(this.#notes, uri)?.conference.kind === 'hugo',
    ).length;
    const isKnown = judged.every((facts) => facts?.allShortcodesKnown === true);
    if (sites.length === 0 || (broken === 0 && !isKnown)) this.#item.hide();
    else
      this.#tell(
        broken,
        judged.filter((facts) => facts !== undefined),
      );
  }

  #tell(broken: number, judged: readonly SiteFacts[]): void {
    const words = broken > 0 ? countBroken(broken) : vscode.l10n.t('Site builds');
    const text = `$(${broken > 0 ? 'error' : 'check'}) ${words}`;
    const lines = [...new Set(judged.map(versionLine))];
    if (broken > 0) lines.push(vscode.l10n.t('Click to list what breaks the site'));
    const tooltip = lines.join('\n');
    // Set anew for each keystroke, a tooltip would flicker.
    if (this.#item.text !== text || this.#item.tooltip !== tooltip) {
      this.#item.text = text;
      this.#item.tooltip = tooltip;
      this.#item.backgroundColor =
        broken > 0 ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
      this.#item.accessibilityInformation = { label: words, role: 'button' };
    }
    this.#item.show();
  }
}

/** Which Hugo judges, and who says so. */
function versionLine({ hugo, hugoFrom }: SiteFacts): string {
  const version = versionText(hugo);
  switch (hugoFrom) {
    case 'given':
      return vscode.l10n.t('Checked against Hugo {0} (from settings)', version);
    case 'site':
      return vscode.l10n.t('Checked against Hugo {0} (from the site’s files)', version);
    case 'newest':
      return vscode.l10n.t('Checked against Hugo {0} (latest; the site doesn’t name a version)', version);
  }
}
