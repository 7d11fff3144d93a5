import type * as vscode from 'vscode';
import { isCheckCode, type Severity } from '../../core/checks/codes';
import type { SeveritySettings } from '../../core/checks/finding';
import { parseHugoVersion, type HugoVersion } from '../../core/hugo/hugoVersion';
import { readAliases, readSectionNames, readSetting } from '../../host/configuration';
import type { Log } from '../../host/log';

/** What the user's settings say about the checks. */
export interface CheckSettings {
  readonly severities: SeveritySettings;
  /** Undefined where the site's own files shall tell. */
  readonly hugo: HugoVersion | undefined;
  readonly tagAliases: Readonly<Record<string, string>>;
  /** What the section of a day's page is called that recommends talks. */
  readonly recommendations: string;
}

/** As VS Code calls them. */
const severityNames: ReadonlyMap<unknown, Severity | 'off'> = new Map<string, Severity | 'off'>([
  ['error', 'error'],
  ['warning', 'warning'],
  ['information', 'info'],
  ['hint', 'hint'],
  ['off', 'off'],
]);

/** Reads the settings for a conference. What in them is no use is logged and passed over. */
export function readCheckSettings(scope: vscode.Uri, log: Log): CheckSettings {
  const set: unknown = readSetting('checks.severity', scope);
  const severities: Partial<Record<string, Severity | 'off'>> = {};
  for (const [code, name] of Object.entries(typeof set === 'object' && set !== null ? set : {})) {
    const severity = severityNames.get(name);
    if (isCheckCode(code) && severity !== undefined) severities[code] = severity;
    else log.warn(`Setting checks.severity: ${code} is no check, or ${String(name)} no severity`);
  }
  const version = readSetting('hugoVersion', scope).trim();
  const hugo = parseHugoVersion(version);
  if (version !== '' && hugo === undefined) log.warn(`Setting hugoVersion: ${version} is no version`);
  const { recommendations } = readSectionNames(scope);
  return { severities, hugo, tagAliases: readAliases(scope), recommendations };
}
