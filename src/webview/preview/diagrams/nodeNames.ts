/** What Mermaid calls the groups of its pictures that are one part of a diagram each. */
const parts =
  '.node, .cluster, .statediagram-state, .mindmap-node, .classGroup, .actor, .participant, [data-id], [id*="-flowchart-"], [id*="entity-"]';

/**
 * What a part of a picture may be called in its source: its id first, then the words that it shows.
 * @param target what was clicked, anything in it
 */
export function nodeNames(target: Element): string[] {
  const names: string[] = [];
  const part = target.closest(parts);
  if (part !== null) {
    const { id } = part;
    const named = part.getAttribute('data-id') ?? part.getAttribute('name');
    if (named !== null) names.push(named);
    // `talk-notes-diagram-7-flowchart-gateway-3`: prefix of the picture, kind, name, number.
    const own =
      /(?:^|-)(?:flowchart|state|classId|entity|mindmap|node|requirement|kanban)-(.+?)(?:-\d+)?$/.exec(
        id.replace(/^talk-notes-diagram-\d+-?/, ''),
      )?.[1];
    if (own !== undefined) names.push(own);
    names.push(wordsOf(part));
  }
  const words = wordsOf(target.closest('text, foreignObject') ?? target);
  if (words.length < 200) names.push(words, ...lineWords(target));
  return [...new Set(names)].filter((name) => name !== '');
}

/** Long labels are broken into lines, each of which is written in one piece. */
function lineWords(target: Element): string[] {
  return Array.from(target.querySelectorAll('tspan, p, span'), wordsOf);
}

function wordsOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
