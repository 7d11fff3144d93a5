import * as vscode from 'vscode';
import { countTalks } from '../../../core/tree/counts';
import type { Notes } from '../../../workspace/conferences/notes';
import { changeTag, mergedBy } from '../changeTag';
import type { ChosenTags } from '../pickTag';

/** Asks for the new name of a tag and shows what changes before it does. A name that is taken makes it a merge. */
export async function renameTag(notes: Notes, chosen: ChosenTags | undefined): Promise<void> {
  const tag = chosen?.tags[0];
  if (chosen === undefined || tag === undefined) return;
  const { conference } = chosen;
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename Tag “{0}”', tag.label),
    prompt: vscode.l10n.t('You can preview every change.'),
    value: tag.label,
    validateInput: (value) => {
      if (value.trim() === '') return vscode.l10n.t('Enter a tag name.');
      const other = mergedBy(conference, [tag.label], value);
      return (
        other && {
          severity: vscode.InputBoxValidationSeverity.Info,
          message: vscode.l10n.t(
            '“{0}” is already used in {1}. Renaming merges the two tags.',
            other.label,
            countTalks(other.talks),
          ),
        }
      );
    },
  });
  if (name === undefined || name.trim() === tag.label) return;
  await changeTag(notes, conference.id, [tag.label], name.trim());
}
