import { linearPattern, type LinearPattern } from '../text/linearPattern';

/** Signs that stand for themselves in a glob and mean something in a pattern. */
const special = /[\\^$.|+()[\]{}*?]/;

/**
 * A glob as Hugo has it for mounts and cascades: `*` and `?` within a name, `**` over folders, `[a-z]`, `[!a]`, `{a,b}`,
 * without regard to case. It is tried on the whole text. [Hugo: hugofs/hglob/glob.go; github.com/gobwas/glob]
 * @returns undefined for what is none, or too long
 */
export function goGlob(glob: string): LinearPattern | undefined {
  let pattern = '';
  let depth = 0;
  for (let at = 0; at < glob.length; at++) {
    const sign = glob.charAt(at);
    if (sign === '\\' && at + 1 < glob.length) pattern += quoted(glob.charAt(++at));
    else if (sign === '*') {
      const isDeep = glob.charAt(at + 1) === '*';
      if (isDeep) at++;
      pattern += isDeep ? '.*' : '[^/]*';
    } else if (sign === '?') pattern += '[^/]';
    else if (sign === '[') {
      const end = glob.indexOf(']', at + 2);
      if (end < 0) return undefined;
      const inner = glob.slice(at + 1, end);
      pattern += `[${inner.startsWith('!') ? `^${classOf(inner.slice(1))}` : classOf(inner)}]`;
      at = end;
    } else if (sign === '{') {
      depth++;
      pattern += '(?:';
    } else if (sign === '}' && depth > 0) {
      depth--;
      pattern += ')';
    } else if (sign === ',' && depth > 0) pattern += '|';
    else pattern += quoted(sign);
  }
  return depth > 0 ? undefined : linearPattern(`^(?:${pattern})$`, true);
}

function quoted(sign: string): string {
  return special.test(sign) ? `\\${sign}` : sign;
}

function classOf(inner: string): string {
  return inner.replace(/[\\^[\]]/g, '\\$&');
}
