import { YamlText } from './yamlText';

/** More anchors and tags than that are no front matter. */
const mostProperties = 200;

/** How far a reader of YAML has come, and what it has to remember. */
export class YamlState {
  readonly text: YamlText;
  readonly anchors = new Set<string>();
  /** Where the next line begins that is not read yet. */
  at = 0;
  /** Something stood there that strict YAML refuses and this Hugo takes. */
  tolerated = false;
  /** Of the key or dash whose value is still to come on a later line: its column. */
  open: number | undefined;
  /** Where the text without quotes begins that was read last. */
  plainFrom: number | undefined;
  #properties = 0;

  /** @param modern true for Hugo from 0.152 on, which reads YAML by goccy/go-yaml; before it was yaml.v2 */
  constructor(
    source: string,
    readonly modern: boolean,
  ) {
    this.text = new YamlText(source);
  }

  get source(): string {
    return this.text.source;
  }

  /** Counts an anchor or tag; false where there are too many to be meant. */
  takesProperty(): boolean {
    return ++this.#properties <= mostProperties;
  }

  /**
   * Passes over the lines of a block text: those that stand as deep as its first, and deeper than `column`.
   * @param indent how much deeper, where its header says that; else 0
   */
  skipBlock(column: number, indent: number): void {
    let depth = indent === 0 ? undefined : column + indent;
    while (this.at < this.source.length) {
      const end = this.text.lineEnd(this.at);
      const written = this.text.skip(this.at, ' ');
      if (written < end) {
        if (written - this.at < (depth ?? column + 1)) return;
        depth ??= written - this.at;
      }
      this.at = this.text.nextLine(end);
    }
  }

  /** Passes over the lines that stand deeper than `column`. */
  skipDeeper(column: number): void {
    while (this.at < this.source.length) {
      const end = this.text.lineEnd(this.at);
      const written = this.text.skip(this.at, ' ');
      if (written < end && written - this.at <= column) return;
      this.at = this.text.nextLine(end);
    }
  }
}
