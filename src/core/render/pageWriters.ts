import type { PageWriters } from './pageRendering';
import { cleanHtml } from './rawHtml';
import { nodeHtml, nodeText } from './shortcodes/runShortcode';

export const pageWriters: PageWriters = { cleanHtml, nodeHtml, nodeText };
