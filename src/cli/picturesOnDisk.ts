import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pictureUrl } from '../core/report/dataUrl';
import { formulaMathIfAny } from '../core/formulas/formulaMath';
import type { Formula } from '../core/report/content';
import type { HtmlParts } from '../core/report/writeHtml';
import { isInside } from './folderOnDisk';
import { inWords } from './writeReport';

/** Larger ones are no pictures that somebody mails. */
const largest = 20_000_000;

/** The pictures of a site for a report, and what there is to say of them. They are as large as they lie there. */
export class PicturesOnDisk implements HtmlParts {
  readonly #root: string;
  readonly #left = new Set<string>();
  #bytes = 0;
  #diagrams = 0;

  constructor(root: string) {
    this.#root = realpathSync(root);
  }

  picture(file: string): string | undefined {
    try {
      const real = realpathSync(join(this.#root, file));
      const { size } = statSync(real);
      if (isInside(real, this.#root) && size <= largest) {
        const url = pictureUrl(readFileSync(real));
        if (url !== undefined) {
          this.#bytes += url.length;
          return url;
        }
      }
    } catch {
      // It is said with the others.
    }
    this.#left.add(file);
    return undefined;
  }

  /** Without a browser nothing draws diagrams: they stay as source. */
  diagram(): undefined {
    this.#diagrams++;
    return undefined;
  }

  formula({ text, isBlock }: Formula): string | undefined {
    return formulaMathIfAny(text, isBlock);
  }

  get remarks(): string[] {
    const left = [...this.#left].map((file) => `${file}: this image can’t be read and was left out.`);
    if (this.#bytes > 0) {
      const advice = this.#bytes > largest ? ' Make them smaller to mail the report.' : '';
      left.push(`The images take ${inWords(this.#bytes)}, in their original size.${advice}`);
    }
    if (this.#diagrams > 0)
      left.push(
        'Diagrams are shown as code, since nothing draws them without a browser. Export Trip Report in VS Code does.',
      );
    return left;
  }
}
