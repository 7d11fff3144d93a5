const space = /[ \t\r\n]*/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const otherScalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.eE])|true|false|null/y;

/**
 * Where a text stops being JSON: engines say it in words of their own, or not at all. [RFC 8259]
 * @param source what `JSON.parse` refuses
 */
export function jsonFaultAt(source: string): number {
  const open: ('{' | '[')[] = [];
  let at = 0;
  const take = (token: RegExp): boolean => {
    token.lastIndex = at;
    const fits = token.test(source);
    if (fits) at = token.lastIndex;
    return fits;
  };
  /** Takes a sign, and the white space behind it. */
  const takeSign = (sign: string): boolean => {
    if (source.charAt(at) !== sign) return false;
    at++;
    return take(space);
  };
  /** Before a value; within an object, its name comes first. */
  const takeName = (): boolean => open.at(-1) !== '{' || (take(string) && take(space) && takeSign(':'));
  take(space);
  for (;;) {
    if (!takeName()) return at;
    const opening = source.charAt(at);
    if (opening === '{' || opening === '[') {
      takeSign(opening);
      if (!takeSign(opening === '{' ? '}' : ']')) {
        open.push(opening);
        continue;
      }
    } else if (!take(string) && !take(otherScalar)) return at;
    take(space);
    while (open.length > 0 && takeSign(open.at(-1) === '{' ? '}' : ']')) open.pop();
    if (open.length === 0 || !takeSign(',')) return at;
  }
}
