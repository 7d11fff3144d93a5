const written = /\b(?:id|name)\s{0,9}=\s{0,9}["']?([^\s"'<>}]{1,200})/gi;
/** Most texts have none: this is quickly seen. */
const mayHave = /[deDE]\s{0,9}=/;

/**
 * The ids and names that tags and attributes in a text give to places, in code too: there may be more than the page will
 * have.
 */
export function* writtenIds(text: string): Generator<string> {
  if (mayHave.test(text)) for (const [, id = ''] of text.matchAll(written)) yield id;
}
