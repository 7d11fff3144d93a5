/** Text that stands for itself in a snippet. Source: VS Code's documentation of snippets, grammar. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

const stops = /\\([\\$}])|\$\d+|\$\{\d+(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\|])*)\|)?\}/g;

/**
 * What a snippet leaves behind when nobody fills it in: of a stop its text, of a choice the first. For editors that take
 * plain text only. It knows the stops that our snippets have: no nested ones, no variables.
 */
export function textOfSnippet(body: string): string {
  return body.replace(stops, (_, escaped?: string, text?: string, texts?: string) => {
    if (escaped !== undefined) return escaped;
    const left = text ?? /^(?:\\.|[^\\,])*/.exec(texts ?? '')?.[0] ?? '';
    return left.replace(/\\(.)/g, '$1');
  });
}
