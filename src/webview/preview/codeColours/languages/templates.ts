import django from 'highlight.js/lib/languages/django';
import erb from 'highlight.js/lib/languages/erb';
import handlebars from 'highlight.js/lib/languages/handlebars';
import phpTemplate from 'highlight.js/lib/languages/php-template';
import type { Definitions } from './definitions';

export const languages: Definitions = { django, erb, handlebars, 'php-template': phpTemplate };
