const plural = new RegExp(
  [
    '(slide|image|picture|pic|photo|screenshot|page|diagram|chart|graph|plot|table|snippet|listing|command|link|foto)s',
    '(folie|tabelle|seite)n',
    '(bild)er',
    '(diagramm)e',
  ]
    .map((form) => `^${form}$`)
    .join('|'),
  'iu',
);

/** The singular of a word for what TODOs ask for, in English and German; any other word as it is. */
export function singular(word: string): string {
  return plural.exec(word)?.slice(1).find(Boolean) ?? word;
}
