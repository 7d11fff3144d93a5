import { pageWords } from '../checks/pageFaults';
import { findHeading, type SectionNames } from '../edits/sections/sectionNames';
import type { Page } from '../conference/conference';
import { sessionLinks } from '../conference/talkLinks/talkLinks';
import { mermaidInitialize } from '../diagrams/mermaidInitialize';
import { NoteReading } from '../note/parseNote';
import type { TodoRules } from '../note/todos/todoRules';
import { encodeAddress } from '../render/addresses/publishedPlace';
import { createRenderer } from '../render/renderPage';
import type { RenderSite } from '../render/renderSite';
import { figuresIn, mapBlocks, mapInlines, plainText, type Block, type Inline, type List } from './content';
import { isTakeawayHeading } from './marked';
import { readContent, withoutEmptySections } from './readContent';
import type { ReportChoices } from './reportChoices';
import type { SiteAddresses } from './siteAddress';

/**
 * What a page says, with addresses that lead there from anywhere. Its title goes, since the report has it, and so do the
 * buttons of its talk, which stand below the title, and those that lead nowhere yet.
 */
export function readPage(
  site: RenderSite,
  page: Page,
  text: string | undefined,
  todoRules: TodoRules,
  addresses: SiteAddresses,
): Block[] {
  if (text === undefined) return [];
  const reading = new NoteReading(page.path, text, { todoRules });
  const { html } = createRenderer(site, pageWords).render({ path: page.path, reading });
  const links = page.kind === 'session' ? sessionLinks(page) : undefined;
  const own = new Set(
    [links?.video, links?.slides, links?.code].map((href) => (href === undefined ? '' : encodeAddress(href))),
  );
  const change = (inline: Exclude<Inline, string>): readonly Inline[] => {
    if (inline.kind === 'picture')
      return [{ ...inline, address: addresses.absolute(page.path, inline.address) }];
    if (inline.kind !== 'link') return [inline];
    const { button = 'other' } = inline;
    if (button !== 'other' && (own.has(inline.address) || !site.leadsSomewhere(inline.address))) return [];
    const address = addresses.absolute(page.path, inline.address);
    return address === '' && inline.page === undefined ? inline.inlines : [{ ...inline, address }];
  };
  const initialize = html.includes('mermaid') ? mermaidInitialize(site.config, reading) : undefined;
  const blocks = mapBlocks(
    readContent(html),
    (inlines) => mapInlines(inlines, change),
    (block) => [block.kind === 'diagram' ? { ...block, initialize } : block],
  );
  return withoutEmptySections(withoutTitle(blocks, page));
}

function withoutTitle(blocks: readonly Block[], { title, note }: Page): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'heading' || first.level > 1) return blocks;
  const hasTitle = note?.frontMatter.title !== undefined;
  return !hasTitle || plainText(first.inlines).trim() === title ? rest : blocks;
}

/** What stands below a heading that the user, or most people, call so, down to the next of its level. */
export function sectionOf(
  blocks: readonly Block[],
  kind: 'learned' | 'people',
  names: SectionNames,
): readonly Block[] {
  const headings = blocks.flatMap((block, at) =>
    block.kind === 'heading' ? [{ at, level: block.level, text: plainText(block.inlines) }] : [],
  );
  // What is learned and whom one met often stand below one heading: they are told once.
  const learned = findHeading(
    headings.filter(({ text }) => !isTakeawayHeading(text)),
    'learned',
    names.learned,
  );
  const heading =
    kind === 'learned'
      ? learned
      : findHeading(
          headings.filter((each) => each !== learned),
          'people',
          names.people,
        );
  if (heading === undefined) return [];
  const next = headings.find(({ at, level }) => at > heading.at && level <= heading.level);
  return blocks.slice(heading.at + 1, next?.at);
}

/** The paragraphs that a page begins with; where it begins with a heading, those below that. */
export function firstParagraphs(blocks: readonly Block[]): Block[] {
  const from = blocks[0]?.kind === 'heading' ? 1 : 0;
  const end = blocks.findIndex(({ kind }, i) => i >= from && kind !== 'paragraph');
  return blocks.slice(from, end < 0 ? undefined : end);
}

/** A favourite talk's notes, as much of them as was chosen. */
export function notesOfTalk(
  blocks: readonly Block[],
  takeaways: readonly (readonly Inline[])[],
  { notes, pictures }: ReportChoices,
): readonly Block[] {
  const figures = pictures ? figuresIn(blocks) : [];
  if (notes === 'all') return pictures ? blocks : withoutFigures(blocks);
  const bullets =
    notes === 'takeaways'
      ? takeaways.map((inlines): Block[] => [{ kind: 'paragraph', inlines }])
      : firstItems(withoutFigures(blocks), notes);
  const list: List = {
    kind: 'list',
    start: undefined,
    tight: true,
    items: bullets.map((item) => ({ done: undefined, blocks: item })),
  };
  return [...(bullets.length === 0 ? [] : [list]), ...figures];
}

function withoutFigures(blocks: readonly Block[]): Block[] {
  const withoutPictures = (inlines: readonly Inline[]) =>
    mapInlines(inlines, (inline) => (inline.kind === 'picture' ? [] : [inline]));
  const kept = mapBlocks(blocks, withoutPictures, (block) => (block.kind === 'diagram' ? [] : [block]));
  return withoutEmptySections(kept);
}

/** The first items of a talk's lists, or where it has none its first paragraphs. */
function firstItems(blocks: readonly Block[], count: number): (readonly Block[])[] {
  const items = blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map((item) => item.blocks) : [],
  );
  const found =
    items.length > 0 ? items : blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block]] : []));
  return found.slice(0, count);
}
