import * as vscode from 'vscode';
import { withoutIcons } from '../../core/tree/withoutIcons';
import { sayBriefly } from '../../host/ui/sayBriefly';
import { findPage } from '../../workspace/conferences/notes';
import type { CheckParts } from './checkParts';
import { take, waysOut } from './waysOut';

/** Makes a fix that a code action offered: of the finding of a kind that begins in a place of a note. */
export async function applyFix(parts: CheckParts, args: readonly unknown[]): Promise<void> {
  const [uri, code, line, character, title] = args;
  if (typeof uri !== 'string' || typeof title !== 'string') return;
  const page = findPage(parts.notes, uri)?.page;
  const found = parts.findings
    .of(vscode.Uri.parse(uri, true))
    .find(
      (each) =>
        each.code === code && each.range.start.line === line && each.range.start.character === character,
    );
  const ways = page === undefined || found === undefined ? [] : await waysOut(parts, { page, found });
  const way = ways.find(({ does, label }) => does === 'fix' && label.endsWith(` ${withoutIcons(title)}`));
  if (way === undefined) sayBriefly(vscode.l10n.t('The note has changed. Nothing was fixed – try again.'));
  else await take(parts, way);
}
