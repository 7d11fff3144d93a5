import * as l10n from '@vscode/l10n';
import snippets from '../../../snippets/markdown.json';
import type { Conference } from '../conference/conference';

/** What notes are made of, by the word that stands for it: `/video` in a note, `tn-video` in any Markdown. */
export type PieceName =
  | 'todo'
  | 'video'
  | 'slides'
  | 'code'
  | 'button'
  | 'placeholders'
  | 'qa'
  | 'image'
  | 'recommend'
  | 'notice'
  | 'expand'
  | 'tabs'
  | 'flowchart'
  | 'sequence'
  | 'mindmap'
  | 'timeline'
  | 'state'
  | 'class'
  | 'frontmatter';

/**
 * What the prefixes of the manifest's snippets begin with. VS Code offers those in everybody's Markdown: with this no
 * word of a text, no snippet of VS Code and hardly one of anybody else begins.
 */
export const prefixStem = 'tn-';

export interface Piece {
  readonly name: PieceName;
  /** A snippet in VS Code's language, lines apart by `\n`. */
  readonly body: string;
  /** Where it makes sense: only at the start of a note, only outside of lists, or anywhere that text is. */
  readonly place: 'start' | 'outside lists' | 'anywhere';
  /** Its first stop is a path, which VS Code completes. */
  readonly asksForPath: boolean;
}

const bodies = new Map(Object.values(snippets).map(({ prefix, body }) => [prefix, body.join('\n')]));

/** In the order in which they are offered: what is wanted most often while a talk goes on comes first. */
const names: readonly PieceName[] = Object.values(snippets).map(
  ({ prefix }) => prefix.slice(prefixStem.length) as PieceName,
);

/**
 * What takes the place of shortcodes in notes without Hugo: links as `talkLinks` reads them, TODOs for those that are not
 * known, GitHub's alerts and details. An empty one has no like there.
 */
const plainBodies: Readonly<Partial<Record<PieceName, string>>> = {
  video: '- [Video]($1)$0',
  slides: '- [Slides]($1)$0',
  code: '- [Code]($1)$0',
  button: '',
  placeholders: '- TODO: Link to video\n- TODO: Link to slides\n$0',
  notice: '> [!${1|NOTE,TIP,IMPORTANT,WARNING,CAUTION|}]\n> $0',
  expand: '<details>\n<summary>${1:Details}</summary>\n\n$2\n\n</details>\n$0',
  tabs: '',
  frontmatter: '---\ntitle: "$1"\ntags: [$2]\n---\n\n$0',
};

/** The pieces that notes of a kind are made of. Their bodies are those of `snippets/markdown.json` where there is Hugo. */
export function piecesOf(kind: Conference['kind']): readonly Piece[] {
  return kind === 'hugo' ? hugoPieces : plainPieces;
}

const hugoPieces = names.map((name) => piece(name, bodies.get(prefixStem + name) ?? ''));
const plainPieces = hugoPieces
  .map(({ name, body }) => piece(name, plainBodies[name] ?? body))
  .filter(({ body }) => body !== '');

function piece(name: PieceName, body: string): Piece {
  return {
    name,
    body,
    place:
      name === 'frontmatter'
        ? 'start'
        : name === 'qa' || name === 'placeholders'
          ? 'outside lists'
          : 'anywhere',
    asksForPath: name === 'image' || name === 'recommend',
  };
}

/** What a piece is, for a person: in English the description that its snippet has. */
export function describePiece(name: PieceName): string {
  switch (name) {
    case 'todo':
      return l10n.t('Something to take from the talk later');
    case 'video':
      return l10n.t('Button to the video of the talk');
    case 'slides':
      return l10n.t('Button to the slides of the talk');
    case 'code':
      return l10n.t('Button to the code or demo of the talk');
    case 'button':
      return l10n.t('Any button, with a choice of styles and icons');
    case 'placeholders':
      return l10n.t('Video and slides buttons, commented out until their links are known');
    case 'qa':
      return l10n.t('Section for questions and answers');
    case 'image':
      return l10n.t('Image from _img/');
    case 'recommend':
      return l10n.t('Line that recommends a talk, with a link to its notes');
    case 'notice':
      return l10n.t('Notice box with a choice of styles');
    case 'expand':
      return l10n.t('Collapsible section');
    case 'tabs':
      return l10n.t('Two tabs');
    case 'flowchart':
      return l10n.t('Mermaid flowchart');
    case 'sequence':
      return l10n.t('Mermaid sequence diagram');
    case 'mindmap':
      return l10n.t('Mermaid mindmap');
    case 'timeline':
      return l10n.t('Mermaid timeline');
    case 'state':
      return l10n.t('Mermaid state diagram');
    case 'class':
      return l10n.t('Mermaid class diagram');
    case 'frontmatter':
      return l10n.t('Front matter of a session');
  }
}
