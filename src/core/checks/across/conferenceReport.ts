import type { Located } from '../../frontMatter/frontMatter';
import { checks, type CheckCode } from '../codes';
import type { Finding, Fix, SeveritySettings } from '../finding';

/** What comes of comparing notes with each other, by the note's URI. */
export class ConferenceReport {
  readonly findings = new Map<string, Finding[]>();

  constructor(private readonly severities: SeveritySettings = {}) {}

  /** Adds a finding to a note, unless the settings leave its check out. */
  add(
    uri: string,
    code: CheckCode,
    { range }: Pick<Located<unknown>, 'range'>,
    message: string,
    fixes: readonly Fix[] = [],
  ): void {
    const severity = this.severities[code] ?? checks[code].severity;
    if (severity === 'off') return;
    const list = this.findings.get(uri) ?? [];
    if (list.some((each) => each.code === code && each.range === range)) return;
    list.push({ code, severity, breaksBuild: false, message, range, fixes });
    this.findings.set(uri, list);
  }
}
