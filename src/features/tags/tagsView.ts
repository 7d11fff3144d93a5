import * as vscode from 'vscode';
import type { Conference, Page } from '../../core/conference/conference';
import { similarTags, type SimilarTags } from '../../core/tags/similarTags';
import { tagsOf, type Tag } from '../../core/conference/tagIndex';
import { tagKey } from '../../core/hugo/tagKey';
import { countTalks } from '../../core/tree/counts';
import { pageTooltip } from '../../core/tree/pageTooltip';
import { onDidChangeSetting, readAliases } from '../../host/configuration';
import { toVsRange } from '../../host/convert';
import { Disposable } from '../../host/disposable';
import { findConference, type ConferenceUpdate, type Notes } from '../../workspace/conferences/notes';
import { idOf, type TagNode } from './node';

export type TagOrder = 'count' | 'name';

/** The rows of the Tags view: each tag with its talks, and above them the tags that may be one. */
export class TagsTreeData extends Disposable implements vscode.TreeDataProvider<TagNode> {
  readonly #notes: Notes;
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  #order: TagOrder;
  /** While nobody has seen the view, no tags are counted for it. */
  #shown = false;

  constructor(notes: Notes, order: TagOrder) {
    super();
    this.#notes = notes;
    this.#order = order;
    this.register(
      notes.onDidChange((updates) => {
        if (this.#shown && updates.some(looksOther)) this.#changed.fire(undefined);
      }),
    );
    this.register(onDidChangeSetting(['tags.aliases'], () => this.#changed.fire(undefined)));
  }

  set order(order: TagOrder) {
    this.#order = order;
    this.#changed.fire(undefined);
  }

  /** The pairs that are offered for a merge. */
  similar(conference: Conference): readonly SimilarTags[] {
    return similarTags(tagsOf(conference), readAliases(vscode.Uri.parse(conference.id, true)));
  }

  getChildren(node?: TagNode): TagNode[] {
    const { conferences } = this.#notes;
    this.#shown = true;
    if (node === undefined) {
      const tagged = conferences.filter((each) => tagsOf(each).all.length > 0);
      const [only] = tagged;
      if (conferences.length === 1 && only !== undefined) return this.#rowsOf(only);
      return tagged.map(({ id }) => ({ kind: 'conference', conferenceId: id }));
    }
    const conference = this.#conference(node);
    if (conference === undefined) return [];
    const { id: conferenceId } = conference;
    switch (node.kind) {
      case 'conference':
        return this.#rowsOf(conference);
      case 'similar':
        return this.similar(conference).map(({ from, to }) => ({
          kind: 'pair',
          conferenceId,
          from: from.label,
          to: to.label,
        }));
      case 'tag': {
        const pages = (tagsOf(conference).find(node.key)?.uris ?? []).flatMap(
          (uri) => conference.find(uri) ?? [],
        );
        // The path has the order of days and talks in nearly every conference; to walk the menu would cost more.
        return pages
          .sort((a, b) => a.path.localeCompare(b.path, undefined, { numeric: true }))
          .flatMap(({ note }) => (note ? { kind: 'talk', conferenceId, key: node.key, uri: note.uri } : []));
      }
      case 'pair':
      case 'talk':
        return [];
    }
  }

  getTreeItem(node: TagNode): vscode.TreeItem {
    const conference = this.#conference(node);
    if (conference === undefined) return new vscode.TreeItem('');
    const item = this.#itemOf(node, conference);
    item.id = idOf(node);
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TagNode): vscode.TreeItem {
    const conference = this.#conference(node);
    const page = node.kind === 'talk' ? conference?.find(node.uri) : undefined;
    if (page !== undefined) {
      item.tooltip = new vscode.MarkdownString(pageTooltip(page), true);
    } else if (node.kind === 'tag' && conference !== undefined) {
      item.tooltip = spellingsOf(tagsOf(conference).find(node.key));
    }
    return item;
  }

  #conference({ conferenceId }: TagNode): Conference | undefined {
    return findConference(this.#notes, conferenceId);
  }

  #rowsOf(conference: Conference): TagNode[] {
    const { id: conferenceId } = conference;
    const tags = [...tagsOf(conference).all].sort(
      (a, b) =>
        (this.#order === 'count' ? b.talks - a.talks || b.uris.length - a.uris.length : 0) ||
        a.label.localeCompare(b.label),
    );
    const similar: TagNode[] = this.similar(conference).length > 0 ? [{ kind: 'similar', conferenceId }] : [];
    return [...similar, ...tags.map(({ key }): TagNode => ({ kind: 'tag', conferenceId, key }))];
  }

  #itemOf(node: TagNode, conference: Conference): vscode.TreeItem {
    switch (node.kind) {
      case 'conference':
        return row(conference.title, 'mortar-board', 'conference;', vscode.TreeItemCollapsibleState.Expanded);
      case 'similar': {
        const label = vscode.l10n.t('Similar Tags');
        const item = row(label, 'lightbulb', 'similar;', vscode.TreeItemCollapsibleState.Collapsed);
        item.description = String(this.similar(conference).length);
        item.tooltip = vscode.l10n.t('Tags that may mean the same. Nothing is merged unless you choose to.');
        return item;
      }
      case 'pair':
        return pairItem(node, this.similar(conference));
      case 'tag':
        return tagItem(tagsOf(conference).find(node.key));
      case 'talk':
        return talkItem(conference.find(node.uri), node.key);
    }
  }
}

function row(
  label: string,
  icon: string,
  context: string,
  state = vscode.TreeItemCollapsibleState.None,
): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = context;
  return item;
}

function tagItem(tag: Tag | undefined): vscode.TreeItem {
  if (tag === undefined) return new vscode.TreeItem('');
  const item = row(tag.label, 'tag', 'tag;', vscode.TreeItemCollapsibleState.Collapsed);
  const count = countTalks(tag.talks);
  item.description = String(tag.talks);
  item.accessibilityInformation = { label: vscode.l10n.t('tag {0}, {1}', tag.label, count) };
  return item;
}

/** Several spellings are one tag to Hugo, and a hint that somebody was not sure. */
function spellingsOf(tag: Tag | undefined): string {
  if (tag === undefined) return '';
  const count = countTalks(tag.talks);
  if (tag.spellings.size < 2) return vscode.l10n.t('{0}: {1}', tag.label, count);
  const spellings = [...tag.spellings].map(([spelling, times]) => `${spelling} (${times})`).join(', ');
  return vscode.l10n.t('{0}: {1}. Spelled: {2}', tag.label, count, spellings);
}

function pairItem(
  { from, to }: Extract<TagNode, { kind: 'pair' }>,
  pairs: readonly SimilarTags[],
): vscode.TreeItem {
  const item = row(`${from} → ${to}`, 'git-merge', 'pair;');
  const pair = pairs.find((each) => each.from.label === from && each.to.label === to);
  item.description = pair?.why === 'alias' ? vscode.l10n.t('your alias') : vscode.l10n.t('similar');
  item.accessibilityInformation = { label: vscode.l10n.t('{0} is similar to {1}', from, to) };
  return item;
}

function talkItem(page: Page | undefined, key: string): vscode.TreeItem {
  if (page?.note === undefined) return new vscode.TreeItem('');
  const { uri, frontMatter } = page.note;
  const item = row(page.title, page.kind === 'session' ? 'note' : 'calendar', 'talk;');
  const range = frontMatter.tags.find(({ value }) => tagKey(value) === key)?.range;
  item.description = page.path.slice(0, Math.max(0, page.path.lastIndexOf('/'))).replace(/^.*\//, '');
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open Note'),
    arguments: [vscode.Uri.parse(uri, true), range ? { selection: toVsRange(range) } : {}],
  };
  return item;
}

/** Whether an update changes a row: another tag, or another title of a note that carries one. */
function looksOther({ before, after, uris }: ConferenceUpdate): boolean {
  if (before === undefined || after === undefined || tagsOf(before) !== tagsOf(after)) return true;
  return [...uris].some((uri) => {
    const [was, is] = [before.find(uri), after.find(uri)];
    if (was?.title === is?.title) {
      // The row leads to the tag's place.
      return JSON.stringify(was?.note?.frontMatter.tags) !== JSON.stringify(is?.note?.frontMatter.tags);
    }
    return true;
  });
}
