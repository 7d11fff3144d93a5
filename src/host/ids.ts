/** Every name that the manifest and the code share. The manifest tests hold them together. */

export const commandIds = {
  newSession: 'talkNotes.newSession',
  newDay: 'talkNotes.newDay',
  openVideo: 'talkNotes.openVideo',
  openSlides: 'talkNotes.openSlides',
  openPage: 'talkNotes.openPage',
  revealActiveNote: 'talkNotes.revealActiveNote',
  renameSession: 'talkNotes.renameSession',
  moveUp: 'talkNotes.moveUp',
  moveDown: 'talkNotes.moveDown',
  filter: 'talkNotes.filter',
  clearFilter: 'talkNotes.clearFilter',
  collapseAll: 'talkNotes.collapseAll',
  refresh: 'talkNotes.refresh',
  undoLastChange: 'talkNotes.undoLastChange',
  redoLastChange: 'talkNotes.redoLastChange',
  createConference: 'talkNotes.createConference',
  useFolder: 'talkNotes.useFolder',
  stopUsingFolder: 'talkNotes.stopUsingFolder',
  insertVideoButton: 'talkNotes.insertVideoButton',
  insertSlidesButton: 'talkNotes.insertSlidesButton',
  insertCodeButton: 'talkNotes.insertCodeButton',
  setVideo: 'talkNotes.setVideo',
  setSlides: 'talkNotes.setSlides',
  toggleButtonComment: 'talkNotes.toggleButtonComment',
  clearButton: 'talkNotes.clearButton',
  showMissingLinks: 'talkNotes.showMissingLinks',
  fillInLinks: 'talkNotes.fillInLinks',
  checkLinks: 'talkNotes.checkLinks',
  openPublishedPage: 'talkNotes.openPublishedPage',
  copyPublishedPage: 'talkNotes.copyPublishedPage',
  openSample: 'talkNotes.openSample',
  insertPiece: 'talkNotes.insertPiece',
  addTags: 'talkNotes.addTags',
  removeTags: 'talkNotes.removeTags',
  renameTag: 'talkNotes.renameTag',
  mergeTags: 'talkNotes.mergeTags',
  filterByTag: 'talkNotes.filterByTag',
  findTagReferences: 'talkNotes.findTagReferences',
  sortTagsByName: 'talkNotes.sortTagsByName',
  sortTagsByCount: 'talkNotes.sortTagsByCount',
  startTalk: 'talkNotes.startTalk',
  stopTalk: 'talkNotes.stopTalk',
  recentTalks: 'talkNotes.recentTalks',
  insertTimestamp: 'talkNotes.insertTimestamp',
  linkTimestamps: 'talkNotes.linkTimestamps',
  setVideoOffset: 'talkNotes.setVideoOffset',
  addTodo: 'talkNotes.addTodo',
  addQuestion: 'talkNotes.addQuestion',
  addLearned: 'talkNotes.addLearned',
  recommendTalk: 'talkNotes.recommendTalk',
  addChangelogEntry: 'talkNotes.addChangelogEntry',
  refreshDayPage: 'talkNotes.refreshDayPage',
  markTodoDone: 'talkNotes.markTodoDone',
  openTodo: 'talkNotes.openTodo',
  nextTodo: 'talkNotes.nextTodo',
  previousTodo: 'talkNotes.previousTodo',
  nextTodoInNote: 'talkNotes.nextTodoInNote',
  previousTodoInNote: 'talkNotes.previousTodoInNote',
  todosByKind: 'talkNotes.todosByKind',
  todosByDay: 'talkNotes.todosByDay',
  filterTodos: 'talkNotes.filterTodos',
  clearTodoFilter: 'talkNotes.clearTodoFilter',
  exportTodos: 'talkNotes.exportTodos',
  insertPictures: 'talkNotes.insertPictures',
  drawDiagram: 'talkNotes.drawDiagram',
  takeNotesLater: 'talkNotes.takeNotesLater',
  pickSlides: 'talkNotes.pickSlides',
  insertSlideTranscript: 'talkNotes.insertSlideTranscript',
  newSessionFromDeck: 'talkNotes.newSessionFromDeck',
  addDeck: 'talkNotes.addDeck',
  newOwnTalk: 'talkNotes.newOwnTalk',
  exportReport: 'talkNotes.exportReport',
  importSchedule: 'talkNotes.importSchedule',
  updateSchedule: 'talkNotes.updateSchedule',
  showSchedule: 'talkNotes.showSchedule',
  hideSchedule: 'talkNotes.hideSchedule',
  openPreview: 'talkNotes.openPreview',
  openPreviewToSide: 'talkNotes.openPreviewToSide',
  togglePreviewLock: 'talkNotes.togglePreviewLock',
  refreshPreview: 'talkNotes.refreshPreview',
  showPreviewSource: 'talkNotes.showPreviewSource',
  showWhatBreaks: 'talkNotes.showWhatBreaks',
  showFindings: 'talkNotes.showFindings',
  fixAllInNote: 'talkNotes.fixAllInNote',
  fixAllInConference: 'talkNotes.fixAllInConference',
  prePublishCheck: 'talkNotes.prePublishCheck',
  explainCheck: 'talkNotes.explainCheck',
  showAllDiagrams: 'talkNotes.showAllDiagrams',
} as const;

/** Commands that rows and other features call, and no person by name: the manifest does not have them. */
export const innerCommandIds = {
  openEvent: 'talkNotes.inner.openEvent',
} as const;

export type CommandId =
  | (typeof commandIds)[keyof typeof commandIds]
  | (typeof innerCommandIds)[keyof typeof innerCommandIds];

export const viewIds = {
  conference: 'talkNotes.conference',
  todos: 'talkNotes.todos',
  tags: 'talkNotes.tags',
} as const;

/** Panels that VS Code restores by their name. */
export const panelIds = {
  preview: 'talkNotes.preview',
  gallery: 'talkNotes.gallery',
  report: 'talkNotes.report',
} as const;

export const contextKeys = {
  /** The first look for conferences is over. */
  ready: 'talkNotes.ready',
  hasConference: 'talkNotes.hasConference',
  /** At least one conference is a folder of plain notes that the user chose. */
  hasPlainFolder: 'talkNotes.hasPlainFolder',
  /** A schedule is kept beside the notes of a conference. */
  hasSchedule: 'talkNotes.hasSchedule',
  /** The tree shows the talks of the schedule that have no note. */
  scheduleShown: 'talkNotes.scheduleShown',
  /** The tree shows a part only. */
  filtered: 'talkNotes.filtered',
  /** The active editor shows a note of a conference. */
  noteActive: 'talkNotes.noteActive',
  /** What a command without argument would act on: the tree's selection, else the active note. */
  targetHasPage: 'talkNotes.targetHasPage',
  targetIsSession: 'talkNotes.targetIsSession',
  targetHasVideo: 'talkNotes.targetHasVideo',
  targetHasSlides: 'talkNotes.targetHasSlides',
  targetCanMoveUp: 'talkNotes.targetCanMoveUp',
  targetCanMoveDown: 'talkNotes.targetCanMoveDown',
  /** The Tags view stands in the order of names, not of counts. */
  tagsByName: 'talkNotes.tagsByName',
  /** The tracker groups TODOs by kind, not by day. */
  todosByKind: 'talkNotes.todosByKind',
  /** The tracker shows a part only. */
  todosFiltered: 'talkNotes.todosFiltered',
  /** The talk clock runs. */
  clockRuns: 'talkNotes.clockRuns',
  /** The talk clock runs, or ran before. */
  hasTalks: 'talkNotes.hasTalks',
  /** The active editor shows a session, or the clock runs for one. */
  inTalk: 'talkNotes.inTalk',
} as const;

export type ContextKey = (typeof contextKeys)[keyof typeof contextKeys];

/**
 * What the keys of the tree hand to their commands: to act on the rows that are selected, whatever the editor shows.
 * Those keys ask for no fact about the rows: after a click such a key comes sooner than the context key that says it.
 */
export const selectedRows = 'selectedRows';

/** The section of all settings; their names and types are in configuration.ts. */
export const configurationSection = 'talkNotes';

/** What Problems say our findings are from. A name: nobody translates it. */
export const diagnosticSource = 'Talk Notes';
