import type { Note } from './note';

export declare function parseNote(uri: string, text: string): Note;
