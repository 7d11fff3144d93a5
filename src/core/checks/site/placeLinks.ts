/** Which notes link to places in which others, by their URIs. */
export class PlaceLinks {
  readonly #linking = new Map<string, Set<string>>();
  readonly #targets = new Map<string, Set<string>>();

  add(from: string, to: string): void {
    addTo(this.#linking, to, from);
    addTo(this.#targets, from, to);
  }

  /** The links of a note, which is gone or about to be read again, count no more. */
  forget(from: string): void {
    for (const to of this.#targets.get(from) ?? []) {
      const linking = this.#linking.get(to);
      linking?.delete(from);
      if (linking?.size === 0) this.#linking.delete(to);
    }
    this.#targets.delete(from);
  }

  /** The notes that link to places in this one; undefined for none. */
  linkingTo(to: string): ReadonlySet<string> | undefined {
    return this.#linking.get(to);
  }
}

function addTo(all: Map<string, Set<string>>, key: string, value: string): void {
  const values = all.get(key);
  if (values === undefined) all.set(key, new Set([value]));
  else values.add(value);
}
