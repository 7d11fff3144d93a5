import type { PageWriters } from './pageRendering';
import { cleanHtml } from '../elements/rawHtml';
import { nodeHtml, nodeText } from '../shortcodes/runShortcode';

export const pageWriters: PageWriters = { cleanHtml, nodeHtml, nodeText };
