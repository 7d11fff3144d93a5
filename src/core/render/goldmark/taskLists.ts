import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

const box = /^\[([ xX])\] /;

/**
 * List items that begin with `[ ] ` or `[x] ` with a box that can't be ticked, as GitHub and Goldmark show them. Takes
 * time in proportion to the tokens: a list may have any number of tasks. [GFM 0.29, section 5.3; Goldmark: extension/tasklist.go]
 */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_lists', ({ tokens, Token }) => {
    const lists: Token[] = [];
    for (const [i, token] of tokens.entries()) {
      if (isList(token)) {
        if (token.nesting > 0) lists.push(token);
        else lists.pop();
      }
      const [item, paragraph] = [tokens[i - 2], tokens[i - 1]];
      if (token.type !== 'inline' || paragraph?.type !== 'paragraph_open' || item?.type !== 'list_item_open')
        continue;
      const [, tick] = box.exec(token.content) ?? [];
      const [first] = token.children ?? [];
      if (tick === undefined || first === undefined) continue;
      item.attrSet('class', 'task-list-item');
      lists.at(-1)?.attrSet('class', 'contains-task-list');
      const checkbox = new Token('html_inline', '', 0);
      checkbox.content = `<input class="task-list-item-checkbox"${tick === ' ' ? '' : ' checked=""'} disabled="" type="checkbox">`;
      token.content = token.content.slice(3);
      first.content = first.content.slice(3);
      token.children?.unshift(checkbox);
    }
  });
}

function isList({ type }: Token): boolean {
  return /^(?:bullet|ordered)_list_/.test(type);
}
