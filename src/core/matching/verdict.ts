import * as l10n from '@vscode/l10n';
import type { Pair } from './pairs';

/** Titles that share so much of each are the same but for a word. */
export const sameTitle = 0.9;
/** Where titles share so much and the speaker is the same, it is one talk. */
const similarTitle = { session: 0.6, recording: 0.5 };

interface Verdict {
  readonly isSure: boolean;
  readonly reason: string;
}

/** Whether a pair is sure by itself, and why, or why not. */
export function judge<Session, Link>({ session, comparison, edition }: Pair<Session, Link>): Verdict {
  const { named, session: ofSession, recording, subjectWords, isCut } = comparison;
  const not = (reason: string): Verdict => ({ isSure: false, reason });
  const sure = (reason: string): Verdict => ({ isSure: true, reason });
  if (edition === 'other' || (comparison.otherEvent && edition !== 'ours'))
    return not(l10n.t('Recorded at another event or in another year'));
  if (comparison.stranger) return not(l10n.t('Names someone who isn’t a speaker of the session'));
  const isSame = ofSession >= sameTitle && recording >= sameTitle;
  const isEveryone = named.size === session.speakers.length;
  if (named.size > 0) {
    if (session.isRecurring) {
      if ((comparison.unsure && !isEveryone) || comparison.foreign)
        return not(l10n.t('Same speaker, but a recurring title'));
      return isSame ? sure(l10n.t('Same title and speaker')) : not(l10n.t('Same speaker, different title'));
    }
    if (ofSession < similarTitle.session || recording < similarTitle.recording)
      return not(l10n.t('Same speaker, different title'));
    if (isSame)
      return sure(isCut ? l10n.t('Same speaker, truncated title') : l10n.t('Same title and speaker'));
    return sure(l10n.t('Same speaker, similar title'));
  }
  if (session.isRecurring) return not(l10n.t('Generic or recurring title'));
  if (!isSame) {
    return not(
      ofSession >= sameTitle ? l10n.t('The title is part of a longer one') : l10n.t('Similar title'),
    );
  }
  if (comparison.foreign || ((comparison.namesFirst || comparison.noPersons) && edition !== 'ours'))
    return not(l10n.t('Same title plus other words'));
  if (comparison.years.length > 0 && edition !== 'ours' && session.years.length === 0)
    return not(l10n.t('Same title, but the year is unknown'));
  const enoughWords = edition === 'ours' ? 2 : 3;
  if (subjectWords < enoughWords) return not(l10n.t('Generic or recurring title'));
  return sure(isCut ? l10n.t('Same title, truncated') : l10n.t('Same title'));
}
