import DOMPurify from 'dompurify';
import mermaid from 'mermaid';
import { mermaidConfig } from './mermaidConfig';

let isReady = false;

/**
 * What Mermaid's own parser throws for a diagram; undefined where it can be drawn. Nothing is drawn here. It is heavy:
 * extension hosts load it as a file of its own (`host/ownLibrary.ts`) for notes with diagrams, and not before.
 */
export async function mermaidError(source: string): Promise<unknown> {
  if (!isReady) makeReady();
  try {
    await mermaid.parse(source.trim());
    return undefined;
  } catch (error) {
    return error ?? new Error('Mermaid refused the diagram');
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
