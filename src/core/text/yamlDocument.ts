import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type Document,
  type DocumentOptions,
  type Node,
  type ParseOptions,
  type SchemaOptions,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { deepestValues } from './nesting';

/** Where lists and maps are nested deeper than {@link deepestValues}, aliases included. */
export interface TooDeep {
  readonly tooDeep: number;
}

type Options = Pick<ParseOptions & DocumentOptions & SchemaOptions, 'keepSourceTokens' | 'stringKeys'>;

/**
 * Reads YAML by the yaml package, in time proportional to the text. The package calls itself for each level of nesting,
 * and its parser takes the square of them, so the tokens are counted before it composes anything.
 */
export function readYaml(source: string, options: Options = {}): YamlDocument | TooDeep {
  const parser = new Parser();
  const tokens = [];
  for (const lexeme of new Lexer().lex(source)) {
    tokens.push(...parser.next(lexeme));
    // The document and the scalar at the end are levels of the parser's own.
    if (parser.stack.length > deepestValues + 2) return { tooDeep: Math.max(0, parser.offset - 1) };
  }
  tokens.push(...parser.end());
  // The package compares each key with all before it.
  const composer = new Composer({ ...options, logLevel: 'silent', uniqueKeys: false });
  const [first, second] = composer.compose(tokens, true, source.length);
  if (first === undefined) throw new Error('The yaml package composed no document.');
  const survey = new Survey();
  survey.visit(first.contents);
  if (survey.tooDeep !== undefined) return { tooDeep: survey.tooDeep };
  return new YamlDocument(first, survey, second?.range[0]);
}

/** A node's levels, and how many nodes there are in it when each alias is written out. */
interface Extent {
  readonly height: number;
  readonly size: number;
}

const leaf: Extent = { height: 0, size: 1 };
/** Aliases that multiply: no value of a note or a site is worth more. */
const mostNodes = 10_000;

/** A document of YAML whose aliases are known. Offsets count in the source. */
export class YamlDocument {
  readonly contents: unknown;
  readonly errors: readonly YAMLError[];
  /** Where a second document begins, which is not read. */
  readonly next: number | undefined;
  readonly #survey: Survey;
  readonly #plain = new Map<unknown, unknown>();

  constructor({ contents, errors }: Document.Parsed, survey: Survey, next: number | undefined) {
    this.contents = contents;
    this.errors = errors;
    this.next = next;
    this.#survey = survey;
  }

  /** Keys that stand a second time in their map. */
  get duplicates(): readonly Node[] {
    return this.#survey.duplicates;
  }

  /** Aliases of anchors that do not stand before them. */
  get unknownAliases(): readonly Node[] {
    return this.#survey.unknownAliases;
  }

  /** What an alias stands for; any other node itself. */
  resolved(node: unknown): unknown {
    return isAlias(node) ? this.#survey.targets.get(node) : node;
  }

  /**
   * A node as plain values, which share what aliases share. `{}` for more than {@link mostNodes} nodes, each alias written out.
   */
  plain(node: unknown): unknown {
    return this.isTooLarge(node) ? {} : this.#plainOf(node);
  }

  /** Whether a node has too many values for {@link plain}. */
  isTooLarge(node: unknown): boolean {
    return (this.#survey.extents.get(node) ?? leaf).size > mostNodes;
  }

  #plainOf(node: unknown): unknown {
    const target = this.resolved(node);
    if (isScalar(target)) return target.value;
    if (!isMap(target) && !isSeq(target)) return null;
    const known = this.#plain.get(target);
    if (known !== undefined) return known;
    const made = isSeq(target)
      ? target.items.map((item) => this.#plainOf(item))
      : Object.fromEntries(
          target.items.map(({ key, value }) => [this.#keyText(key), this.#plainOf(value)] as const),
        );
    this.#plain.set(target, made);
    return made;
  }

  #keyText(key: unknown): string {
    const value = this.#plainOf(key);
    return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : `${value as number}`;
  }
}

/** One walk through a document that is known to be flat enough for it. */
class Survey {
  readonly duplicates: Node[] = [];
  readonly unknownAliases: Node[] = [];
  /** By alias. */
  readonly targets = new Map<unknown, Node>();
  /** Of all that is more than a scalar. */
  readonly extents = new Map<unknown, Extent>();
  tooDeep: number | undefined;
  readonly #anchors = new Map<string, Node>();

  visit(node: unknown): Extent {
    if (isAlias(node)) return this.#alias(node);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return leaf;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (isScalar(node)) return leaf;
    if (isMap(node)) this.#findDuplicates(node);
    const parts: unknown[] = isSeq(node) ? node.items : node.items.flatMap(({ key, value }) => [key, value]);
    let height = 0;
    let size = 1;
    for (const part of parts) {
      const extent = this.visit(part);
      height = Math.max(height, extent.height);
      size += extent.size;
    }
    return this.#known(node, { height: height + 1, size });
  }

  #alias(node: Node & { readonly source: string }): Extent {
    const target = this.#anchors.get(node.source);
    if (target === undefined) {
      this.unknownAliases.push(node);
      return leaf;
    }
    const extent = isScalar(target) ? leaf : this.extents.get(target);
    // What an anchor's own value repeats has no end, and counts for nothing.
    if (extent === undefined) return this.#known(node, leaf);
    this.targets.set(node, target);
    return this.#known(node, extent);
  }

  #known(node: Node, extent: Extent): Extent {
    if (extent.height > deepestValues) this.tooDeep ??= node.range?.[0] ?? 0;
    this.extents.set(node, extent);
    return extent;
  }

  #findDuplicates(map: YAMLMap): void {
    const seen = new Set<unknown>();
    for (const { key } of map.items) {
      if (!isScalar(key)) continue;
      if (seen.has(key.value)) this.duplicates.push(key);
      seen.add(key.value);
    }
  }
}
