import { SaxesParser } from 'saxes';
import { addressKind } from '../../note/buttons/buttonKind';
import type { ListedEntry } from '../linkList';
import { youTubeAddress } from './jsonLists';

interface Entry {
  title: string;
  page: string;
  file: string;
  id: string;
}

/** Whether a text is XML, whatever it holds. */
export function isXmlText(text: string): boolean {
  return /^\ufeff?\s*<(?:\?xml\b|(?:feed|rss|rdf:RDF)[\s>])/i.test(text.slice(0, 1000));
}

/**
 * The recordings of a feed: those of a channel or playlist of YouTube, or the films of a podcast. [RFC 4287, RSS 2.0]
 * @returns undefined for other XML, and what is none
 */
export function feed(text: string): ListedEntry[] | undefined {
  if (!isXmlText(text)) return undefined;
  const found: Entry[] = [];
  const open: string[] = [];
  let root = '';
  let entry: Entry | undefined;
  let words = '';
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 0) root ||= name;
    const { href = '', rel = 'alternate', url = '', type = '' } = attributes;
    if (name === 'entry' || name === 'item') entry = { title: '', page: '', file: '', id: '' };
    else if (entry !== undefined && name === 'link' && rel === 'alternate') entry.page ||= href;
    else if (entry !== undefined && (name === 'enclosure' || rel === 'enclosure') && /^video\//i.test(type))
      entry.file ||= url || href;
    open.push(name);
    words = '';
  });
  const addWords = (more: string) => (words += more);
  parser.on('text', addWords);
  parser.on('cdata', addWords);
  parser.on('closetag', ({ name }) => {
    open.pop();
    const within = open.at(-1);
    if (entry !== undefined && (name === 'entry' || name === 'item')) {
      found.push(entry);
      entry = undefined;
    } else if (entry !== undefined && (within === 'entry' || within === 'item')) {
      if (name === 'title') entry.title = words.trim();
      if (name === 'link') entry.page ||= words.trim();
      if (name === 'yt:videoId') entry.id = words.trim();
    }
    words = '';
  });
  // What is cut off or not well formed is read as far as it goes.
  parser.on('error', () => undefined);
  parser.write(text.replace(/^\ufeff/, '')).close();
  if (!/^(?:feed|rss|rdf:RDF)$/i.test(root)) return undefined;
  return found.flatMap(({ title, page, file, id }): ListedEntry[] => {
    const url = youTubeAddress(id) ?? (file || (addressKind(page) === 'video' ? page : ''));
    return url === '' ? [] : [{ url, title, kind: 'video' }];
  });
}
