/** Something about a talk's video and about its slides. */
export interface LinkFlags {
  readonly video: boolean;
  readonly slides: boolean;
}

export const noLinks: LinkFlags = { video: false, slides: false };

/** What a note, or the notes of a section, are in the habit of. */
export interface NoteHabits extends LinkFlags {
  /** Its title says first who speaks: `Jane Roe: Title`. */
  readonly nameFirst: boolean;
  /** Its heading says nothing of what the name of its file says: a name that is the title. */
  readonly headingApart: boolean;
  /** Its heading says something of it. */
  readonly headingFits: boolean;
}

export const noHabits: NoteHabits = {
  ...noLinks,
  nameFirst: false,
  headingApart: false,
  headingFits: false,
};

/** One note may have a link by chance. */
const fewestNotes = 2;
/** So many notes of a section make a habit of links. */
const shareWithLinks = 1 / 4;
/** Nearly all of a section's titles have to begin with a name: some look as if they did. */
const shareWithNames = 3 / 4;
/** So many notes whose heading is no title make it a habit, where no more have one that is. */
const fewestApart = 3;

/** How many sessions of a section have a habit. */
export class HabitCount {
  #notes = 0;
  #video = 0;
  #slides = 0;
  #nameFirst = 0;
  #apart = 0;
  #fits = 0;

  /** Takes a note's habits in, or with `-1` out. */
  count({ video, slides, nameFirst: isNameFirst, headingApart, headingFits }: NoteHabits, by: 1 | -1): void {
    this.#notes += by;
    if (video) this.#video += by;
    if (slides) this.#slides += by;
    if (isNameFirst) this.#nameFirst += by;
    if (headingApart) this.#apart += by;
    if (headingFits) this.#fits += by;
  }

  get kept(): NoteHabits {
    const isHabit = (count: number, share: number) => count >= fewestNotes && count >= share * this.#notes;
    return {
      video: isHabit(this.#video, shareWithLinks),
      slides: isHabit(this.#slides, shareWithLinks),
      nameFirst: isHabit(this.#nameFirst, shareWithNames),
      headingApart: this.#apart >= fewestApart && this.#apart >= this.#fits,
      headingFits: false,
    };
  }
}

export function sameHabits(a: NoteHabits, b: NoteHabits): boolean {
  return (
    a.video === b.video &&
    a.slides === b.slides &&
    a.nameFirst === b.nameFirst &&
    a.headingApart === b.headingApart
  );
}
