import type { LineIndex } from '../../text/lineIndex';
import { kindsCalled } from '../talk/linkLabel';
import { todoKinds, type Todo, type TodoKind } from '../note';
import { ownString } from '../../text/ownString';
import { todoCount } from './todoCount';
import type { TodoText } from './todoText';
import type { TodoRules } from './todoRules';
import { secondsBefore, timeIn } from './todoTime';

// Each run of signs is tried from its beginning alone: from every sign of it, a long line would take ages.
const count = new RegExp(String.raw`(?<!\s)\s*${todoCount.source}`, 'u');

/** Words that tell what is wanted, in English and German. The word that comes first in the line decides. */
const nouns: readonly (readonly [kind: TodoKind, words: string])[] = [
  ['slide', 'slides?|folien?'],
  ['image', 'images?|pictures?|pics?|photos?|screenshots?|bild(?:er)?|fotos?'],
  ['diagram', 'diagrams?|flow ?charts?|work ?flows?|flows?|architectures?|mermaid|diagramme?'],
  ['chart', 'charts?|graphs?|plots?|histograms?'],
  ['table', 'tables?|matrix|tabellen?'],
  ['code', 'code|snippets?|yaml|manifests?|listings?|commands?'],
  ['link', 'links?|urls?'],
];

const noun = new RegExp(
  `(?<![\\p{L}\\d])(?:${nouns.map(([, words]) => `(${words})`).join('|')})(?![\\p{L}\\d])`,
  'iu',
);
const draw = /(?<!\p{L})(?:draw|sketch|zeichnen?)(?!\p{L})/iu;
const take = /(?<!\p{L})(?:steal|copy|grab|screenshot|klauen?)(?!\p{L})/iu;
const write =
  /(?<!\p{L})(?:write|notes?|watch|rewatch|summari[sz]e|summary|finish|continue|fill|complete|expand|unwritten|schreiben?|notizen)(?!\p{L})/iu;

/** Turns a TODO's place into what it asks for. `text` is the note as written. */
export function readTodo(
  { start, end, markerEnd, target, wish: elsewhere }: TodoText,
  text: string,
  index: LineIndex,
  { kinds }: TodoRules,
): Todo {
  const { start: from, end: to } = target?.text ?? elsewhere ?? { start: markerEnd, end };
  const wish = text.slice(from, to);
  const { seconds = secondsBefore(text, start), rest } = timeIn(wish);
  const hint = rest
    .replace(count, '')
    .replace(/^[\s*_:：﹕.!–—-]+|(?<![\s*_])[\s*_]+$/g, '')
    .replace(/\s+/g, ' ');
  const own = hint === '' ? undefined : kinds.find(({ test }) => test(hint))?.name;
  const isLink = elsewhere !== undefined && kindsCalled(hint).length > 0;
  const usual =
    target === undefined ? (isLink ? 'link' : kindOf(hint)) : target.image ? imageKind(hint) : 'link';
  return {
    kind: own === undefined ? usual : isTodoKind(own) ? own : 'other',
    ...(own !== undefined && !isTodoKind(own) && { ownKind: own }),
    count: Math.max(1, Number(count.exec(rest)?.[1] ?? 1)),
    hint: ownString(hint),
    ...(seconds !== undefined && { timestamp: seconds }),
    text: ownString(text.slice(start, end)),
    range: index.range(start, end),
  };
}

/** The kind that a TODO's words tell; `unwritten` where there are none. */
function kindOf(hint: string): TodoKind {
  if (hint === '') return 'unwritten';
  if (draw.test(hint)) return 'draw';
  const match = noun.exec(hint);
  if (match !== null) return nouns.find((_, i) => match[i + 1] !== undefined)?.[0] ?? 'other';
  if (take.test(hint)) return 'slide';
  return write.test(hint) ? 'unwritten' : 'other';
}

function imageKind(hint: string): TodoKind {
  const kind = kindOf(hint);
  return kind === 'unwritten' || kind === 'other' || kind === 'link' ? 'image' : kind;
}

function isTodoKind(name: string): name is TodoKind {
  return (todoKinds as readonly string[]).includes(name);
}
