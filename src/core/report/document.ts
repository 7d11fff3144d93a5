import { mapBlocks, plainText, type Block, type Inline, type Item, type Link } from './content';
import type { Favourite, Report, ReportDay, ReportPart, ReportTalk, Source } from './report';
import { reportWords, type ReportWords } from './reportWords';

/** A report as the blocks that it is written of, from its title on. */
export interface ReportDocument {
  readonly report: Report;
  readonly words: ReportWords;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Where links to notes lead within the report: paths, and the ids of headings. */
  readonly headings: ReadonlyMap<string, string>;
  /** Where they lead for want of such a heading and of an address: the table of the talk's day. */
  readonly tables: ReadonlyMap<string, string>;
}

/** Puts a report together. Parts that hold nothing are left out. */
export function reportDocument(report: Report): ReportDocument {
  const words = reportWords[report.language];
  const title = words.title(report.title);
  const part = (name: string, id: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, inlines: [name], id }, ...blocks];
  const blocks: Block[] = [
    { kind: 'heading', level: 1, inlines: [title], id: 'report' },
    ...lineOf('facts', factsOf(report, words)),
    ...lineOf('figures', figuresOf(report, words)),
    ...lowered(report.introduction, 1),
    ...part(words.takeaways, 'takeaways', takeaways(report)),
    ...part(words.actions, 'actions', actions(report)),
    ...part(
      words.favouriteTalks,
      'favourites',
      report.favourites.flatMap((each) => favourite(each, words)),
    ),
    ...part(words.learned, 'learned', report.learned.flatMap(pageParts('learned'))),
    ...part(words.people, 'people', report.people.flatMap(pageParts('people'))),
    ...part(
      words.allTalks,
      'talks',
      report.days.flatMap((day) => dayTable(day, words)),
    ),
    ...part(words.tags, 'tags', tagIndex(report)),
    ...part(words.todos, 'todos', todos(report)),
  ];
  const headings = new Map(report.favourites.map(({ talk }) => [talk.path, talk.id]));
  const tables = new Map(
    report.days.flatMap(({ id, title: day, talks }) =>
      talks.map(({ path }) => [path, day === '' ? 'talks' : id] as const),
    ),
  );
  return { report, words, title, blocks, headings, tables };
}

function lineOf(role: 'facts' | 'figures', parts: readonly string[]): Block[] {
  return parts.length === 0
    ? []
    : [{ kind: 'paragraph', role, inlines: parts.flatMap((part, i) => (i > 0 ? [' · ', part] : [part])) }];
}

function factsOf({ place, dates, author }: Report, words: ReportWords): string[] {
  return [
    place ?? '',
    dates === undefined ? '' : words.dates(dates.from, dates.to),
    author === undefined ? '' : `${words.by} ${author}`,
  ].filter((each) => each !== '');
}

/** What there is none of is not said, but for talks. */
function figuresOf({ figures }: Report, words: ReportWords): string[] {
  return [
    words.talks(figures.talks),
    figures.days > 0 ? words.days(figures.days) : '',
    figures.favourites > 0 ? words.favourites(figures.favourites) : '',
    figures.video > 0 ? words.withVideo(figures.video) : '',
    figures.slides > 0 ? words.withSlides(figures.slides) : '',
    figures.todos > 0 ? words.openTodos(figures.todos) : '',
  ].filter((each) => each !== '');
}

function linkTo({ path, address, title }: Source): Link {
  return { kind: 'link', page: path, address, inlines: [title] };
}

function takeaways({ takeaways: all }: Report): Block[] {
  const items = all.map(({ inlines, from }) => item([...inlines, ' (', linkTo(from), ')']));
  return items.length === 0 ? [] : [{ kind: 'list', start: 1, tight: true, items }];
}

function actions({ actions: all }: Report): Block[] {
  const items = all.map(({ inlines, owner, from }) => {
    const who: Inline[] =
      owner === undefined ? [] : [{ kind: 'mark', tag: 'strong', inlines: [`@${owner}`] }, ': '];
    return { ...item([...who, ...inlines, ' (', linkTo(from), ')']), done: false };
  });
  return items.length === 0 ? [] : [{ kind: 'list', start: undefined, tight: true, items }];
}

function item(inlines: readonly Inline[]): Item {
  return { done: undefined, blocks: [{ kind: 'paragraph', inlines }] };
}

/** The kinds in the order in which people look for them. */
const linkOrder = ['slides', 'video', 'code'] as const;

function favourite({ talk, notes }: Favourite, words: ReportWords): Block[] {
  const { id, title, speakers, links, isOwn } = talk;
  const who = speakers.map(({ name, company }) => (company === undefined ? name : `${name}, ${company}`));
  const names = who.length === 0 ? '' : ` – ${who.join(' & ')}`;
  const own = isOwn ? ` (${words.ownTalk})` : '';
  const live = linkOrder.flatMap((kind): Link[] => {
    const address = links[kind];
    return address === undefined
      ? []
      : [{ kind: 'link', address, button: kind, inlines: [words.links[kind]] }];
  });
  return [
    { kind: 'heading', level: 3, inlines: [title + names + own], id },
    ...(live.length === 0 ? [] : [{ kind: 'paragraph', role: 'links', inlines: live } as const]),
    ...lowered(notes, 2),
  ];
}

/** Headings deeper by some levels: those of a note stand below those of the report, and no level is passed over. */
function lowered(blocks: readonly Block[], by: number): Block[] {
  let last = by + 1;
  return mapBlocks(
    blocks,
    (inlines) => inlines,
    (block) => {
      if (block.kind !== 'heading') return [block];
      last = Math.min(6, last + 1, Math.max(block.level, 2) + by);
      return [{ ...block, level: last }];
    },
  );
}

function pageParts(name: string): (part: ReportPart, i: number) => Block[] {
  return ({ from, blocks }, i) => [
    { kind: 'heading', level: 3, inlines: [from.title], id: `${name}-${i + 1}` },
    ...lowered(blocks, 2),
  ];
}

function dayTable({ id, title, date, talks }: ReportDay, words: ReportWords): Block[] {
  const when = date === undefined ? '' : words.dates(date, date);
  const heading = [title, when].filter((each) => each !== '').join(' – ');
  const columns: (readonly [name: string, cell: (talk: ReportTalk) => readonly Inline[]])[] = [
    [words.time, ({ time }) => (time === undefined ? [] : [time])],
    [words.talk, (talk) => titleCell(talk, words)],
    [
      words.speakers,
      ({ speakers }) => (speakers.length === 0 ? [] : [speakers.map(({ name }) => name).join(', ')]),
    ],
    [words.video, ({ links }) => linkCell(links.video, words.video)],
    [words.slides, ({ links }) => linkCell(links.slides, words.slides)],
  ];
  const shown = columns.filter(([, cell]) => talks.some((talk) => cell(talk).length > 0));
  const titles: Block = {
    kind: 'list',
    start: undefined,
    tight: true,
    items: talks.map((talk) => item(titleCell(talk, words))),
  };
  const table: Block = {
    kind: 'table',
    align: shown.map(() => undefined),
    head: shown.map(([name]) => [name]),
    rows: talks.map((talk) => shown.map(([, cell]) => cell(talk))),
  };
  return [
    ...(heading === '' ? [] : [{ kind: 'heading', level: 3, inlines: [heading], id } as const]),
    shown.length > 1 ? table : titles,
  ];
}

/** The talk on the site, where it is there, else in this report. */
function titleCell(talk: ReportTalk, words: ReportWords): Inline[] {
  const { address, title, isOwn, isFavourite } = talk;
  const link: Inline =
    address === '' ? (isFavourite ? linkTo(talk) : title) : { kind: 'link', address, inlines: [title] };
  return [...(isFavourite ? ['★ '] : []), link, ...(isOwn ? [` (${words.ownTalk})`] : [])];
}

function linkCell(address: string | undefined, name: string): Inline[] {
  return address === undefined ? [] : [{ kind: 'link', address, inlines: [name] }];
}

function tagIndex({ tags }: Report): Block[] {
  const items = tags.map(({ tag, talks }) =>
    item([
      { kind: 'mark', tag: 'strong', inlines: [tag] },
      ': ',
      ...talks.flatMap((talk, i): Inline[] => [...(i > 0 ? [', '] : []), linkTo(talk)]),
    ]),
  );
  return items.length === 0 ? [] : [{ kind: 'list', start: undefined, tight: true, items }];
}

function todos({ todos: all }: Report): Block[] {
  const items = all.map(({ from, todos: open }): Item => ({
    done: undefined,
    blocks: [
      { kind: 'paragraph', inlines: [linkTo(from)] },
      {
        kind: 'list',
        start: undefined,
        tight: true,
        items: open.map(({ text }) => ({ ...item([text]), done: false })),
      },
    ],
  }));
  return items.length === 0 ? [] : [{ kind: 'list', start: undefined, tight: true, items }];
}

/** The words of a heading in one line. */
export function headingText(inlines: readonly Inline[]): string {
  return plainText(inlines).replace(/\s+/g, ' ').trim();
}
