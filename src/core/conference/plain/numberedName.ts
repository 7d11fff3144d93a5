/** A file or folder name with a number in front: `03_mesh.md`, `3. Mesh`, `03-mesh`. */
export interface NumberedName {
  readonly number: number;
  /** The number as written: `03`. */
  readonly digits: string;
  /** What stands between the number and the rest: `_`, `-`, `. `. */
  readonly separator: string;
  readonly rest: string;
}

/** Reads the number in front of a name; undefined where there is none. A year or date (`2025-04-01`) is no number. */
export function parseNumberPrefix(name: string): NumberedName | undefined {
  const match = /^(\d{1,3})(\s*[_.)-]\s*|\s+)(.+)$/su.exec(name);
  const [, digits, separator, rest] = match ?? [];
  if (digits === undefined || separator === undefined || rest === undefined) return undefined;
  // `3.md` is a note named 3, `01.04. talk` a date.
  if (separator === '.' && (/^\w{1,8}$/.test(rest) || /^\d/.test(rest))) return undefined;
  return { number: Number(digits), digits, separator, rest };
}
