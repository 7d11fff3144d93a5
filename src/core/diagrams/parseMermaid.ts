import DOMPurify from 'dompurify';
import mermaid from 'mermaid';
import { mermaidConfig } from './mermaidConfig';
import { diagramTrouble, lengthTrouble, type DiagramTrouble } from './diagramTrouble';

let isReady = false;

/**
 * What Mermaid's own parser says of a diagram; undefined where it can be drawn. Nothing is drawn here. It is heavy: load
 * it for notes with diagrams and not before.
 */
export async function parseMermaid(source: string): Promise<DiagramTrouble | undefined> {
  const tooLong = lengthTrouble(source);
  if (tooLong !== undefined) return tooLong;
  if (!isReady) makeReady();
  try {
    await mermaid.parse(source);
    return undefined;
  } catch (error) {
    return diagramTrouble(source, error);
  }
}

/**
 * While it reads, Mermaid cleans the words of labels, which takes a document; without one DOMPurify is only half there.
 * What is read here is thrown away at once, so that nothing has to be clean.
 */
function makeReady(): void {
  if (!DOMPurify.isSupported) {
    Object.assign(DOMPurify, {
      addHook: () => undefined,
      removeHook: () => undefined,
      sanitize: (words: string) => words,
    });
  }
  mermaid.initialize(mermaidConfig(undefined, 'light'));
  isReady = true;
}
