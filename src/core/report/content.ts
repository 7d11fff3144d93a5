/** What a note says, without the theme that its site shows it in: a report is written from it. Plain data. */
export type Block =
  | Paragraph
  | Heading
  | List
  | Quote
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | Diagram
  | Table
  | { readonly kind: 'rule' }
  | { readonly kind: 'details'; readonly summary: readonly Inline[]; readonly blocks: readonly Block[] };

interface Paragraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  /** What it is to the report: the line below its title, its figures, the links of a talk. */
  readonly role?: 'facts' | 'figures' | 'links';
}

export interface Heading {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly inlines: readonly Inline[];
  /** Where links within the report lead. */
  readonly id?: string;
}

export interface List {
  readonly kind: 'list';
  /** The first number; undefined for bullets. */
  readonly start: number | undefined;
  /** Whether its items stand close together: their words are no paragraphs. */
  readonly tight: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  /** Of a task, whether it is done. */
  readonly done: boolean | undefined;
  readonly blocks: readonly Block[];
}

export interface Quote {
  readonly kind: 'quote';
  /** Undefined for a plain quote. */
  readonly alert: Alert | undefined;
  readonly blocks: readonly Block[];
}

interface Alert {
  /** `note`, `tip`, `important`, … as written. */
  readonly style: string;
  readonly title: string;
}

export interface Diagram {
  readonly kind: 'diagram';
  /** Mermaid's. */
  readonly source: string;
  /** What its site or note sets for diagrams: Relearn's `mermaidInitialize`, as it is written. */
  readonly initialize: string | undefined;
}

export interface Table {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'center' | 'right' | undefined)[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** A text, in which `\n` is a line end of the note, or something within one. */
export type Inline =
  | string
  | { readonly kind: 'mark'; readonly tag: MarkTag; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | Link
  | Picture
  | Formula
  | { readonly kind: 'break' };

export interface Formula {
  readonly kind: 'formula';
  readonly text: string;
  readonly isBlock: boolean;
}

export type MarkTag = 'strong' | 'em' | 'del' | 'sub' | 'sup' | 'kbd';

export interface Link {
  readonly kind: 'link';
  /** The path of the note that it leads to. */
  readonly page?: string | undefined;
  /** As the site writes it; empty for none that can be followed. */
  readonly address: string;
  /** Of a button, what it leads to: `video`, `slides`, … */
  readonly button?: string | undefined;
  readonly inlines: readonly Inline[];
}

export interface Picture {
  readonly kind: 'picture';
  readonly alt: string;
  /** The file of the site; undefined for a picture of another one. */
  readonly file: string | undefined;
  /** As the site writes it. */
  readonly address: string;
}

/** The words of inline content: of pictures what they show. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      switch (inline.kind) {
        case 'mark':
        case 'link':
          return plainText(inline.inlines);
        case 'code':
        case 'formula':
          return inline.text;
        case 'picture':
          return inline.alt;
        case 'break':
          return '\n';
      }
    })
    .join('');
}

/** Inline content in lines; a line end within emphasis or a link is none. */
export function linesOf(inlines: readonly Inline[]): Inline[][] {
  let line: Inline[] = [];
  const lines = [line];
  const next = () => lines.push((line = []));
  for (const inline of inlines) {
    if (typeof inline !== 'string') {
      if (inline.kind === 'break') next();
      else line.push(inline);
      continue;
    }
    for (const [i, text] of inline.split('\n').entries()) {
      if (i > 0) next();
      if (text !== '') line.push(text);
    }
  }
  return lines;
}

/** Inline content without white space at its ends. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  const isBlank = (inline: Inline | undefined) =>
    typeof inline === 'string' ? inline.trim() === '' : inline?.kind === 'break';
  let [start, end] = [0, inlines.length];
  while (start < end && isBlank(inlines[start])) start++;
  while (end > start && isBlank(inlines[end - 1])) end--;
  const kept = inlines.slice(start, end);
  const [first, last] = [kept[0], kept.at(-1)];
  if (typeof first === 'string') kept[0] = first.trimStart();
  if (typeof last === 'string')
    kept[kept.length - 1] = (kept.length === 1 ? (kept[0] as string) : last).trimEnd();
  return kept;
}

/** The blocks that a block holds; those of a list's items one after the other. */
export function innerBlocks(block: Block): readonly Block[] {
  if (block.kind === 'list') return block.items.flatMap(({ blocks }) => blocks);
  return block.kind === 'quote' || block.kind === 'details' ? block.blocks : [];
}

/** The inline contents of a block itself. */
function inlinesIn(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'paragraph' || block.kind === 'heading') return [block.inlines];
  if (block.kind === 'details') return [block.summary];
  return block.kind === 'table' ? [...block.head, ...block.rows.flat()] : [];
}

/** What {@link mapInlines} makes of something within a text: nothing, or other things. */
type Change = (inline: Exclude<Inline, string>) => readonly Inline[];

/** Inline content with everything in it changed from within outwards; marks and links that nothing is left in go. */
export function mapInlines(inlines: readonly Inline[], change: Change): Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (typeof inline === 'string') return [inline];
    if (inline.kind !== 'mark' && inline.kind !== 'link') return change(inline);
    const inner = mapInlines(inline.inlines, change);
    return trimmed(inner).length === 0 ? [] : change({ ...inline, inlines: inner });
  });
}

/** Blocks with their inline content changed; those that nothing is left in go. */
export function mapBlocks(
  blocks: readonly Block[],
  inlines: (inlines: readonly Inline[]) => readonly Inline[],
  block: (block: Block) => readonly Block[] = (each) => [each],
): Block[] {
  const inner = (some: readonly Block[]) => mapBlocks(some, inlines, block);
  return blocks.flatMap((each): readonly Block[] => {
    switch (each.kind) {
      case 'paragraph':
      case 'heading': {
        const kept = trimmed(inlines(each.inlines));
        return kept.length === 0 ? [] : block({ ...each, inlines: kept });
      }
      case 'list': {
        const items = each.items
          .map((item) => ({ ...item, blocks: inner(item.blocks) }))
          .filter((item) => item.blocks.length > 0);
        return items.length === 0 ? [] : block({ ...each, items });
      }
      case 'quote':
      case 'details': {
        const kept = inner(each.blocks);
        if (kept.length === 0) return [];
        return block(
          each.kind === 'quote'
            ? { ...each, blocks: kept }
            : { ...each, summary: inlines(each.summary), blocks: kept },
        );
      }
      case 'table': {
        const cells = (row: readonly (readonly Inline[])[]) => row.map((cell) => inlines(cell));
        return block({ ...each, head: cells(each.head), rows: each.rows.map(cells) });
      }
      case 'code':
      case 'diagram':
      case 'rule':
        return block(each);
    }
  });
}

/** Every picture and diagram of some blocks, in their order, as blocks of their own. */
export function figuresIn(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'diagram') return [block];
    const pictures = inlinesIn(block)
      .flatMap(picturesIn)
      .map((picture): Block => ({ kind: 'paragraph', inlines: [picture] }));
    return [...pictures, ...figuresIn(innerBlocks(block))];
  });
}

function picturesIn(inlines: readonly Inline[]): Picture[] {
  return inlines.flatMap((inline) => {
    if (typeof inline === 'string') return [];
    if (inline.kind === 'picture') return [inline];
    return inline.kind === 'mark' || inline.kind === 'link' ? picturesIn(inline.inlines) : [];
  });
}
