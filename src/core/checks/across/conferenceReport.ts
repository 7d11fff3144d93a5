import type { Located } from '../../frontMatter/frontMatter';
import { checks, type CheckCode } from '../codes';
import type { Finding, Fix, SeveritySettings } from '../finding';

/** What comes of comparing notes with each other, by the note's URI. */
export class ConferenceReport {
  readonly findings = new Map<string, Finding[]>();

  constructor(private readonly severities: SeveritySettings = {}) {}

  /** The note was looked at: what it had before is gone unless it is found again. */
  look(uri: string): void {
    if (!this.findings.has(uri)) this.findings.set(uri, []);
  }

  /** Adds a finding to a note that was looked at, unless the settings leave its check out. */
  add(
    uri: string,
    code: CheckCode,
    { range }: Pick<Located<unknown>, 'range'>,
    message: string,
    fixes: readonly Fix[] = [],
  ): void {
    const severity = this.severities[code] ?? checks[code].severity;
    const list = this.findings.get(uri);
    if (severity === 'off' || list === undefined) return;
    if (list.some((each) => each.code === code && each.range === range)) return;
    list.push({ code, severity, breaksBuild: false, message, range, fixes });
  }
}
