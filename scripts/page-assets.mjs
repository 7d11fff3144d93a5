// What the pages in webviews load besides their own bundles: pdf.js' worker, which is minified already, and what it asks
// for when a PDF needs it: character maps of CJK fonts, the fonts that PDFs need not bring, decoders of scans. Of the
// icons and of what colours code, which the preview's bundle holds, the licenses.
import { cp, mkdir } from 'node:fs/promises';
import { join, parse } from 'node:path';

const from = 'node_modules/pdfjs-dist';

/** From the package: to the pages' folder. The legacy build runs in the browser of the oldest VS Code that is promised. */
const assets = {
  'legacy/build/pdf.worker.min.mjs': 'pdf.worker.js',
  standard_fonts: 'pdf/standard_fonts',
  'wasm/jbig2.wasm': 'pdf/wasm/jbig2.wasm',
  'wasm/openjpeg.wasm': 'pdf/wasm/openjpeg.wasm',
  'wasm/qcms_bg.wasm': 'pdf/wasm/qcms_bg.wasm',
  LICENSE: 'pdf/LICENSE',
  'wasm/LICENSE_JBIG2': 'pdf/wasm/LICENSE_JBIG2',
  'wasm/LICENSE_OPENJPEG': 'pdf/wasm/LICENSE_OPENJPEG',
  'wasm/LICENSE_QCMS': 'pdf/wasm/LICENSE_QCMS',
};

/**
 * The character maps that a PDF may name, each for both directions of writing (ISO 32000-1, 9.7.5.2, table 118), and
 * those that lead from a collection's characters to Unicode. The package has a hundred others, which are half of its size.
 */
const characterMaps = [
  ...['GB-EUC', 'GBpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K', 'UniGB-UCS2', 'UniGB-UTF16'],
  ...['B5pc', 'HKscs-B5', 'ETen-B5', 'ETenms-B5', 'CNS-EUC', 'UniCNS-UCS2', 'UniCNS-UTF16'],
  ...['83pv-RKSJ', '90ms-RKSJ', '90msp-RKSJ', '90pv-RKSJ', 'Add-RKSJ', 'EUC', 'Ext-RKSJ'],
  ...['UniJIS-UCS2', 'UniJIS-UCS2-HW', 'UniJIS-UTF16', 'UniJIS2004-UTF16'],
  ...['KSC-EUC', 'KSCms-UHC', 'KSCms-UHC-HW', 'KSCpc-EUC', 'UniKS-UCS2', 'UniKS-UTF16'],
]
  .flatMap((name) => [`${name}-H`, `${name}-V`])
  .concat('H', 'V', 'Adobe-GB1-UCS2', 'Adobe-CNS1-UCS2', 'Adobe-Japan1-UCS2', 'Adobe-Korea1-UCS2');

/**
 * Copies them.
 *
 * @param {string} to the folder of the pages
 */
export async function copyPageAssets(to) {
  await mkdir(join(to, 'pdf', 'wasm'), { recursive: true });
  const maps = join(from, 'cmaps');
  await cp(maps, join(to, 'pdf', 'cmaps'), {
    recursive: true,
    filter: (path) => path === maps || isWanted(path),
  });
  for (const [source, target] of Object.entries(assets)) {
    await cp(join(from, source), join(to, target), { recursive: true });
  }
  await cp(
    'node_modules/@fortawesome/fontawesome-free/LICENSE.txt',
    join(to, 'preview', 'ICONS-LICENSE.txt'),
  );
  await cp('node_modules/highlight.js/LICENSE', join(to, 'preview', 'COLOURS-LICENSE.txt'));
}

/** @param {string} path of a character map, or of their license */
function isWanted(path) {
  const { name, ext } = parse(path);
  return ext !== '.bcmap' || characterMaps.includes(name);
}
