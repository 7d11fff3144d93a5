import type { PageRendering } from '../page/pageRendering';
import { classes, type Attributes } from '../../text/writtenHtml';

/**
 * The attributes of a link to `address`, as Relearn writes them, with the effects that the address names
 * (`?target=_self`, `?download=name`), and what a click needs to know. [Relearn, documentation, Link effects; tried with
 * 7.6.1]
 */
export function anchorAttributes(
  page: PageRendering,
  address: string,
  line: number,
  title?: string,
): Attributes {
  const target = page.link(address, line);
  const isExternal = target.state === 'external';
  const query = new Map(
    (/\?([^#]*)/.exec(address)?.[1] ?? '')
      .split('&')
      .slice(0, 50)
      .map((parameter) => {
        const [name = '', value] = parameter.split('=', 2);
        return [name.toLowerCase(), value] as const;
      }),
  );
  const download = query.has('download') && !isExternal ? (query.get('download') ?? true) : undefined;
  const named = query.get('target');
  return {
    'data-anchor': page.anchors?.add(target.page, target.suffix, line),
    class: classes(
      download === true && 'download',
      target.state === 'broken' && 'broken-link',
      target.state === 'dead' && 'dead-link',
    ),
    download,
    href: target.address,
    rel: isExternal ? 'external' : undefined,
    target:
      named !== undefined && /^_(?:self|blank)$/.test(named) ? named : isExternal ? '_blank' : undefined,
    title: target.fault === undefined ? title : page.words.of(target.fault),
    'data-page': target.page,
    'data-file': target.file,
    'data-suffix': target.page === undefined || target.suffix === '' ? undefined : target.suffix,
  };
}
