/**
 * The title that Hugo gives to a section without `_index.md`: its folder's name in the plural, in title case ("day1"
 * becomes "Day1s"). [Hugo: hugolib/page__meta.go, applyDefaultValues; settings pluralizeListTitles, capitalizeListTitles]
 */
export function sectionTitle(
  folderName: string,
  rules: { readonly pluralize: boolean; readonly capitalize: boolean } = {
    pluralize: true,
    capitalize: true,
  },
): string {
  const name = rules.pluralize ? pluralOf(folderName) : folderName;
  return rules.capitalize ? titleCase(name) : name;
}

/**
 * Endings and what becomes of them, first match wins. The common ones of the library that Hugo uses
 * (gobuffalo/flect, plural_rules.go); its list of Latin and Greek words is left out.
 */
const endings: readonly (readonly [ending: string, plural: string])[] = [
  ['people', 'people'],
  ['person', 'people'],
  ['children', 'children'],
  ['child', 'children'],
  ['media', 'media'],
  ['news', 'news'],
  ['series', 'series'],
  ['information', 'information'],
  ['equipment', 'equipment'],
  ['index', 'indices'],
  ['appendix', 'appendices'],
  ['movie', 'movies'],
  ['analysis', 'analyses'],
  ['atum', 'ata'],
  ['fe', 'ves'],
  ['lf', 'lves'],
  ['ay', 'ays'],
  ['ey', 'eys'],
  ['oy', 'oys'],
  ['y', 'ies'],
  ['us', 'uses'],
  ['ch', 'ches'],
  ['sh', 'shes'],
  ['ss', 'sses'],
  ['io', 'ios'],
  ['lo', 'los'],
  ['to', 'tos'],
  ['oo', 'oos'],
  ['o', 'oes'],
  ['x', 'xes'],
];

function pluralOf(name: string): string {
  const lower = name.toLowerCase();
  for (const [ending, plural] of endings) {
    if (lower.endsWith(plural)) return name;
    if (lower.endsWith(ending)) return name.slice(0, name.length - ending.length) + plural;
  }
  return lower.endsWith('s') ? name : `${name}s`;
}

/** Words that the AP style, Hugo's default, writes small within a title. */
const smallWords = new Set(
  'a an and as at but by en for if in nor of on or per so the to up v via vs yet'.split(' '),
);

/** Hugo's title case in AP style, its default `titleCaseStyle`: first letters up, small words within down. */
function titleCase(text: string): string {
  return text.replace(/[\p{N}\p{L}]+[^\s\-/]*/gu, (word: string, at: number) => {
    const inner = at > 0 && at + word.length < text.length;
    if (inner && /[ \-/]/.test(text.charAt(at - 1)) && smallWords.has(word.toLowerCase()))
      return word.toLowerCase();
    return word.charAt(0).toUpperCase() + word.slice(1);
  });
}
