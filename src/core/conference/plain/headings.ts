import type { Note } from '../../note/note';
import { isDate } from '../../note/talk/talkFacts';

/** The words of a note's headings, without marks where it was read as a plain note. */
export function headingsOf({ talk, headings }: Note): readonly string[] {
  return talk?.headings ?? headings.map(({ text }) => text);
}

const generic = new RegExp(
  `^(?:${[
    '(?:(?:my|the|some|quick|general|general session|session|talk|key|main|personal|raw|additional|other) ){0,2}(?:notes?|summary|summaries|overview|thoughts|points|ideas|highlights|takeaways?|learnings|quotes)',
    '(?:a )?(?:brief |short |quick )?(?:intro|introduction|introductions|preface|foreword|background|context|abstract|description|motivation|about(?: me| us| the (?:talk|speaker|author)| this)?)',
    '(?:table of )?contents?|toc|index|agenda|outline|schedule|programme?|timeline|topics|sections',
    '(?:(?:conference|event|talk|session|speaker) )?(?:details?|info(?:rmation)?|notes)|meta(?:data)?|speakers?|presenters?|panelists?|who|what|why|how|when|where|what is it|bio',
    'slides?|slide ?deck|videos?|recordings?|links?|resources?|references|further reading|see also|related|bibliography|sources|credits',
    'q ?(?:&|and|und|n) ?a|q/a|questions?(?: (?:and|&) answers?)?|discussion|feedback|comments',
    'conclusions?|closing|wrap[- ]?up|the end|final thoughts|recap|tl;? ?dr|results?|future(?: work)?|next steps|todos?|to ?do|action items',
    'key ?take-? ?aways?|lessons learned|problem|problems|solution|solutions|demo|demos|example|examples|warning|note|disclaimer|license|licence|contributing|installation|usage|requirements|misc(?:ellaneous)?',
    '(?:the )?basics|getting started|fundamentals',
    '(?:the )?(?:first|second|third|fourth|fifth|last|next) (?:talk|session|day|keynote|part|speaker)|(?:talk|session|day|part|speaker|track|chapter|section|week) ?#?(?:\\d{1,3}|one|two|three|four|five|i{1,3})',
    'keynotes?|talks|presentations|sessions|workshops|lightning talks|panel|breakout sessions?|morning|afternoon|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday',
    'überblick|einleitung|einführung|zusammenfassung|notizen|inhalt|fragen|fazit|resumen|introducción|notas|résumé|概述|简介|介绍|目录|总结|问答|笔记',
  ].join('|')})$`,
  'iu',
);

/** Whether a heading is called so in any note. */
export function isGenericHeading(words: string): boolean {
  if (words.length > 60) return false;
  const bare = words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ');
  return bare === '' || generic.test(bare) || isDate(bare);
}
