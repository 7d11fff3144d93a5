// All that colours code and is loaded when there is some.
export { isReady, makeReady, readRuns } from './highlighter';
export { paint, wipe } from './paint';
