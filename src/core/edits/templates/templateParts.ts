/** What a template can be filled with. */
export type TemplateField = 'title' | 'name' | 'slug' | 'weight' | 'tags' | 'date' | 'day';

/** A part of a template. An `unknown` action stays out of the page. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: TemplateField }
  | { readonly kind: 'cursor' }
  | { readonly kind: 'unknown'; readonly action: string };

/** Our placeholder, or the braces of a Go template action. */
const opening = /\$\{(title|name|slug|weight|tags|date|cursor)\}|\{\{(?![%<])/g;
/** An action with its trim marks; quotes may hold braces. */
const action = /^\{\{(- )?((?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^}"`]|\}(?!\}))*?)( -)?\}\}/;
/** Braces that nobody closes within so many characters are text. */
const longestAction = 1000;

/**
 * Parts a template. It may hold our placeholders (`${title}`, `${name}`, `${slug}`, `${weight}`, `${tags}`, `${date}`,
 * `${cursor}`) and the actions that Hugo's archetypes use (`{{ .Date }}`, `{{ .Name }}`, `{{ .Title }}`,
 * `{{ .File.ContentBaseName }}`, `{{ replace .Name "-" " " | title }}` and the like). Nothing is evaluated: an action is
 * known by its form. Shortcodes (`{{% %}}`, `{{< >}}`) are text.
 * Source of the actions: Hugo's documentation of archetypes and the archetypes that Hugo and Relearn bring along.
 */
export function templateParts(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  let trim = false;
  const addText = (text: string) => {
    if (text !== '') parts.push({ kind: 'text', text });
  };
  for (const { 0: begin, 1: placeholder, index } of template.matchAll(opening)) {
    if (index < at) continue;
    const read =
      placeholder === undefined ? action.exec(template.slice(index, index + longestAction)) : [begin];
    if (read === null) continue;
    const [whole = '', trimBefore, written, trimAfter] = read;
    const text = template.slice(at, index);
    const left = trim ? text.trimStart() : text;
    addText(trimBefore === undefined ? left : left.trimEnd());
    if (placeholder !== undefined) parts.push(placeholderPart(placeholder));
    else if (written !== undefined && !/^\s*\/\*.*\*\/\s*$/s.test(written))
      parts.push(actionPart(whole, written));
    trim = trimAfter !== undefined;
    at = index + whole.length;
  }
  const rest = template.slice(at);
  addText(trim ? rest.trimStart() : rest);
  return parts;
}

function placeholderPart(name: string): TemplatePart {
  if (name === 'cursor') return { kind: 'cursor' };
  return { kind: 'field', field: name === 'date' ? 'day' : (name as TemplateField) };
}

function actionPart(whole: string, action: string): TemplatePart {
  const field = fieldOfAction(action.trim().replace(/\s+/g, ' '));
  return field ? { kind: 'field', field } : { kind: 'unknown', action: whole };
}

const nameOfFile = String.raw`\.(?:Name|File\.(?:ContentBaseName|BaseFileName|TranslationBaseName))`;
const textFunction = String.raw`(?:strings\.(?:Replace|ReplaceRE|Title)|replaceRE|replace|humanize|inflect\.Humanize|title)`;
const quoted = '(?:"[^"]*"|`[^`]*`)';

/** `replace .Name "-" " " | title` and its relatives make a title of the file's name: the title is known better. */
const titleOfName = new RegExp(String.raw`^(?:${textFunction}|${nameOfFile}|${quoted}|[|() ])+$`);
const dayFormats = [
  /^(?:\.Date|now)(?:\.Format| \| (?:time\.Format|dateFormat)) (?:"2006-01-02"|`2006-01-02`)$/,
  /^(?:time\.Format|dateFormat) (?:"2006-01-02"|`2006-01-02`) (?:\.Date|now)$/,
];

function fieldOfAction(action: string): TemplateField | undefined {
  if (action === '.Title') return 'title';
  if (action === '.Date') return 'date';
  if (new RegExp(`^${nameOfFile}$`).test(action)) return 'name';
  if (dayFormats.some((form) => form.test(action))) return 'day';
  if (titleOfName.test(action) && new RegExp(nameOfFile).test(action)) return 'title';
  return undefined;
}
