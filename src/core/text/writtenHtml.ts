/** Makes a text stand for itself between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) : text;
}

const special = /[&<>"']/;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Attributes by name; one that is undefined or false is left out, true stands without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** ` name="value" …` with every value escaped. Names are ours: they are not checked. */
export function attributesHtml(attributes: Attributes): string {
  let html = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    html += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  }
  return html;
}

const voidElements = new Set(['img', 'input', 'br', 'hr']);

/** One element. `content` is HTML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const open = `<${name}${attributesHtml(attributes)}>`;
  return voidElements.has(name) ? open : `${open}${content}</${name}>`;
}

/** Class names, those that are there, in one attribute. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  const joined = names.filter((name) => name !== false && name !== undefined && name !== '').join(' ');
  return joined === '' ? undefined : joined;
}
