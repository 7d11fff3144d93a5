/**
 * What the page that draws a report's diagrams and scales its images, and its host, say to each other. Neither trusts the
 * other's word: every message is looked through before it is used, and what does not fit counts as nothing.
 */
import { isBytes, isCount, isRecord, isText } from './guards';

/** From the host to the page. A job is done before the next one is given, and answered by its number. */
export type ToReportPage =
  | {
      readonly type: 'draw';
      readonly job: number;
      /** Mermaid's source. */
      readonly source: string;
      /** The site's `mermaidInitialize`. */
      readonly initialize: string | undefined;
    }
  | { readonly type: 'scale'; readonly job: number; readonly bytes: Uint8Array }
  /** How far the report is. */
  | { readonly type: 'progress'; readonly words: string; readonly done: number; readonly all: number };

/** A diagram as a file of its own. */
export interface DiagramFile {
  readonly svg: Uint8Array;
  /** In pixels. */
  readonly width: number;
}

/** From the page to the host. */
export type ToReportHost =
  | { readonly type: 'ready' }
  | {
      readonly type: 'drawn';
      readonly job: number;
      /** Undefined where Mermaid draws nothing of the source. */
      readonly drawing: DiagramFile | undefined;
    }
  | {
      readonly type: 'scaled';
      readonly job: number;
      /** A smaller file of the same picture; undefined where there is none. */
      readonly bytes: Uint8Array | undefined;
    }
  | { readonly type: 'surprise'; readonly message: string };

/** A message of the host; undefined for anything else. */
export function readToReportPage(value: unknown): ToReportPage | undefined {
  if (!isRecord(value)) return undefined;
  const { type, job, source, initialize, bytes, words, done, all } = value;
  if (type === 'progress')
    return isText(words) && isCount(done) && isCount(all) ? { type, words, done, all } : undefined;
  if (!isCount(job)) return undefined;
  if (type === 'draw')
    return isText(source) && (initialize === undefined || isText(initialize))
      ? { type, job, source, initialize }
      : undefined;
  return type === 'scale' && isBytes(bytes) ? { type, job, bytes } : undefined;
}

/** A message of the page; undefined for anything else. */
export function readToReportHost(value: unknown): ToReportHost | undefined {
  if (!isRecord(value)) return undefined;
  const { type, job, drawing, bytes, message } = value;
  if (type === 'ready') return { type };
  if (type === 'surprise') return isText(message) ? { type, message } : undefined;
  if (!isCount(job)) return undefined;
  if (type === 'drawn')
    return drawing === undefined || isDiagramFile(drawing) ? { type, job, drawing } : undefined;
  return type === 'scaled' && (bytes === undefined || isBytes(bytes)) ? { type, job, bytes } : undefined;
}

function isDiagramFile(value: unknown): value is DiagramFile {
  return isRecord(value) && isBytes(value['svg']) && isCount(value['width']);
}
