import type { FrontMatterLink } from '../../frontMatter/frontMatter';

/** What a label can call: a talk's video, its slides. */
export type TalkLinkKind = Exclude<FrontMatterLink['kind'], 'code'>;

/** Words by which note takers call the links of a talk, in the languages in which notes were seen. */
const kindWords: Readonly<Record<TalkLinkKind, ReadonlySet<string>>> = {
  video: words(
    'video videos vídeo vidéo recording recordings recorded watch youtube vimeo screencast livestream stream replay ' +
      'aufzeichnung aufnahme ansehen grabación grabacion enregistrement gravação 视频 視頻 录像 錄影 動画 ビデオ',
  ),
  slides: words(
    'slide slides slidedeck deck decks presentation präsentation presentación presentacion présentation apresentação ' +
      'folien diapositivas diapos slideshow slideshare speakerdeck ppt pptx powerpoint 幻灯片 投影片 スライド',
  ),
};

/** What else stands in a label: `Link to the slides of this talk (PDF)`, `Slides are available here`. */
const besideKinds = words(
  'a an the this that of to for from with via by in on at and or as is are was were be can you find found get here there my ' +
    'his her their our its link links url address talk talks session sessions event speaker presenter author full complete ' +
    'official original extended conference available download downloads view see online pdf html file page google source ' +
    'version also public der die das des dem den zum zur vom von und hier link vortrag zu im de la el los las le les du del ' +
    'y et da do e o charla conférence conferencia',
);

/** A longer text is a sentence. */
const longestLabel = 80;
const mostWords = 9;

const none: readonly TalkLinkKind[] = [];

/** The beginnings of all words for kinds: most lines have none, and a search is quicker than taking them apart. */
const mayCall = new RegExp(
  [...new Set(Object.values(kindWords).flatMap((all) => Array.from(all, (word) => word.slice(0, 3))))].join(
    '|',
  ),
  'i',
);

/**
 * The kinds of link that a text calls by name, where it says nothing else: `Slides`, `Watch the talk on YouTube`. None for
 * `Wat video`: that is about something.
 */
export function kindsCalled(label: string): readonly TalkLinkKind[] {
  if (label.length > longestLabel || !mayCall.test(label)) return none;
  const all = wordsOf(label);
  if (all.length === 0 || all.length > mostWords) return none;
  const called = (kind: TalkLinkKind) => all.some((word) => kindWords[kind].has(word));
  const kinds: TalkLinkKind[] = [];
  if (called('video')) kinds.push('video');
  if (called('slides')) kinds.push('slides');
  return kinds.length > 0 && all.every(isLabelWord) ? kinds : none;
}

/** Whether a text has nothing but what may stand around a link to a talk: no words, or such as `Link to the talk:`. */
export function saysNothingElse(text: string): boolean {
  return !letter.test(text) || (text.length <= longestLabel && wordsOf(text).every(isLabelWord));
}

const letter = /[\p{L}\p{N}]/u;

function isLabelWord(word: string): boolean {
  return kindWords.video.has(word) || kindWords.slides.has(word) || besideKinds.has(word);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
