/** A release of Hugo. Hugo counts `0.MINOR.PATCH`; a MAJOR of its own has not been seen yet. */
export interface HugoVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** The newest release whose rules were tried. A site that names none is judged by it. */
export const newestHugo: HugoVersion = { major: 0, minor: 169, patch: 0 };

/** From this release on Hugo reads YAML by another library. [Hugo: release notes of 0.152.0; tried] */
export const newYaml = '0.152';
/** From this release on shortcodes have no case, and templates lie in `_shortcodes` too. [tried: 0.131, 0.169] */
export const newTemplates = '0.146';

/** Reads `0.145.0`, `v0.131`, `hugo v0.111.3+extended`; undefined where no version stands in the text. */
export function parseHugoVersion(text: string): HugoVersion | undefined {
  const match = /(?:^|[^\d.])(\d{1,3})\.(\d{1,4})(?:\.(\d{1,4}))?(?![\d])/.exec(text);
  if (match === null) return undefined;
  return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3] ?? 0) };
}

/** The releases that rules name, read once. */
const releases = new Map<string, HugoVersion>();

/** True where `version` is `release` (`0.152`) or a later one. */
export function isFrom(version: HugoVersion, release: string): boolean {
  let other = releases.get(release);
  if (other === undefined) {
    other = parseHugoVersion(release) ?? newestHugo;
    releases.set(release, other);
  }
  return (version.major - other.major || version.minor - other.minor || version.patch - other.patch) >= 0;
}

/** As people write it: `0.145.0`. */
export function versionText({ major, minor, patch }: HugoVersion): string {
  return `${major}.${minor}.${patch}`;
}
