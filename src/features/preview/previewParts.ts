import type * as vscode from 'vscode';
import type { RenderedPage } from '../../core/render/renderedPage';
import type { Log } from '../../host/log';
import type { DiagramRequest } from '../../shared/preview';
import type { Notes } from '../../workspace/conferences/notes';
import type { KnownSites } from '../../workspace/site/knownSites';
import type { TargetPages } from '../../workspace/targets/targetPages';
import type { NoteText } from '../../workspace/conferences/noteText';
import type { RenderSite } from '../../core/render/renderSite';

/** A note as a page was sent it. */
export interface ShownNote {
  readonly version: number;
  readonly noteText: NoteText;
  readonly site: RenderSite;
  readonly rendered: RenderedPage;
}

/** Does what diagrams of a page ask for that is not about the panel. */
interface DiagramAnswers {
  answer(
    request: Exclude<DiagramRequest, { type: 'openDiagram' }>,
    shown: Pick<ShownNote, 'version' | 'noteText'> & { readonly rendered: Pick<RenderedPage, 'diagrams'> },
  ): Promise<void>;
}

/** What previews work with. */
export interface PreviewParts {
  readonly notes: Notes;
  readonly sites: KnownSites;
  readonly targets: TargetPages;
  /** Where the extension is installed. */
  readonly home: vscode.Uri;
  readonly log: Log;
  readonly diagrams?: DiagramAnswers;
}
