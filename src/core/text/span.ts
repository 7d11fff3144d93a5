/** From `start` up to, not including, `end`; offsets in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in one of `spans`, which are in order and do not overlap. */
export function covers(spans: readonly Span[], offset: number): boolean {
  return spanAt(spans, offset) !== undefined;
}

/** The span that `offset` lies in. `spans` are in order and do not overlap. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined || offset < span.start) high = middle;
    else if (offset >= span.end) low = middle + 1;
    else return span;
  }
  return undefined;
}
