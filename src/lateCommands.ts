// Commands that nobody needs at once, in one part: what each loaded by itself would be parted into dozens of files, since
// what they share with each other and with the start has to be in files of its own.
export * from './features/decks/commands';
export * from './features/links/commands';
export { importSchedule } from './features/schedule/importSchedule';
export { openEvent } from './features/schedule/openEvent';
export { updateSchedule } from './features/schedule/updateSchedule';
export { refreshDayPage } from './features/quickCapture/commands/refreshDayPage';
export { createConference } from './features/start/createConference';
