import type { Span } from '../../text/span';
import { endOfLine } from '../../text/lines';
import type { FrontMatterValues } from '../frontMatterValues';
import type { ListForm } from '../language';
import {
  scanFlow,
  scanScalar,
  scanValue,
  skipBlanks,
  type ScannedItem,
  type ScannedList,
} from '../scannedList';
import type { NewLine } from '../sourceEdit';
import { writeYaml } from './set';
import { yamlScalar } from './yamlScalar';

/** See `FrontMatterLanguage.findLists`. */
export function yamlLists(source: string, key: string): ScannedList[] {
  const keys = source.matchAll(new RegExp(`^(["']?)${key}\\1[ \\t]*:(?=\\s|$)`, 'gim'));
  return Array.from(keys, ({ 0: written, index }) => valueAt(source, index + written.length));
}

function valueAt(source: string, behindColon: number): ScannedList {
  const value = scanValue(source, behindColon);
  if (value.form !== 'empty') return value;
  const end = endOfLine(source, behindColon);
  const below = /^\s*\[/.exec(source.slice(end, end + 1000));
  if (below !== null) return scanFlow(source, end + below[0].length - 1, true);
  const block = blockBelow(source, end);
  return block.items.length + block.slots.length > 0 ? block : value;
}

/** The list of dashes on the lines behind the one that ends at `end`. */
function blockBelow(source: string, end: number): ScannedList {
  const items: ScannedItem[] = [];
  const slots: Span[] = [];
  for (let feed = source.indexOf('\n', end); feed >= 0; feed = source.indexOf('\n', feed + 1)) {
    const dash = skipBlanks(source, feed + 1);
    const limit = endOfLine(source, feed + 1);
    if (dash >= limit || source.charAt(dash) === '#') continue;
    if (source.charAt(dash) !== '-') {
      // A text that goes on below its dash; a key of its own begins at the margin.
      if (dash > feed + 1) continue;
      break;
    }
    const start = skipBlanks(source, dash + 1);
    if (start === limit) {
      if (start > dash + 1) slots.push({ start: dash + 2, end: limit });
    } else if (start === dash + 1) break;
    else if (source.charAt(start) !== '#') items.push(scanScalar(source, start, false, true));
  }
  return { form: 'block', items, slots };
}

/** See `FrontMatterLanguage.addList`. */
export function addYamlList(
  source: string,
  _: FrontMatterValues['values'],
  key: string,
  items: readonly string[],
  { form, indent }: ListForm,
  lineEnd: string,
): NewLine {
  const list = form === 'flow' ? ` ${writeYaml(items, '', false)}` : dashLines(items, indent, lineEnd);
  return { at: source.length, line: `${key}:${list}` };
}

/** Lines with a dash before each item, each with a line end before it. */
export function dashLines(items: readonly string[], indent: number, lineEnd: string): string {
  return items.map((item) => `${lineEnd}${' '.repeat(indent)}- ${yamlScalar(item, '', false)}`).join('');
}
