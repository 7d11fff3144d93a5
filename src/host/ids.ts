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
  createConference: 'talkNotes.createConference',
  useFolder: 'talkNotes.useFolder',
  stopUsingFolder: 'talkNotes.stopUsingFolder',
  openSample: 'talkNotes.openSample',
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
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];

export const viewIds = {
  conference: 'talkNotes.conference',
} as const;

export const contextKeys = {
  /** The first look for conferences is over. */
  ready: 'talkNotes.ready',
  hasConference: 'talkNotes.hasConference',
  /** At least one conference is a folder of plain notes that the user chose. */
  hasPlainFolder: 'talkNotes.hasPlainFolder',
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
  /** The talk clock runs. */
  clockRuns: 'talkNotes.clockRuns',
  /** The talk clock runs, or ran before. */
  hasTalks: 'talkNotes.hasTalks',
  /** The active editor shows a session, or the clock runs for one. */
  inTalk: 'talkNotes.inTalk',
} as const;

export type ContextKey = (typeof contextKeys)[keyof typeof contextKeys];

/** The section of all settings; their names and types are in configuration.ts. */
export const configurationSection = 'talkNotes';
