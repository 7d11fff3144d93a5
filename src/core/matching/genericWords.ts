function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Words that tell what sort of session it is, and nothing of its subject. Forms are written out: `open` is no `opening`. */
const sorts = words(
  'keynote keynotes lightning talk talks plt panel discussion session sessions workshop workshops tutorial tutorials sponsored ' +
    'sponsor demo demos project projects community conference track day part block sig wg tag bof birds feather poster video ' +
    'recording live official hosted edition slides deck presentation contribfest public technical steering advisory oversight ' +
    'board vortrag podium podiumsdiskussion',
);
/**
 * Words of titles that come back at each conference: two talks that share them need not be one. They alone tell no
 * talk, and beside a name as `Kubernetes` or `gRPC` they tell no edition.
 */
const recurring = words(
  'intro introduction deep dive dives update updates overview roadmap status state maintainer maintainers news new welcome opening ' +
    'closing keynote remarks awards award ceremony meeting hall town fireside chat panel lightning ama meetup party break lunch ' +
    'registration wrap announcements kickoff committee begrussung eroffnung abschluss einfuhrung neues',
);

export function isGeneric(word: string): boolean {
  return sorts.has(word) || recurring.has(word);
}

/** Words that come back only beside others: `What's new`, `deep dive`, `state of`. */
const inPhrases: Readonly<Record<string, { readonly before?: RegExp; readonly after?: RegExp }>> = {
  new: { before: /^whats?$/ },
  deep: { after: /^dives?$/ },
  state: { after: /^of$/ },
};

/** Whether a word of a title, seen with its neighbours, makes it one that comes back at each conference. */
export function comesBack(word: string, before = '', after = ''): boolean {
  const phrase = inPhrases[word];
  if (phrase === undefined) return recurring.has(word);
  return phrase.before?.test(before) === true || phrase.after?.test(after) === true;
}

/** What is written among names in titles and is no name. */
const noNames = words(
  'panel panelists moderator moderated moderators speaker speakers maintainer maintainers contributor contributors inc ltd llc ' +
    'gmbh ag co corp team various presenters host hosts',
);

/** A word that stands among names and is none: a role, the form of a company, a sort of session. */
export function isNoName(word: string): boolean {
  return noNames.has(word) || isGeneric(word);
}
