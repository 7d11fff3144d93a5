import type { CheckCode } from './codes';
import type { Finding } from './finding';

/** Whether there are fewer findings of a code than before, and of no code more. */
export function isOneLess(
  code: CheckCode,
  before: readonly Pick<Finding, 'code'>[],
  after: readonly Pick<Finding, 'code'>[],
): boolean {
  const counts = countByCode(before);
  const left = countByCode(after);
  const isLess = (left.get(code) ?? 0) < (counts.get(code) ?? 0);
  return isLess && [...left].every(([each, count]) => count <= (counts.get(each) ?? 0));
}

function countByCode(findings: readonly Pick<Finding, 'code'>[]): Map<CheckCode, number> {
  const counts = new Map<CheckCode, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
