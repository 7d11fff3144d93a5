import type { PagePart, PartOptions } from '../pagePart';
import { painted } from '../painted';
import { codeIn, isSame, type Code } from './block';
import type * as Colouring from './colouring';
import { languageOf } from './languageNames';
import type { Painted } from './paint';

/** The colours of code in the page, as a part of it. */
export interface CodeColours extends PagePart {
  /** How often code was read: what was not changed is not read again. */
  readonly read: number;
  /** Whether something waits to be read. */
  readonly isBusy: boolean;
}

/** A block that the page has. */
interface Block {
  isNear: boolean;
  /** What was read of it; undefined before and where nothing is. */
  code: Code | undefined;
  colours: Painted;
}

/** Pixels from the view: a screen or so. Browsers go through all colours that are there whenever the page changes. */
const near = '800px 0px';
/** Milliseconds that are read at a time. */
const slice = 10;
/** A usual block takes 2 ms. One that takes so many is not read again ... */
const slow = 200;
/** ... if it has so many characters: in fewer even the worst text takes a few, and the rest is a busy machine's. */
const long = 1000;
/** So many of them in a note are no accident: it stays plain from there on. */
const mostSlow = 3;

/**
 * Colours the blocks of code that are in view or near to it, those in languages that are known. highlight.js is loaded when
 * there is one. The note itself stays as it is: see `paint`.
 */
export function createCodeColours({
  root,
  shown,
  reportSurprise,
}: Pick<PartOptions, 'root' | 'shown' | 'reportSurprise'>): CodeColours {
  const blocks = new Map<HTMLElement, Block>();
  let slowOnes = new WeakSet<HTMLElement>();
  const waiting = new Set<HTMLElement>();
  let slowCount = 0;
  let note: string | undefined;
  let library: typeof Colouring | undefined;
  let isRunning = false;
  let read = 0;

  const wipe = (block: Block) => {
    library?.wipe(block.colours);
    block.colours = [];
    block.code = undefined;
  };
  /** Reads and colours a block whose language is there. */
  const colour = (element: HTMLElement, block: Block, code: Code, { readRuns, paint }: typeof Colouring) => {
    wipe(block);
    block.code = code;
    if (slowOnes.has(element) || slowCount >= mostSlow) return;
    const started = performance.now();
    read++;
    block.colours = paint(code.nodes, readRuns(code.text, code.language));
    if (code.text.length < long || performance.now() - started < slow) return;
    slowOnes.add(element);
    slowCount++;
  };
  /** What a near block holds that is not coloured yet. */
  const changeOf = (block: Block, element: HTMLElement): Code | undefined => {
    const code = codeIn(element);
    if (code === undefined) wipe(block);
    return code === undefined || (block.code !== undefined && isSame(code, block.code)) ? undefined : code;
  };
  const run = async () => {
    library ??= await import('./colouring');
    let end = performance.now() + slice;
    for (const element of waiting) {
      waiting.delete(element);
      const wanted = languageOf(element.dataset['lang'] ?? '');
      if (wanted !== undefined) await library.makeReady(wanted);
      if (performance.now() > end) {
        await painted();
        end = performance.now() + slice;
      }
      // It may have changed, or gone, in the meantime.
      const block = blocks.get(element);
      const code = block?.isNear === true ? changeOf(block, element) : undefined;
      if (block === undefined || code === undefined) continue;
      if (library.isReady(code.language)) colour(element, block, code, library);
      else waiting.add(element);
    }
  };
  const wake = () => {
    if (isRunning || waiting.size === 0) return;
    isRunning = true;
    run()
      .catch((error: unknown) => {
        waiting.clear();
        reportSurprise(error);
      })
      .finally(() => (isRunning = false));
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const element = target as HTMLElement;
        const block = blocks.get(element);
        if (block === undefined) continue;
        block.isNear = isIntersecting;
        if (isIntersecting) waiting.add(element);
        else wipe(block);
      }
      wake();
    },
    // Without a root of its own, the view of VS Code's window would be measured, and the margin left out.
    { root: document, rootMargin: near },
  );
  return {
    update() {
      const page = shown();
      if (page?.note !== note) {
        slowCount = 0;
        slowOnes = new WeakSet();
      }
      note = page?.note;
      const there = new Set<HTMLElement>();
      const end = performance.now() + slice;
      for (const element of root.querySelectorAll<HTMLElement>('pre > code[data-lang]')) {
        if (languageOf(element.dataset['lang'] ?? '') === undefined) continue;
        there.add(element);
        const block = blocks.get(element);
        if (block === undefined) {
          blocks.set(element, { isNear: false, code: undefined, colours: [] });
          observer.observe(element);
        } else if (block.isNear) {
          const code = changeOf(block, element);
          if (code === undefined) continue;
          // What was typed is painted in its colours.
          if (library?.isReady(code.language) === true && performance.now() < end)
            colour(element, block, code, library);
          else {
            // What stands there now has other places.
            wipe(block);
            waiting.add(element);
          }
        }
      }
      for (const [element, block] of blocks) {
        if (there.has(element)) continue;
        observer.unobserve(element);
        wipe(block);
        blocks.delete(element);
        waiting.delete(element);
      }
      wake();
    },
    get read() {
      return read;
    },
    get isBusy() {
      return isRunning || waiting.size > 0;
    },
  };
}
