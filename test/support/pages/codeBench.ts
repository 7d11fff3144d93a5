import type { ShowNote } from '../../../src/shared/preview';
import { createCodeColours } from '../../../src/webview/preview/codeColours';
import { createNoteBench } from './noteBench';

/** What tests do with the page; in it as `window.bench`. */
export interface CodeBench {
  /** Shows HTML as the preview does: patched into what was there. */
  show(html: string, note?: string): void;
  /** How often code was read. */
  readonly read: number;
  /** How many places have a colour. */
  ranges(): number;
  /** What is coloured in a block: its kinds with the words, in the order of the text. */
  colours(selector: string): string[];
  /** Resolves when what is near to the view is coloured. */
  settled(): Promise<void>;
  readonly surprises: string[];
}

const { root, view, surprises, reportSurprise, patch } = createNoteBench();
let note = '';
const colours = createCodeColours({
  root,
  shown: () => ({ note }) as ShowNote,
  reportSurprise,
});

function all(): (readonly [kind: string, range: StaticRange])[] {
  return [...CSS.highlights].flatMap(([name, highlight]) =>
    [...highlight].map((range) => [name.replace('talk-notes-', ''), range] as const),
  );
}

const bench: CodeBench = {
  show(html, of = 'one') {
    if (of !== note) view.clear();
    note = of;
    patch(html);
    colours.update();
  },
  get read() {
    return colours.read;
  },
  ranges: () => all().length,
  colours(selector) {
    const block = root.querySelector(selector);
    const found = all().filter(([, { startContainer }]) => block?.contains(startContainer) === true);
    const order = (one: StaticRange, other: StaticRange) =>
      one.startContainer === other.startContainer
        ? one.startOffset - other.startOffset
        : one.startContainer.compareDocumentPosition(other.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING
          ? -1
          : 1;
    return found
      .sort(([, one], [, other]) => order(one, other))
      .map(([kind, range]) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return `${kind}: ${live.toString()}`;
      });
  },
  async settled() {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    // The browser says in a frame what is in view, and once more when a fold has opened.
    for (let quiet = 0; quiet < 4; quiet++) {
      await frame();
      if (colours.isBusy) quiet = 0;
    }
  },
  surprises,
};
Object.assign(window, { bench });
