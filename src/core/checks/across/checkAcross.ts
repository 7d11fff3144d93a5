import { usualNames } from '../../edits/sections/sectionNames';
import type { Conference } from '../../conference/conference';
import { ConferenceReport } from './conferenceReport';
import { dayFindings } from './dayPages';
import type { Finding, SeveritySettings } from '../finding';
import { imageFindings } from './imagePlaces';

export interface AcrossOptions {
  readonly severities?: SeveritySettings;
  /** What the user calls the section of a day's page that recommends talks. */
  readonly recommendations?: string;
  /** The paths of files that are no notes, from the conference's root on. */
  readonly files?: ReadonlySet<string>;
}

/**
 * What only a look at the whole conference shows: days that recommend nothing, pictures that lie elsewhere than the
 * others. It costs what the conference costs (tens of milliseconds for 10,000 notes): ask for it when changes have
 * gathered, not after each of them. As with `checkConference`, pass the findings through `withoutSilenced`.
 */
export function checkAcross(
  conference: Conference,
  { severities, recommendations = usualNames.recommendations, files = new Set() }: AcrossOptions = {},
): ReadonlyMap<string, readonly Finding[]> {
  const report = new ConferenceReport(severities);
  if (conference.kind === 'plain') return report.findings;
  dayFindings(conference, recommendations, report);
  imageFindings(conference, files, report);
  return report.findings;
}
