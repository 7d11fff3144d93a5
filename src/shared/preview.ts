/**
 * What the preview's page and its host say to each other. Neither trusts the other's word: every message is looked
 * through before it is used, and what does not fit counts as nothing.
 */
import type { PieceChange } from '../core/render/markdown/outermostPieces';
import type { RenderedDiagram } from '../core/render/renderedPage';
import type { Position, Range } from '../core/text/range';
import { isBytes, isCount, isListOf, isRecord, isText } from './guards';

/** What the page has to know before the first message; it stands in its HTML. */
export interface PreviewSetup {
  /** What addresses of the site's files begin with: pictures are loaded from there. */
  readonly resources: string;
  /** Whether pictures of other sites are loaded. */
  readonly remoteImages: boolean;
  /** The command that opens the page anew where its host does not answer any more. */
  readonly refresh: string;
  /** Translated texts by the original; empty for English. */
  readonly words: Readonly<Record<string, string>>;
}

/** What the page keeps while it is not there: VS Code gives it to whoever restores the panel. */
export interface PreviewState {
  /** The note's URI. */
  readonly note: string;
  readonly isLocked: boolean;
  /** The line at its top. */
  readonly line: number | undefined;
}

/** What a site, or a note for itself, sets for diagrams. [Relearn, documentation, Mermaid] */
interface MermaidSettings {
  /** `mermaidInitialize`: JSON as it is written, read by nobody yet. */
  readonly initialize: string | undefined;
}

/** A note as it is shown from now on. The page answers `shown` when it is painted, and gets no other one before. */
export interface ShowNote {
  readonly type: 'show';
  /** Grows with every one. What the page asks of what it shows is asked of this version. */
  readonly version: number;
  /** Its URI. Another one is another page: it begins at its top, and nothing of the last one stays. */
  readonly note: string;
  readonly title: string;
  /** Whether the panel stays with this note. */
  readonly isLocked: boolean;
  /** What becomes of the HTML that the page shows, not safe yet: of a long note most stays at every key that is typed. */
  readonly pieces: PieceChange;
  /** The version that `pieces` change; undefined where they are all of them. A page that does not show it says `ready`. */
  readonly base: number | undefined;
  /** In the order of the page; `data-diagram` of an element is the index. */
  readonly diagrams: readonly RenderedDiagram[];
  readonly mermaid: MermaidSettings;
  /** The user's own style sheets, as text. */
  readonly styles: readonly string[];
  /** The line to begin at, where the page did not show this note before. */
  readonly line: number | undefined;
  /** An id to begin at, whatever was shown before. */
  readonly anchor: string | undefined;
}

/** From the host to the page. */
export type ToPreview =
  | ShowNote
  /** The editor shows this line at its top. Lines are counted from 0 and may be broken. */
  | { readonly type: 'scroll'; readonly line: number }
  /** There is no note to be shown; the words say why. */
  | { readonly type: 'empty'; readonly words: string }
  /** The answer to `ask`. */
  | { readonly type: 'here' };

export const diagramFormats = ['svg', 'png'] as const;
export type DiagramFormat = (typeof diagramFormats)[number];

/** What diagrams of the page ask of the host; `version` is that of the note as the page shows it. */
export type DiagramRequest =
  | {
      readonly type: 'saveImage';
      readonly version: number;
      readonly diagram: number;
      readonly format: DiagramFormat;
      readonly bytes: Uint8Array;
    }
  /** Go to a line and character of its source. */
  | {
      readonly type: 'openDiagram';
      readonly version: number;
      readonly diagram: number;
      readonly position: Position;
    };

/** From the page to the host. */
export type ToPreviewHost =
  /** The page shows nothing, or not what it would have to. */
  | { readonly type: 'ready' }
  /** Is anybody there? */
  | { readonly type: 'ask' }
  | { readonly type: 'shown'; readonly version: number }
  /** The page shows this line at its top, and the user put it there. */
  | { readonly type: 'scrolled'; readonly line: number }
  /** The source of what stands at this line is wanted. */
  | { readonly type: 'goTo'; readonly line: number }
  /** A link to a note was followed: its path from the site's root, and query and fragment. */
  | { readonly type: 'openPage'; readonly page: string; readonly suffix: string }
  /** A link to a file of the site was followed. */
  | { readonly type: 'openFile'; readonly file: string }
  /** A link to another site was followed. */
  | { readonly type: 'openAddress'; readonly address: string }
  | { readonly type: 'showTag'; readonly tag: string }
  /** Pictures of other sites are wanted. */
  | { readonly type: 'loadRemoteImages' }
  /** The button at this place of the note wants its link. */
  | { readonly type: 'fillButton'; readonly place: Range }
  /** The TODO at this place of the note is to be closed. */
  | { readonly type: 'closeTodo'; readonly place: Range }
  | DiagramRequest
  | { readonly type: 'surprise'; readonly message: string };

/** A message of the host; undefined for anything else. */
export function readToPreview(value: unknown): ToPreview | undefined {
  if (!isRecord(value)) return undefined;
  const { type, version, note, title, isLocked, pieces, base, diagrams, mermaid, styles, line, anchor } =
    value;
  const { words } = value;
  switch (type) {
    case 'show':
      return isCount(version) &&
        isText(note) &&
        isText(title) &&
        typeof isLocked === 'boolean' &&
        isPieceChange(pieces) &&
        isMaybe(base, isCount) &&
        isListOf(diagrams, isDiagram) &&
        isMermaid(mermaid) &&
        isListOf(styles, isText) &&
        isMaybe(line, isLine) &&
        isMaybe(anchor, isText)
        ? { type, version, note, title, isLocked, pieces, base, diagrams, mermaid, styles, line, anchor }
        : undefined;
    case 'scroll':
      return isLine(line) ? { type, line } : undefined;
    case 'empty':
      return isText(words) ? { type, words } : undefined;
    case 'here':
      return { type };
    default:
      return undefined;
  }
}

/** A message of the page; undefined for anything else. */
export function readToPreviewHost(value: unknown): ToPreviewHost | undefined {
  if (!isRecord(value)) return undefined;
  const { type, version, line, page, suffix, file, address, tag, place, message } = value;
  switch (type) {
    case 'ready':
    case 'ask':
    case 'loadRemoteImages':
      return { type };
    case 'shown':
      return isCount(version) ? { type, version } : undefined;
    case 'scrolled':
    case 'goTo':
      return isLine(line) ? { type, line } : undefined;
    case 'openPage':
      return isText(page) && isText(suffix) ? { type, page, suffix } : undefined;
    case 'openFile':
      return isText(file) ? { type, file } : undefined;
    case 'openAddress':
      return isText(address) ? { type, address } : undefined;
    case 'showTag':
      return isText(tag) ? { type, tag } : undefined;
    case 'fillButton':
    case 'closeTodo':
      return isRange(place) ? { type, place } : undefined;
    case 'surprise':
      return isText(message) ? { type, message } : undefined;
    default:
      return readDiagramRequest(value);
  }
}

function readDiagramRequest({
  type,
  version,
  diagram,
  format,
  bytes,
  position,
}: Record<string, unknown>): DiagramRequest | undefined {
  if (!isCount(version)) return undefined;
  if (!isCount(diagram)) return undefined;
  if (type === 'openDiagram') return isPosition(position) ? { type, version, diagram, position } : undefined;
  const known = diagramFormats.find((each) => each === format);
  return type === 'saveImage' && known !== undefined && isBytes(bytes)
    ? { type, version, diagram, format: known, bytes }
    : undefined;
}

/** What a page kept; undefined for anything else. */
export function readPreviewState(value: unknown): PreviewState | undefined {
  if (!isRecord(value)) return undefined;
  const { note, isLocked, line } = value;
  return isText(note) && typeof isLocked === 'boolean' && isMaybe(line, isLine)
    ? { note, isLocked, line }
    : undefined;
}

/** What the page's HTML holds for it; undefined for anything else. */
export function readPreviewSetup(value: unknown): PreviewSetup | undefined {
  if (!isRecord(value)) return undefined;
  const { resources, remoteImages, refresh, words } = value;
  if (!isText(resources) || typeof remoteImages !== 'boolean' || !isText(refresh)) return undefined;
  if (!isRecord(words)) return undefined;
  if (!Object.values(words).every(isText)) return undefined;
  return { resources, remoteImages, refresh, words: words as Record<string, string> };
}

const isMaybe = <T>(value: unknown, isOne: (each: unknown) => each is T): value is T | undefined =>
  value === undefined || isOne(value);

/** Lines may be broken: half of one stands above the edge. */
function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && isCount(value['line']) && isCount(value['character']);
}

function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPieceChange(value: unknown): value is PieceChange {
  if (!isRecord(value)) return false;
  const { first, last, fresh } = value;
  return isCount(first) && isCount(last) && isListOf(fresh, isText);
}

function isMermaid(value: unknown): value is MermaidSettings {
  return isRecord(value) && isMaybe(value['initialize'], isText);
}

function isDiagram(value: unknown): value is RenderedDiagram {
  if (!isRecord(value)) return false;
  const { source, range, lineStarts, align, zoom } = value;
  return (
    isText(source) &&
    isRange(range) &&
    isListOf(lineStarts, isPosition) &&
    isText(align) &&
    typeof zoom === 'boolean'
  );
}
