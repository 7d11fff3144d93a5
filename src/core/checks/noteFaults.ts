import type { Fault } from '../frontMatter/fault';
import type { Note } from '../note/note';
import type { Range } from '../text/range';
import { checks } from './codes';
import { faultWords } from './faultWords';
import type { Found } from './finding';

/** Whether Hugo refuses the page for a fault, as far as that can be said without a look at its site. */
export function breaksPage(fault: Fault): boolean {
  if (checks[fault.code].severity !== 'error') return false;
  if ('why' in fault) return fault.why !== 'depth';
  return !(
    fault.code === 'text-encoding' ||
    (fault.code === 'yaml-duplicate-key' && fault.format === 'json')
  );
}

/**
 * What the reader of a note found, graded and worded. It needs neither the text nor the site: what the checks find in
 * both goes before it.
 * @param kind of the conference: no Hugo builds plain notes
 */
export function noteFaults({ faults }: Note, kind: 'hugo' | 'plain'): Found[] {
  return faults.map(({ range, ...fault }) => {
    const usual = checks[fault.code].severity;
    const breaksBuild = kind === 'hugo' && breaksPage(fault);
    const severity = breaksBuild ? 'error' : usual === 'error' ? 'warning' : usual;
    return { code: fault.code, severity, breaksBuild, message: faultWords(fault), range };
  });
}

/** Whether a finding says why a page, or its front matter, can't be read. */
export function tellsWhyUnread({ code, breaksBuild }: Pick<Found, 'code' | 'breaksBuild'>): boolean {
  return breaksBuild || /^(?:yaml|toml|json|front-matter)-/.test(code);
}

/**
 * What a row tells of its note: why the page can't be read, as the checks found it, then what the reader found. Where the
 * checks have an answer, the reader's goes.
 * @param found by the checks, in the order of the text; none where they have not looked at it
 */
export function toldOfNote(note: Note, kind: 'hugo' | 'plain', found: readonly Found[]): readonly Found[] {
  const exact = found.filter(tellsWhyUnread);
  const own = noteFaults(note, kind);
  return exact.length === 0
    ? own
    : [...exact, ...own.filter(({ code }) => checks[code].severity !== 'error')];
}

/** Where a page that can't be read is to be opened; undefined for any other. */
export function whereUnread({ faults }: Note, found: readonly Found[]): Range | undefined {
  return (found.find(tellsWhyUnread) ?? faults.find(breaksPage))?.range;
}
