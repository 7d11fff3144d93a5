/** What kept a file from being read or written. */
export interface FileFault {
  readonly kind: 'gone' | 'there' | 'denied' | 'full' | 'unreachable';
  /** The file's name, where the error says it. */
  readonly name: string | undefined;
}

/** By the names that VS Code (`FileSystemError`) and Node (`errno`) have for them. */
const kinds: Readonly<Record<string, FileFault['kind']>> = {
  FileNotFound: 'gone',
  EntryNotFound: 'gone',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  FileExists: 'there',
  EntryExists: 'there',
  EEXIST: 'there',
  ENOTEMPTY: 'there',
  FileIsADirectory: 'there',
  EntryIsADirectory: 'there',
  EISDIR: 'there',
  NoPermissions: 'denied',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  Unavailable: 'unreachable',
  EBUSY: 'unreachable',
  EIO: 'unreachable',
  EMFILE: 'unreachable',
  ETIMEDOUT: 'unreachable',
};

/**
 * What a file system's error is about, whose words are for developers and in English: `ENOENT: no such file or directory,
 * open '/notes/a.md'`, `cannot open file:///notes/a.md. Detail: … nonexistent file …`. Undefined for other errors.
 */
export function fileFault(error: unknown): FileFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // VS Code hands on what it does not know as `Unknown`, with Node's name in the words.
  const named = [
    code,
    ...(error.message.slice(0, longest).match(/\bE[A-Z]{3,15}\b|\b(?:Entry|File)[A-Z]\w{4,20}\b/g) ?? []),
  ];
  const known = named.find((name) => Object.hasOwn(kinds, name));
  const kind = known === undefined ? undefined : kinds[known];
  if (kind !== undefined) return { kind, name: nameIn(error.message) };
  return /nonexistent file/i.test(error.message) ? { kind: 'gone', name: nameIn(error.message) } : undefined;
}

const longest = 2000;

function nameIn(message: string): string | undefined {
  const [, quoted, uri] =
    /'([^'\n]{1,1000})'|\b[a-z][\w+.-]{1,20}:\/\/(\S{1,1000}?)\.?(?=\s|$)/i.exec(message) ?? [];
  const path = quoted ?? uri;
  const name = path?.split(/[/\\]/).findLast((part) => part !== '');
  return name === undefined || quoted !== undefined ? name : decoded(name);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
