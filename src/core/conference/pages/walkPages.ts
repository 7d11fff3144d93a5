import type { Conference, Page } from '../conference';

/** Every page of the conference, each before its children, in the order of the menu, one language after another. */
export function* walkPages({ trees }: Pick<Conference, 'trees'>): Generator<Page> {
  for (const { home } of trees) yield* walkFrom(home);
}

/** `page` and every page below it. */
export function* walkFrom(page: Page): Generator<Page> {
  yield page;
  if (page.kind === 'section') for (const child of page.children) yield* walkFrom(child);
}
