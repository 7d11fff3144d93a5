import type MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';

interface FootnoteMeta {
  /** From 0. */
  readonly id: number;
  /** Of a note that is referred to several times, which reference. */
  readonly subId: number;
}

/** What further references lead to is left out. */
const mostFootnotes = 1000;

/** Footnotes with the ids, classes and signs of Goldmark's. `^[…]` is none of its forms. [Goldmark: extension/footnote.go] */
export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
  md.inline.ruler.disable('footnote_inline');
  // The plugin copies all tokens once for each footnote.
  md.core.ruler.before('footnote_tail', 'fewer_footnotes', ({ env }) => {
    const { footnotes: found } = env as { footnotes?: { list?: unknown[] } };
    if (found?.list !== undefined && found.list.length > mostFootnotes) found.list.length = mostFootnotes;
  });
  const metaOf = (tokens: readonly { meta: unknown }[], i: number) => tokens[i]?.meta as FootnoteMeta;
  const reference = ({ id, subId }: FootnoteMeta) => `fnref${subId > 0 ? subId : ''}:${id + 1}`;
  Object.assign(md.renderer.rules, {
    footnote_ref: (tokens, i) => {
      const meta = metaOf(tokens, i);
      const number = meta.id + 1;
      return `<sup id="${reference(meta)}"><a href="#fn:${number}" class="footnote-ref" role="doc-noteref">${number}</a></sup>`;
    },
    footnote_block_open: () => '<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n',
    footnote_block_close: () => '</ol>\n</div>\n',
    footnote_open: (tokens, i) => `<li id="fn:${metaOf(tokens, i).id + 1}">`,
    footnote_anchor: (tokens, i) =>
      `&#160;<a href="#${reference(metaOf(tokens, i))}" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>`,
  } satisfies MarkdownIt['renderer']['rules']);
}
