import * as l10n from '@vscode/l10n';
import { deepestValues } from '../text/nesting';
import { endOfLine } from '../text/lines';
import type { Fault } from './frontMatterValues';

/** Front matter whose lists and maps are nested too deep to be read. `start` is where one too many begins. */
export function tooDeepFault(source: string, start: number): Fault {
  return {
    code: 'front-matter-too-deep',
    severity: 'warning',
    message: l10n.t(
      'Lists and maps are nested more than {0} levels deep here, so the front matter isn’t read. Remove some levels.',
      deepestValues,
    ),
    start,
    end: Math.max(start, endOfLine(source, start)),
  };
}
