import type { Template } from '../shortcodeCall';
import { badge, icon } from './badge';
import { details, expand, notice } from './boxes';
import { button } from './button';
import { card, cards } from './cards';
import { children } from './children';
import { highlight, math, mermaid } from './code';
import { include } from './include';
import { embed, figure, openApi, qr, vimeo, youtube } from './media';
import { pageParameter, reference, siteParameterText } from './references';
import { attachments, resources } from './resources';
import { tab, tabs } from './tabs';
import { tree } from './tree';

/** The shortcodes of Relearn, and those of Hugo that notes use, by name. */
export const templates: ReadonlyMap<string, Template> = new Map<string, Template>([
  ['attachments', attachments],
  ['badge', badge],
  ['button', button],
  ['card', card],
  ['cards', cards],
  ['children', children],
  // Hugo's own: what stands in it is not shown.
  ['comment', () => ''],
  ['details', details],
  ['expand', expand],
  ['figure', figure],
  ['gist', embed],
  ['highlight', highlight],
  ['icon', icon],
  ['include', include],
  ['instagram', embed],
  ['instagram_simple', embed],
  ['math', math],
  ['mermaid', mermaid],
  ['notice', notice],
  ['openapi', openApi],
  ['param', pageParameter],
  ['ref', reference],
  ['qr', qr],
  ['relref', reference],
  ['resources', resources],
  ['siteparam', siteParameterText],
  // What `openapi` was called before Relearn 5.13.
  ['swagger', openApi],
  ['tab', tab],
  ['tabs', tabs],
  ['tree', tree],
  ['tweet', embed],
  ['twitter', embed],
  ['twitter_simple', embed],
  ['vimeo', vimeo],
  ['vimeo_simple', vimeo],
  ['x', embed],
  ['x_simple', embed],
  ['youtube', youtube],
]);
