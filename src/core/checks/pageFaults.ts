import type { NoteReading } from '../note/parseNote';
import type { PageFault, PageWords, PlacedFault } from '../render/pageFault';
import type { Range } from '../text/range';
import { checks, isCheckCode, type Severity } from './codes';
import { faultWords } from './faultWords';
import { pageFaultWords } from './pageFaultWords';
import { frontMatterSyntax } from './rules/frontMatterSyntax';
import { siteFacts } from './site/siteFacts';

/** A fault in a page, graded and worded. */
export interface JudgedFault {
  readonly code: PageFault['code'];
  /** `error`: Hugo builds nothing. */
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}

/** Grades a fault in a page as the check of its code; what no check looks for, readers of the page miss something by. */
export function judgedFault({ range, ...fault }: PlacedFault): JudgedFault {
  const { code } = fault;
  const isGraded = isCheckCode(code) && code !== 'shortcode-unknown';
  return {
    code,
    severity: isGraded ? checks[code].severity : 'warning',
    message: pageFaultWords(fault),
    range,
  };
}

/** The words of the checks, for whoever shows a page. */
export const pageWords: PageWords = { of: pageFaultWords, unread };

/** As the check says it, for the newest Hugo. */
function unread(reading: NoteReading): string {
  const site = siteFacts({ kind: 'hugo', config: [], files: [] });
  const context = { site, pages: undefined, now: 0 };
  for (const { message } of frontMatterSyntax.check(reading, context)) return message;
  const [fault] = reading.note.faults;
  return fault === undefined ? faultWords({ code: 'yaml-syntax', why: 'syntax' }) : faultWords(fault);
}
