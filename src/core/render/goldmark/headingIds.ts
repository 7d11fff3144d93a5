import type { RenderingSettings } from '../../hugo/renderingSettings';

const notInId = /[^\p{L}\p{Nd}\s_-]/gu;

/**
 * The id of a heading as Hugo makes it of the heading's source: lower case, a dash for each space, punctuation dropped,
 * other scripts kept (`github`) or not (`github-ascii`). [Hugo: markup/goldmark/autoid.go; tried with 0.131 and 0.169]
 */
export function headingId(source: string, type: RenderingSettings['headingIdType'] = 'github'): string {
  const text = source.trim();
  if (type === 'blackfriday') {
    return text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
  }
  const kept = type === 'github-ascii' ? asciiOf(text) : text;
  return kept.replace(notInId, '').toLowerCase().replace(/\s/g, '-');
}

/** Letters without their accents; what is none of ASCII then goes. */
function asciiOf(text: string): string {
  return text.normalize('NFD').replace(/[^\u0000-\u007f]/g, '');
}

/** Gives every heading of a text an id that no other has: `setup`, `setup-1`. */
export class HeadingIds {
  readonly #taken = new Set<string>();
  /** The number to try next for an id that is taken: many headings of one name must not cost their square. */
  readonly #next = new Map<string, number>();

  /** Takes an id that the writer gave. */
  take(id: string): string {
    this.#taken.add(id);
    return id;
  }

  make(source: string, type: RenderingSettings['headingIdType']): string {
    const id = headingId(source, type) || 'heading';
    if (!this.#taken.has(id)) return this.take(id);
    let number = this.#next.get(id) ?? 1;
    while (this.#taken.has(`${id}-${number}`)) number++;
    this.#next.set(id, number + 1);
    return this.take(`${id}-${number}`);
  }
}
