import * as vscode from 'vscode';
import { tagKey } from '../../core/hugo/tagKey';
import { withoutIcons } from '../../core/tree/withoutIcons';

export interface TagChoice {
  readonly tag: string;
  readonly description: string;
}

export interface TagItem extends vscode.QuickPickItem {
  readonly tag: string;
}

/**
 * Lets the user choose several tags.
 * @param which `any`: what is typed and is no tag yet is offered as a new one; `these`: of the choices only
 * @returns undefined when the user gave up
 */
export async function pickTags(
  title: string,
  choices: readonly TagChoice[],
  which: 'any' | 'these',
): Promise<readonly string[] | undefined> {
  const pick = vscode.window.createQuickPick<TagItem>();
  pick.title = title;
  pick.canSelectMany = true;
  pick.placeholder =
    which === 'any'
      ? vscode.l10n.t('Choose tags, or type a new one')
      : vscode.l10n.t('Select tags to remove');
  const known = choices.map(tagItem);
  /** New tags that were chosen stay on the list when something else is typed. */
  let added: TagItem[] = [];
  pick.items = known;
  const offer = () => {
    const chosen = pick.selectedItems;
    added = added.filter((item) => chosen.includes(item));
    const typed = pick.value.trim();
    const isKnown = [...known, ...added].some(({ tag }) => tagKey(tag) === tagKey(typed));
    const fresh =
      typed === '' || isKnown
        ? []
        : [{ label: `$(add) ${vscode.l10n.t('New Tag')}`, description: typed, alwaysShow: true, tag: typed }];
    // At the end, so that no row moves away under the pointer: VS Code sorts rows by how well their labels match, and
    // this one's does not.
    pick.items = [...known, ...added, ...fresh];
    pick.selectedItems = chosen;
  };
  const listeners = vscode.Disposable.from(
    pick.onDidChangeValue(() => {
      if (which === 'any') offer();
    }),
    pick.onDidChangeSelection((chosen) => {
      added = [...added, ...chosen.filter((item) => !known.includes(item) && !added.includes(item))];
    }),
  );
  try {
    return await new Promise((resolve) => {
      pick.onDidAccept(() => resolve(pick.selectedItems.map(({ tag }) => tag)));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    listeners.dispose();
    pick.dispose();
  }
}

/** A tag in a list to choose from. Its own text is no icon. */
export function tagItem({ tag, description }: TagChoice): TagItem {
  return { label: `$(tag) ${withoutIcons(tag)}`, description, tag };
}
