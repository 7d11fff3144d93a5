import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkFolder, type FoundInNote } from '../../src/cli/checkFolder';
import { Troubles } from '../../src/cli/troubles';
import { parseHugoVersion } from '../../src/core/hugo/hugoVersion';

/** Small sites with the answers of real Hugos; they lie beside the checkout and are not ours. */
export const guardCasesFile = join(process.cwd(), '..', 'shared', 'cases', 'guard', 'cases.json');

export interface GuardCase {
  readonly name: string;
  /** By path from the site's root. */
  readonly files: Readonly<Record<string, string>>;
  readonly filesEncoding?: 'latin1';
  readonly theme: 'relearn-7.6.1' | null;
  /** By version of Hugo. */
  readonly hugo: Readonly<Record<string, { readonly ok: boolean; readonly msg: string }>>;
  readonly verdict: Readonly<Record<string, string>>;
}

/** None where they are not here. */
export function guardCases(): readonly GuardCase[] {
  return existsSync(guardCasesFile) ? (JSON.parse(readFileSync(guardCasesFile, 'utf8')) as GuardCase[]) : [];
}

/** What a case's site has beside its own files. */
const around: Readonly<Record<'relearn' | 'none', Readonly<Record<string, string>>>> = {
  relearn: {
    'hugo.toml': "baseURL='https://notes.example/'\ntitle='Notes'\ntheme='hugo-theme-relearn'\n",
    'themes/hugo-theme-relearn/layouts/partials/version.txt': '7.6.1',
  },
  none: {
    'hugo.toml': "baseURL='https://notes.example/'\ntitle='Notes'\n",
    'layouts/_default/single.html': '{{ .Content }}',
    'layouts/_default/list.html': '{{ .Content }}',
  },
};

/** Checks the site of a case as the command line does. @param hugo the version to judge by */
export async function checkCase(
  { files, theme, filesEncoding }: Pick<GuardCase, 'files' | 'theme' | 'filesEncoding'>,
  hugo: string,
): Promise<readonly FoundInNote[]> {
  const all = { ...around[theme === null ? 'none' : 'relearn'], ...files };
  return await inFolder(all, filesEncoding ?? 'utf8', async (root) => {
    const { found } = await checkFolder(root, parseHugoVersion(hugo), new Troubles(root));
    return found;
  });
}

/** Runs `work` on a folder that holds these files, and removes the folder. */
export async function inFolder<T>(
  files: Readonly<Record<string, string>>,
  encoding: BufferEncoding,
  work: (root: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'talk-notes-case-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text, encoding);
    }
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
