// What the pages in webviews load besides their own bundles: pdf.js' worker, which is minified already, and what it asks
// for when a PDF needs it: character maps of CJK fonts, the fonts that PDFs need not bring, decoders of scans.
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const from = 'node_modules/pdfjs-dist';
const to = 'dist/webview';

/** From the package: to `dist/webview`. The legacy build runs in the browser of the oldest VS Code that is promised. */
const assets = {
  'legacy/build/pdf.worker.min.mjs': 'pdf.worker.js',
  cmaps: 'pdf/cmaps',
  standard_fonts: 'pdf/standard_fonts',
  'wasm/jbig2.wasm': 'pdf/wasm/jbig2.wasm',
  'wasm/openjpeg.wasm': 'pdf/wasm/openjpeg.wasm',
  'wasm/qcms_bg.wasm': 'pdf/wasm/qcms_bg.wasm',
  LICENSE: 'pdf/LICENSE',
  'wasm/LICENSE_JBIG2': 'pdf/wasm/LICENSE_JBIG2',
  'wasm/LICENSE_OPENJPEG': 'pdf/wasm/LICENSE_OPENJPEG',
  'wasm/LICENSE_QCMS': 'pdf/wasm/LICENSE_QCMS',
};

/** Copies them into `dist`. */
export async function copyPageAssets() {
  await mkdir(join(to, 'pdf', 'wasm'), { recursive: true });
  for (const [source, target] of Object.entries(assets)) {
    await cp(join(from, source), join(to, target), { recursive: true });
  }
}
