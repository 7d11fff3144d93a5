import { innerBlocks, linesOf, plainText, trimmed, type Block, type Heading, type Inline } from './content';

/** Something to be done. */
export interface Action {
  readonly inlines: readonly Inline[];
  /** The name behind `@`. */
  readonly owner: string | undefined;
}

export interface Marked {
  readonly takeaways: readonly (readonly Inline[])[];
  readonly actions: readonly Action[];
}

/** What a line of a takeaway begins with, where no setting says otherwise. */
export const usualTakeawayMarks: readonly string[] = ['=>'];

/**
 * What the writer of a note marked: lines and items that begin with a mark, all of an alert of the style `important`, all
 * below a heading such as `Takeaways`, `Lessons learned` or `TL;DR`; and lines that begin with `ACTION:` or `-> `.
 * Nothing else is one: what matters nobody but the writer knows.
 * @param marks what a line of a takeaway begins with
 */
export function markedIn(blocks: readonly Block[], marks: readonly string[]): Marked {
  const takeaways: (readonly Inline[])[] = [];
  const actions: Action[] = [];
  const take = (inlines: readonly Inline[]) => {
    const kept = trimmed(withoutMark(inlines, marks) ?? inlines);
    if (kept.length > 0) takeaways.push(kept);
  };
  /** All that some blocks say: of a list each item's first words. */
  const takeAll = (some: readonly Block[]) => {
    for (const block of some) {
      if (block.kind === 'paragraph') {
        const lines = linesOf(block.inlines);
        const isMarked = lines.some((line) => withoutMark(line, marks) !== undefined);
        if (isMarked) lines.forEach(take);
        else take(block.inlines);
      } else if (block.kind === 'list')
        for (const { blocks: inner } of block.items) takeAll(inner.slice(0, 1));
      else if (block.kind === 'quote') takeAll(block.blocks);
    }
  };
  const look = (block: Block) => {
    if (block.kind === 'quote' && block.alert?.style === 'important') takeAll(block.blocks);
    else if (block.kind === 'paragraph') {
      for (const line of linesOf(block.inlines)) {
        const takeaway = withoutMark(line, marks);
        const action = takeaway === undefined ? actionIn(line) : undefined;
        if (takeaway !== undefined) take(takeaway);
        if (action !== undefined) actions.push(action);
      }
    } else innerBlocks(block).forEach(look);
  };
  let within: Heading | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (within === undefined || block.level <= within.level)
        within = isTakeawayHeading(plainText(block.inlines)) ? block : undefined;
    } else if (within === undefined) look(block);
    else takeAll([block]);
  }
  return { takeaways, actions };
}

const takeawayHeading =
  /^(?:(?:the|my|our|key|main|major|most important|personal|die|meine|wichtigste) ){0,3}(?:take-? ?aways?|lessons learn(?:ed|t)|tl;? ?dr|learnings|erkenntnisse|gelerntes)$/;

/** Whether what stands below a heading are takeaways. `Lessons learned from X` is a talk's title. */
export function isTakeawayHeading(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\d;-]+/gu, ' ')
    .trim();
  return plain.length < 60 && takeawayHeading.test(plain);
}

/** A line without the mark that it begins with; undefined where it begins with none. */
function withoutMark(line: readonly Inline[], marks: readonly string[]): Inline[] | undefined {
  const [first, ...rest] = line;
  if (typeof first !== 'string') return undefined;
  const text = first.trimStart();
  const mark = marks.find((each) => each !== '' && text.startsWith(each));
  return mark === undefined ? undefined : [text.slice(mark.length).trimStart(), ...rest];
}

const actionWord = /^\s*(?:action(?: items?)?\s?:|->\s)\s*/i;

function actionIn(line: readonly Inline[]): Action | undefined {
  const [first, ...rest] = line;
  if (first === undefined) return undefined;
  if (typeof first !== 'string') {
    // **ACTION:** or **ACTION**:
    if (first.kind !== 'mark' || !/^action(?: items?)?:?$/i.test(plainText([first]).trim())) return undefined;
    const [next, ...others] = rest;
    if (typeof next !== 'string' || !(plainText([first]).includes(':') || next.startsWith(':')))
      return undefined;
    return withOwner([next.replace(/^:/, ''), ...others]);
  }
  const [found] = actionWord.exec(first) ?? [];
  return found === undefined ? undefined : withOwner([first.slice(found.length), ...rest]);
}

const ownerName = /(?:^|\s)@([\p{L}\d](?:[\p{L}\d._-]{0,40}[\p{L}\d])?)(?=[\s,;.:!?)]|$)/u;

/** Takes the owner out of an action; undefined where nothing else is said. */
function withOwner(inlines: readonly Inline[]): Action | undefined {
  let owner: string | undefined;
  const rest = inlines.map((inline) => {
    if (typeof inline !== 'string' || owner !== undefined) return inline;
    const [found = '', name] = ownerName.exec(inline) ?? [];
    owner = name;
    return found === '' ? inline : inline.replace(found, '').replace(/^[,;:]\s*/, '');
  });
  const kept = trimmed(rest);
  return kept.length === 0 ? undefined : { inlines: kept, owner };
}
