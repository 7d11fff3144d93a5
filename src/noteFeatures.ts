import * as vscode from 'vscode';
import type { BuiltInPreview } from './features/builtInPreview/register';
import { registerChecks } from './features/checks/register';
import { registerCloseTodos } from './features/closeTodos/register';
import type { ConferenceTree } from './features/conferenceTree/register';
import { registerTreeCommands } from './features/conferenceTree/registerCommands';
import { registerButtons } from './features/buttons/register';
import { registerDecks } from './features/decks/register';
import { registerDiagrams } from './features/diagrams/register';
import { registerLinks } from './features/links/register';
import { DeadLinks } from './features/links/deadLinks';
import { RememberedLists } from './features/links/rememberedLists';
import { registerPreview } from './features/preview/register';
import { registerQuickCapture } from './features/quickCapture/register';
import { registerReport } from './features/report/register';
import { registerSchedule } from './features/schedule/register';
import { registerSlidePicker } from './features/slidePicker/register';
import { registerSnippets } from './features/snippets/register';
import { registerTags } from './features/tags/register';
import { registerTalkClock } from './features/talkClock/register';
import { registerTodoTracker } from './features/todoTracker/register';
import type { ContextKeys } from './host/contextKeys';
import type { Log } from './host/log';
import { WritingPlaces } from './host/writingPlace';
import { MermaidVersions } from './workspace/findings/mermaidVersions';
import type { NoteFindings } from './workspace/findings/noteFindings';
import { KeptSchedules } from './workspace/kept/keptSchedules';
import type { Notes } from './workspace/conferences/notes';
import { RememberedDecks } from './workspace/kept/rememberedDecks';
import type { Recommendations } from './workspace/kept/recommendations';
import { KnownSites } from './workspace/site/knownSites';
import { TalkClock } from './workspace/kept/talkClock';

/** What the start of the extension hands on. */
export interface Surroundings {
  readonly notes: Notes;
  readonly recommendations: Recommendations;
  readonly findings: NoteFindings;
  readonly tree: ConferenceTree;
  readonly builtIn: BuiltInPreview;
  readonly keys: ContextKeys;
  readonly memory: vscode.Memento;
  /** Where the extension is installed. */
  readonly home: vscode.Uri;
  readonly log: Log;
}

/** Everything that is done with notes. It loads when the first conference is found, and not with the extension. */
export function registerNoteFeatures(surroundings: Surroundings): vscode.Disposable {
  const { notes, recommendations, findings, tree, builtIn, keys, memory, home, log } = surroundings;
  const { targets } = tree;
  const places = new WritingPlaces();
  const clock = new TalkClock(memory, log);
  const schedules = new KeptSchedules(notes, log);
  findings.start();
  const mermaid = new MermaidVersions(notes, findings);
  const diagrams = registerDiagrams(notes, home, log, mermaid);
  const tracker = registerTodoTracker({ notes, places, keys, memory, log });
  const loadRendered = () => import('./renderedFeatures');
  const web = {
    fetch: (address: string, init: RequestInit) => fetch(address, init),
    isTrusted: () => vscode.workspace.isTrusted,
  };
  const loadLate = () => import('./lateCommands');
  const sites = new KnownSites(notes, log);
  builtIn.shareSites(sites);
  return vscode.Disposable.from(
    places,
    clock,
    schedules,
    diagrams,
    sites,
    registerPreview({ notes, sites, targets, home, log, diagrams }, loadRendered),
    mermaid,
    registerTreeCommands(notes, tree, schedules, keys, memory, log),
    tracker,
    registerCloseTodos({ notes, places, targets: tracker.targets }, log),
    registerTags(notes, targets, keys, memory, log),
    registerButtons(notes, places, targets, log),
    registerTalkClock({ notes, schedules, clock, places, targets, keys, log }),
    registerQuickCapture({ notes, clock, places, targets, memory }, recommendations, log, loadLate),
    registerSlidePicker({
      notes,
      places,
      todos: tracker.targets,
      targets,
      memory,
      home,
      log,
      ...web,
    }),
    registerDecks({ notes, targets, remembered: new RememberedDecks(memory), home, log }, loadLate),
    registerSchedule({ notes, schedules, targets, log, ...web }, loadLate),
    registerLinks(
      {
        notes,
        schedules,
        targets,
        sites,
        dead: new DeadLinks(notes),
        lists: new RememberedLists(memory),
        log,
        ...web,
      },
      loadLate,
      loadRendered,
    ),
    registerReport({ notes, targets, memory, home, log }, loadRendered),
    registerSnippets(notes, places, log),
    registerChecks({ notes, findings, places, home }, log),
  );
}
