import type { ListedEntry } from '../linkList';

const isDeck = /\.(?:pdf|pptx?|key|odp)(?:[?#]\S*)?$/i;

/** Paths or addresses of decks, one in each line: what `ls`, `dir /b` or a folder gives. */
export function fileNames(text: string): ListedEntry[] | undefined {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0 || !lines.every((line) => isDeck.test(line) && !/[|<>"\t]/.test(line)))
    return undefined;
  // Addresses stand alone in their lines; a title before one is another shape.
  if (lines.some((line) => /\s+https?:/i.test(line))) return undefined;
  return lines.map((url) => ({ url, title: titleOfFile(url), kind: 'slides' }));
}

/**
 * The words of a file's name: without folders, endings, numbers in front and marks of versions, as
 * `4-Ana%20and%20Lenny-NEW%20V4.pptx.pdf` has them.
 */
export function titleOfFile(path: string): string {
  const name = decoded(
    path
      .replace(/[?#].*$/s, '')
      .split(/[/\\]/)
      .at(-1) ?? '',
  );
  const bare = name.replace(/(?:\.(?:pdf|pptx?|key|odp)){1,3}$/i, '');
  return bare
    .replace(/[_+]/g, ' ')
    .replace(/^\d{1,4}[-_.\s]+/, '')
    .replace(/\b(?:NEW|FINAL|Final|final|DRAFT|COPY|[vV]\d{1,3}(?:\.\d{1,3}){0,2}|R\d|slides|deck)\b/g, ' ')
    .replace(/(?<=\S)-(?=\S)/g, (sign) => (/\s/.test(bare) ? sign : ' '))
    .replace(/\(\d\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s-]+|[\s-]+$/g, '');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
