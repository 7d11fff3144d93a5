import matter from 'gray-matter';
import { endOfKeyLines, findFrontMatterBlock, type FrontMatterBlock } from './frontMatterBlock';
import { longestFrontMatter, type SourceFault } from './fault';
import { noValues, type FrontMatterValues } from './frontMatterValues';
import { newYaml } from '../hugo/hugoVersion';
import { withPlainLineEnds } from '../text/lines';
import { ownString } from '../text/ownString';
import { languages } from './languages';
import { salvagedValues } from './salvagedValues';

/** The front matter of a text as values and faults. Their offsets count from `block.sourceStart`. */
export interface ReadFrontMatter extends FrontMatterValues {
  readonly block: FrontMatterBlock;
  /** The release of Hugo from which on it can be read, where older ones cannot. */
  readonly readableSince?: string;
}

/**
 * gray-matter's own table, which evaluates JavaScript, is not in our bundles (scripts/shut-gray-matter.mjs), and gray-matter
 * is never left to choose: it is told our language and takes the whole first line for the fence, so that this names none.
 * What it gives to an engine begins with the line end of the first line, and lacks that of the last.
 */
const engines = {
  yaml: { parse: (between: string) => languages.yaml.read(`${between.slice(1)}\n`) },
  toml: { parse: (between: string) => languages.toml.read(`${between.slice(1)}\n`) },
};

/** Reads the front matter of a text; undefined where there is none. */
export function readFrontMatter(written: string): ReadFrontMatter | undefined {
  const text = withPlainLineEnds(written);
  const block = findFrontMatterBlock(text);
  if (block === undefined) return undefined;
  const onFence = readBehindFence(text, block);
  if (onFence !== undefined) return onFence;
  const source = text.slice(block.sourceStart, block.sourceEnd);
  const fault = faultOfFences(block, source);
  if (fault !== undefined) {
    // A block that nobody closed can still be well written.
    const read = fault.code === 'front-matter-not-closed' ? readSource(text, block) : undefined;
    const values =
      read === undefined || read.broken ? salvagedValues(source.slice(0, longestFrontMatter)) : read.values;
    return { block, values, faults: [fault], broken: true };
  }
  const read = readSource(text, block);
  if (!read.broken) return { block, ...read };
  const lenient = languages[block.format].readLenient?.(source);
  if (lenient !== undefined) return { block, ...lenient, readableSince: newYaml };
  return unclosedBeforeRule(text, block) ?? { block, ...read, values: salvagedValues(source) };
}

/**
 * To Hugo front matter begins right behind the three signs: `+++ title = "A"` is read, and the lines below it. Undefined
 * where nothing stands there, or what cannot be read. [Hugo: pagelexer_intro.go; tried with 0.111, 0.131, 0.169]
 */
function readBehindFence(text: string, block: FrontMatterBlock): ReadFrontMatter | undefined {
  const { format, language, start, sourceEnd, closed } = block;
  if (format === 'json' || !closed || !/^[^#+-].*[:=]/.test(language)) return undefined;
  const sourceStart = start + languages[block.format].fence.length;
  if (sourceEnd - sourceStart > longestFrontMatter) return undefined;
  const whole = { ...block, sourceStart, language: '' };
  const read = readSource(text, whole);
  return read.broken ? undefined : { block: whole, ...read };
}

function readSource(text: string, block: FrontMatterBlock): FrontMatterValues {
  const values = languages[block.format].readPlain?.(text.slice(block.sourceStart, block.sourceEnd));
  return values === undefined ? libraryValues(text, block) : { values, faults: [], broken: false };
}

/** The values of a text's front matter, by gray-matter and the package for its language. */
export function libraryValues(text: string, block: FrontMatterBlock): FrontMatterValues {
  const { format, start, sourceStart, sourceEnd, closed } = block;
  const language = languages[format];
  // Braces, keys on the first line and what has no end are no front matter to gray-matter.
  if (language.fence === '' || !closed || text.charAt(sourceStart - 1) !== '\n') {
    return language.read(text.slice(sourceStart, sourceEnd));
  }
  const { data } = matter(text.slice(start), {
    language: format,
    delimiters: [text.slice(start, sourceStart - 1), language.fence],
    engines,
  });
  // Where the source holds nothing but comments no engine is asked.
  return 'values' in data ? (data as FrontMatterValues) : noValues;
}

/**
 * A fence that was forgotten and a `---` rule further down make one long block that cannot be read. Where a blank line
 * and prose stand in it, the front matter ended there, and all behind it is body.
 */
function unclosedBeforeRule(text: string, block: FrontMatterBlock): ReadFrontMatter | undefined {
  const end = endOfKeyLines(text, block.sourceStart, block.sourceEnd);
  if (block.format === 'json' || !/^\s*\n\s*\S/.test(text.slice(end, block.sourceEnd))) return undefined;
  // A blank line among the keys ends nothing.
  const next = end + (/^\s*/.exec(text.slice(end, block.sourceEnd))?.[0].length ?? 0);
  if (endOfKeyLines(text, next, block.sourceEnd) > next) return undefined;
  const shorter = { ...block, sourceEnd: end, end, closed: false };
  const source = text.slice(shorter.sourceStart, end);
  return { block: shorter, values: salvagedValues(source), faults: [notClosedFault(shorter)], broken: true };
}

function faultOfFences(block: FrontMatterBlock, source: string): SourceFault | undefined {
  const { format, language, languageStart, sourceStart } = block;
  // To Hugo the source begins behind the signs: `--- # a comment` is one. [tried with 0.111]
  if (language !== '' && format !== 'json' && !language.startsWith('#')) {
    const start = languageStart - sourceStart;
    const place = { start, end: start + language.length };
    const hasFurtherSigns = /^[-+]/.test(language);
    return {
      code: 'front-matter-fence',
      format,
      ...(!hasFurtherSigns && { language: ownString(language.slice(0, longestName)) }),
      ...place,
    };
  }
  if (source.length > longestFrontMatter)
    return { code: 'note-too-long', part: 'front-matter', start: 0, end: source.length };
  return block.closed ? undefined : notClosedFault(block);
}

/** So much of a language's name is worth saying. */
const longestName = 40;

function notClosedFault({ format, start, sourceStart }: FrontMatterBlock): SourceFault {
  return { code: 'front-matter-not-closed', format, start: start - sourceStart, end: 0 };
}
