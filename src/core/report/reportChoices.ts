export interface ReportChoices {
  /** The ids of the days; all of them without any. */
  readonly days: readonly string[];
  /** Talks with one of these tags; all talks without any. */
  readonly tags: readonly string[];
  /** What of a favourite talk's notes: all, so many of their first items, or what is marked as a takeaway. */
  readonly notes: 'all' | 'takeaways' | number;
  readonly pictures: boolean;
  readonly todos: boolean;
}

export const usualChoices: ReportChoices = {
  days: [],
  tags: [],
  notes: 'all',
  pictures: true,
  todos: false,
};
