import * as l10n from '@vscode/l10n';
import type { Page, Section } from '../../conference/conference';
import { parseNumberPrefix } from '../../conference/plain/numberedName';
import { planOrder } from '../../edits/pages/order';
import type { Note } from '../../note/note';
import type { FileEdits } from '../../text/textEdit';
import type { ConferenceReport } from './conferenceReport';
import type { Fix } from '../finding';
import { isPageOfSite } from '../site/notePages';

/** The weights of a section's pages against each other, and against the numbers in their files' names. */
export class SectionWeights {
  readonly #section: Section;
  readonly #report: ConferenceReport;
  readonly #inStep: boolean;
  readonly #byWeight: ReadonlyMap<number, readonly Page[]>;
  #renumbered: ReadonlyMap<Page, number> | undefined;

  constructor(section: Section, report: ConferenceReport) {
    this.#section = section;
    this.#report = report;
    this.#inStep = numbersAreWeights(section.children);
    this.#byWeight = pagesByWeight(section.children);
  }

  check(page: Page, { uri, frontMatter: { weight } }: Note): void {
    const number = this.#inStep ? numberOf(page) : undefined;
    if (weight === undefined || weight.value === 0 || weight.value === number || !isPageOfSite(page)) return;
    const other = this.#byWeight.get(weight.value)?.find((each) => each !== page);
    if (other !== undefined) {
      const message = l10n.t(
        '“{0}” has the same weight, so the menu sorts them by date and title.',
        other.title,
      );
      this.#report.add(uri, 'weight-duplicate', weight, message, this.#fixes(page, number));
    } else if (number !== undefined) {
      const message = l10n.t('The file name says {0}, but the weight is {1}.', number, weight.value);
      this.#report.add(uri, 'weight-out-of-step', weight, message, this.#fixes(page, number));
    }
  }

  #fixes(page: Page, number: number | undefined): Fix[] {
    const all = (this.#renumbered ??= renumbered(this.#section.children, this.#inStep));
    const own = number === undefined ? [] : weightEdits(page, number);
    const title = l10n.t('Change the weight to {0}', number ?? 0);
    const fixes: Fix[] = own.map((edits) => ({ title, edits: edits.edits, safe: false }));
    if (all.size === 0 || (all.size === 1 && all.has(page) && fixes.length > 0)) return fixes;
    const files = [...all].flatMap(([each, weight]) => weightEdits(each, weight));
    const uri = page.note?.uri;
    fixes.push({
      title: l10n.t('Renumber “{0}”', this.#section.title),
      edits: files.find((file) => file.uri === uri)?.edits ?? [],
      others: files.filter((file) => file.uri !== uri),
      safe: false,
    });
    return fixes;
  }
}

/**
 * New weights for the pages of a section: the numbers of their names where these are weights, else as few others as
 * bring every page a weight of its own without changing the order.
 */
function renumbered(pages: readonly Page[], inStep: boolean): Map<Page, number> {
  const weighted = pages.filter((page) => page.note?.frontMatter.weight !== undefined && page.weight !== 0);
  if (inStep) {
    const numbers = weighted.map((page) => numberOf(page) ?? page.weight);
    if (new Set(numbers).size < numbers.length || numbers.includes(0)) return new Map();
    return new Map(
      weighted.flatMap((page, i) => (numbers[i] === page.weight ? [] : [[page, numbers[i] ?? page.weight]])),
    );
  }
  // No order of two pages of one weight is kept: each gets its own.
  const plan = planOrder(weighted, { tieBreak: () => 1 });
  return new Map(
    weighted.flatMap((page) => {
      const weight = plan.get(page.id);
      return weight === undefined ? [] : [[page, weight] as const];
    }),
  );
}

function weightEdits({ note }: Page, weight: number): FileEdits[] {
  const written = note?.frontMatter.weight;
  if (note === undefined || written === undefined) return [];
  return [{ uri: note.uri, edits: [{ range: written.range, newText: String(weight) }] }];
}

/** Pages that are none to the site have no place in its menu. */
function pagesByWeight(pages: readonly Page[]): ReadonlyMap<number, readonly Page[]> {
  const byWeight = new Map<number, Page[]>();
  for (const page of pages) {
    if (page.weight === 0 || !isPageOfSite(page)) continue;
    const same = byWeight.get(page.weight);
    if (same === undefined) byWeight.set(page.weight, [page]);
    else same.push(page);
  }
  return byWeight;
}

const fewestNumbered = 3;

/** Whether the writer keeps numbers and weights equal: more than half of the pages that have both. */
function numbersAreWeights(pages: readonly Page[]): boolean {
  const both = pages.flatMap((page) => {
    const number = numberOf(page);
    return number === undefined || page.weight === 0 ? [] : [number === page.weight];
  });
  const equal = both.filter((each) => each).length;
  return equal >= fewestNumbered && equal * 2 > both.length;
}

function numberOf({ path, kind }: Page): number | undefined {
  const names = path.split('/');
  const last = names.at(-1) ?? '';
  const isOwnFile = /^_?index(?:\.[\w-]+)?\.\w+$/.test(last);
  const name = isOwnFile || kind === 'section' ? (isOwnFile ? names.at(-2) : last) : last;
  return parseNumberPrefix(name ?? '')?.number;
}
