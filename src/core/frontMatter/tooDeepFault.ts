import { endOfLine } from '../text/lines';
import type { SourceFault } from './fault';

/** Front matter whose lists and maps are nested too deep to be read. `start` is where one too many begins. */
export function tooDeepFault(format: 'yaml' | 'toml' | 'json', source: string, start: number): SourceFault {
  return { code: `${format}-syntax`, why: 'depth', start, end: Math.max(start, endOfLine(source, start)) };
}
