import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import type { ContextKeys } from '../../host/contextKeys';
import { commandIds, contextKeys, viewIds } from '../../host/ids';
import { ViewSelection } from '../../host/ui/viewSelection';
import type { Log } from '../../host/log';
import type { Notes } from '../../workspace/conferences/notes';
import type { TargetPages } from '../../workspace/targets/targetPages';
import { changeTag } from './changeTag';
import { addTagsTo, removeTagsFrom } from './commands/changeTags';
import { mergeTags } from './commands/mergeTags';
import { renameTag } from './commands/renameTag';
import { TagCompletions } from './completion';
import { isTagNode, type TagNode } from './node';
import { chosenTags } from './pickTag';
import { TagReferences, tagLocations } from './references';
import { TagRename } from './rename';
import { TagsTreeData, type TagOrder } from './tagsView';
import { TagTriggers } from './triggers';

const memoryKey = 'tags.order';
const markdown: vscode.DocumentSelector = { language: 'markdown' };

/** Tags: completion, rename and references in notes, and the view of all tags of a conference. */
export function registerTags(
  notes: Notes,
  targets: TargetPages,
  keys: ContextKeys,
  memory: vscode.Memento,
  log: Log,
): vscode.Disposable {
  const order = memory.get<TagOrder>(memoryKey) === 'name' ? 'name' : 'count';
  const data = new TagsTreeData(notes, order);
  const view = vscode.window.createTreeView(viewIds.tags, {
    treeDataProvider: data,
    canSelectMany: true,
    showCollapseAll: true,
  });
  const selection = new ViewSelection(view);
  keys.set(contextKeys.tagsByName, order === 'name');
  const sort = async (by: TagOrder) => {
    data.order = by;
    keys.set(contextKeys.tagsByName, by === 'name');
    await memory.update(memoryKey, by);
  };
  const chosen = (args: readonly unknown[], title: string) => chosenTags(notes, selection, args, title);

  return vscode.Disposable.from(
    view,
    selection,
    data,
    new TagTriggers(new TagCompletions(notes)),
    vscode.languages.registerRenameProvider(markdown, new TagRename(notes, log)),
    vscode.languages.registerReferenceProvider(markdown, new TagReferences(notes)),
    registerCommand(log, commandIds.addTags, (row, rows) => addTagsTo(notes, targets.pages(row, rows))),
    registerCommand(log, commandIds.removeTags, (row, rows) =>
      removeTagsFrom(notes, targets.pages(row, rows)),
    ),
    registerCommand(log, commandIds.renameTag, async (...args) =>
      renameTag(notes, await chosen(args, vscode.l10n.t('Rename Tag'))),
    ),
    registerCommand(log, commandIds.mergeTags, (...args) => merge(notes, selection, data, args)),
    registerCommand(log, commandIds.filterByTag, async (...args) => {
      const found = await chosen(args, vscode.l10n.t('Filter by Tag'));
      if (found === undefined) return;
      await vscode.commands.executeCommand(commandIds.filter, {
        tags: found.tags.map(({ label }) => label),
      });
      await vscode.commands.executeCommand(`${viewIds.conference}.focus`);
    }),
    registerCommand(log, commandIds.findTagReferences, async (...args) => {
      const found = await chosen(args, vscode.l10n.t('Find All References to a Tag'));
      if (found !== undefined)
        await showReferences(found.tags.flatMap(({ label }) => tagLocations(found.conference, label)));
    }),
    registerCommand(log, commandIds.sortTagsByName, () => sort('name')),
    registerCommand(log, commandIds.sortTagsByCount, () => sort('count')),
  );
}

/** A pair of similar tags says both ends of the merge by itself. */
async function merge(
  notes: Notes,
  selection: ViewSelection<TagNode>,
  data: TagsTreeData,
  args: readonly unknown[],
): Promise<void> {
  const [row] = args;
  if (isTagNode(row) && row.kind === 'pair') {
    await changeTag(notes, row.conferenceId, [row.from], row.to);
    return;
  }
  const found = await chosenTags(notes, selection, args, vscode.l10n.t('Merge Tags'));
  await mergeTags(notes, found, found === undefined ? [] : data.similar(found.conference));
}

async function showReferences(locations: readonly vscode.Location[]): Promise<void> {
  const [first] = locations;
  if (first === undefined) return;
  const { uri, range } = first;
  await vscode.commands.executeCommand('editor.action.goToLocations', uri, range.start, locations, 'peek');
}
