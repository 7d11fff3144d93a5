import { parseFragment } from 'parse5';

/** A title whose signs a web page or its database wrote as entities: `Q&amp;A`. [HTML, 13.5] */
export function decodedEntities(title: string): string {
  return title.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, (entity) => {
    const [node] = parseFragment(entity).childNodes;
    return node !== undefined && 'value' in node ? node.value : entity;
  });
}
