import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkFolder, type FoundInNote } from '../../src/cli/checkFolder';
import { Troubles } from '../../src/cli/troubles';
import { parseHugoVersion } from '../../src/core/hugo/hugoVersion';

/** Cases that real Hugos have judged lie beside the checkout, where they are here. */
const cases = join(process.cwd(), '..', 'shared', 'cases');

/** A small site with the verdicts of real Hugos. */
export interface GuardCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** `latin1`: each character of a file is a byte. */
  readonly filesEncoding?: 'latin1';
  /** Null: a site with layouts of its own. */
  readonly theme: string | null;
  /** By Hugo's version. */
  readonly hugo: Readonly<Record<string, { readonly ok: boolean; readonly msg: string }>>;
  readonly verdict: Readonly<Record<string, string>>;
}

export function guardCases(): readonly GuardCase[] {
  const file = join(cases, 'guard', 'cases.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as GuardCase[]) : [];
}

/** A folder with the files of a case, as the site that its Hugos built. */
export class SiteFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'talk-notes-case-'));

  constructor({ files, filesEncoding, theme }: Pick<GuardCase, 'files' | 'filesEncoding' | 'theme'>) {
    const config = { 'hugo.toml': 'baseURL = "https://notes.example/"\ntitle = "Notes"\n' };
    const layouts = {
      'layouts/_default/single.html': '{{ .Title }}{{ .Content }}',
      'layouts/_default/list.html': '{{ .Title }}{{ .Content }}',
    };
    for (const [path, text] of Object.entries({
      ...config,
      ...(theme === null ? layouts : {}),
      ...files,
    })) {
      mkdirSync(dirname(join(this.path, path)), { recursive: true });
      writeFileSync(join(this.path, path), Buffer.from(text, filesEncoding ?? 'utf8'));
    }
  }

  /** What the command line finds for which Hugo would refuse the site. */
  breaking(hugo: string): Promise<readonly FoundInNote[]> {
    return breakingIn(this.path, hugo);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** The findings of a folder that break the build, as `check` lists them. */
export async function breakingIn(folder: string, hugo: string): Promise<readonly FoundInNote[]> {
  const { found } = await checkFolder(folder, parseHugoVersion(hugo), new Troubles(folder));
  return found.filter(({ finding }) => finding.breaksBuild);
}

/** The folders of public reports whose names begin so. */
export function publicReports(start: string): readonly string[] {
  const reports = join(cases, 'public-reports');
  if (!existsSync(reports)) return [];
  return readdirSync(reports)
    .filter((name) => name.startsWith(start))
    .map((name) => join(reports, name));
}
