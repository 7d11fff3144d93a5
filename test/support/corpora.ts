import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isConfigFile } from '../../src/core/hugo/configFiles';

/** Where real notes lie, if they are here; they are not ours and stay outside the repository. */
export const corpora = join(process.cwd(), '..', 'shared', 'corpora');

/** The files of a corpus: path → text; of those that hold no words the path alone. */
export function readCorpus(corpus: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(join(corpora, corpus), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(join(corpora, corpus).length + 1).replaceAll('\\', '/');
    files[path] = /\.(?:md|toml|ya?ml|json)$/.test(path) ? readFileSync(file, 'utf8') : '';
  }
  return files;
}

/** Corpora that no Hugo builds become the content of a site. */
export function asSite(files: Record<string, string>): Record<string, string> {
  if (Object.keys(files).some(isConfigFile)) return files;
  return {
    'hugo.toml': 'title = "x"\n',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
  };
}
