import type { Quote } from '../sourceEdit';

/**
 * Text or a number as a YAML scalar on one line, quoted only where YAML 1.1 or 1.2 would read it otherwise: Hugo before
 * 0.152 follows the one (`yes` is true), later versions the other. Text that needs quotes gets double ones, or
 * single ones where it holds `"` or `\` and nothing that only double quotes can hold.
 * Source: YAML 1.2.2 sections 7.3 and 10.3, YAML 1.1 types; tried with Hugo 0.131 and 0.169.
 * @param quote to be kept where it can hold the text
 * @param flow true inside `[…]` or `{…}`, where commas and brackets end a plain scalar, and to Hugo also `?` and `:`
 */
export function yamlScalar(value: string | number, quote: Quote, flow: boolean): string {
  if (quote !== '') return quoted(String(value), quote);
  if (typeof value === 'number') return String(value);
  if (isPlain(value, flow)) return value;
  return quoted(value, /["\\]/.test(value) && !value.includes("'") ? "'" : '"');
}

function quoted(text: string, quote: Quote): string {
  if (quote === "'" && text.search(unprintable) < 0) return `'${text.replaceAll("'", "''")}'`;
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replace(unprintable, escaped)}"`;
}

/** Control characters, line ends of all kinds, the byte order mark, lone surrogates. */
const unprintable = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff\p{Surrogate}]/gu;

function escaped(character: string): string {
  const code = character.charCodeAt(0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
}

function isPlain(text: string, flow: boolean): boolean {
  return (
    text !== '' &&
    text === text.trim() &&
    text.search(unprintable) < 0 &&
    !/^[-?:,[\]{}#&*!|>'"%@`]|^(?:=|<<|~)$/.test(text) &&
    !/:(?:\s|$)|\s#/.test(text) &&
    !(flow && /[,[\]{}?:]/.test(text)) &&
    !readAsOtherType.some((form) => form.test(text))
  );
}

/** What YAML 1.1 or 1.2 reads as null, a boolean, a number or a date. */
const readAsOtherType = [
  /^(?:null|true|false|yes|no|on|off|y|n)$/i,
  /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[\da-f_]+|\d[\d_]*(?::[0-5]?\d)*)$/i,
  /^[-+]?(?:\d[\d_]*)?(?::[0-5]?\d)*\.?[\d_]*(?:e[-+]?\d*)?$/i,
  /^[-+]?\.(?:inf|nan)$/i,
  /^\d{4}-\d\d?-\d\d?(?:(?:t|\s+)\d\d?:\d\d(?::\d\d)?.*)?$/i,
];
