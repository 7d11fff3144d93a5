const longest = 500;
const mostRepeats = 3;

/**
 * A pattern of Go's regular expressions as one of JavaScript's, or undefined where it is none or could run for ages.
 * Go's run in linear time; JavaScript's try every way, so a repeat within a repeat (`(a+)+`), a repeated choice
 * (`(a|b)*`) or many open-ended repeats in one pattern may hang the editor on a long path.
 */
export function safePattern(source: string): RegExp | undefined {
  if (source.length > longest || isCostly(source)) return undefined;
  const [, ignoreCase, pattern = source] = /^(\(\?i\))([^]*)$/.exec(source) ?? [];
  try {
    return new RegExp(pattern, ignoreCase === undefined ? 'u' : 'iu');
  } catch {
    return undefined;
  }
}

function isCostly(source: string): boolean {
  // Escapes and classes hold no syntax: one letter stands for each.
  const bones = source.replace(/\\./g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x');
  const repeats = bones.match(/[*+]|\{\d+,\d*\}/g) ?? [];
  if (repeats.length > mostRepeats) return true;
  const open: boolean[] = [];
  for (let i = 0; i < bones.length; i++) {
    const char = bones.charAt(i);
    if (char === '(') open.push(false);
    else if (char === ')') {
      const branches = open.pop() ?? false;
      const repeated = /^[*+{]/.test(bones.slice(i + 1));
      if (branches && repeated) return true;
      if (open.length > 0 && (branches || repeated)) open[open.length - 1] = true;
    } else if (open.length > 0 && /[*+{|]/.test(char)) open[open.length - 1] = true;
  }
  return false;
}
