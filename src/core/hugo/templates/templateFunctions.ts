import { parseTemplate, type Piece, type Word } from './parseTemplate';

/** The functions, namespaces and words of Go's and Hugo's templates in releases from 0.80 to 0.166. [Hugo: tpl, init.go] */
const known: ReadonlySet<string> = new Set(
  (
    'T absLangURL absURL add after anchorize and append apply babel base64Decode base64Encode block break ' +
    'call cast chomp collections compare complement cond continue countrunes countwords crypto css data ' +
    'dateFormat debug default define delimit diagrams dict div doDefer duration echoParam else emojify ' +
    'encoding end eq errorf erroridf false fileExists findRE findRESubmatch fingerprint first float fmt ge ' +
    'getCSV getJSON getenv group gt hasPrefix hasSuffix hash highlight hmac html htmlEscape htmlUnescape hugo ' +
    'humanize i18n if imageConfig images in index inflect inner int intersect isSet isset js jsonify keyVals ' +
    'lang last le len lower lt markdownify math md5 merge minify mod modBool mul ne newScratch nil not now ' +
    'openapi3 or os page partial partialCached partials path plainify pluralize postCSS pow print printf ' +
    'println querify range readDir readFile ref reflect relLangURL relURL relref replace replaceRE resources ' +
    'return safe safeCSS safeHTML safeHTMLAttr safeJS safeJSStr safeURL sanitizeURL sanitizeurl seq sha1 ' +
    'sha256 sha512 shuffle singularize site slice slicestr sort split string strings sub substr symdiff ' +
    'template templates testinginternal time title toCSS transform trim true truncate try union uniq ' +
    'unmarshal upper urlize urlquery urls warnf warnidf where with xxhash'
  ).split(' '),
);

/**
 * A function that no release has: the template cannot be parsed, whether it comes to the place or not. Undefined where
 * there is none, or where the template is not understood.
 */
export function unknownFunction(template: string): string | undefined {
  const pieces = parseTemplate(template);
  return pieces === undefined ? undefined : unknownIn(pieces);
}

function unknownIn(pieces: readonly Piece[]): string | undefined {
  for (const piece of pieces) {
    const found =
      piece.words.find(isUnknown)?.value ??
      (piece.kind === 'action' ? undefined : (unknownIn(piece.body) ?? unknownIn(piece.otherwise)));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isUnknown({ kind, value }: Word): boolean {
  return kind === 'name' && !known.has(value.split('.', 1)[0] ?? '');
}
