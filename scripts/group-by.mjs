// Chevrotain, with which Mermaid reads some kinds of diagrams, groups by what Node has from 21 on: the oldest VS Code runs
// its extensions in 20. This stands in its place in what is bundled for Node. [ECMAScript 2024, Object.groupBy]

/**
 * @template T
 * @param {Iterable<T>} items
 * @param {(item: T) => string} key
 * @returns {Record<string, T[]>}
 */
function groupBy(items, key) {
  /** @type {Record<string, T[]>} */
  const groups = Object.create(null);
  for (const item of items) (groups[key(item)] ??= []).push(item);
  return groups;
}

export { groupBy as 'Object.groupBy' };
