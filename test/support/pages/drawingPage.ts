import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formulaMathIfAny } from '../../../src/core/formulas/formulaMath';
import type { Diagram } from '../../../src/core/report/content';
import { isWorthScaling, pictureUrl } from '../../../src/core/report/dataUrl';
import type { Report } from '../../../src/core/report/report';
import { diagramKey, htmlOf, wantedParts, type DrawnDiagram } from '../../../src/core/report/writeHtml';
import { readToReportHost, type DiagramFile } from '../../../src/shared/report';
import { reportPage } from '../../../src/shared/reportPage';
import { origin, ShippedPage } from './shippedPage';

/** The page that draws a report's diagrams and scales its images, and a host that gives it work. */
export class DrawingPage {
  readonly shipped: ShippedPage;
  #jobs = 0;

  private constructor(shipped: ShippedPage) {
    this.shipped = shipped;
  }

  static async open(): Promise<DrawingPage> {
    const html = reportPage({
      title: 'Trip Report',
      script: `${origin}/preview/report.mjs`,
      language: 'en',
      nonce: 'oncePerPage',
    });
    return new DrawingPage(await ShippedPage.open(html));
  }

  async draw(source: string, initialize?: string): Promise<DiagramFile | undefined> {
    const answer = await this.#ask({ type: 'draw', source, initialize });
    return answer?.type === 'drawn' ? answer.drawing : undefined;
  }

  async scale(bytes: Uint8Array): Promise<Uint8Array | undefined> {
    const answer = await this.#ask({ type: 'scale', bytes: Buffer.from(bytes).toString('base64') });
    return answer?.type === 'scaled' ? answer.bytes : undefined;
  }

  /** A report's HTML with all that is drawn for it, as the window makes it. */
  async htmlOf(report: Report, folder: string): Promise<string> {
    const wanted = wantedParts(report);
    const diagrams = new Map<string, DrawnDiagram>();
    for (const diagram of wanted.diagrams) {
      const drawn = await this.#drawn(diagram);
      if (drawn !== undefined) diagrams.set(diagramKey(diagram), drawn);
    }
    const pictures = new Map<string, string>();
    for (const file of wanted.pictures) {
      const bytes = readFileSync(join(folder, file));
      const smaller = isWorthScaling(bytes) ? await this.scale(bytes) : undefined;
      const url = pictureUrl(smaller ?? bytes);
      if (url !== undefined) pictures.set(file, url);
    }
    return htmlOf(report, {
      picture: (file) => pictures.get(file),
      diagram: (diagram) => diagrams.get(diagramKey(diagram)),
      formula: ({ text, isBlock }) => formulaMathIfAny(text, isBlock),
    });
  }

  async #drawn({ source, initialize }: Diagram): Promise<DrawnDiagram | undefined> {
    const drawing = await this.draw(source, initialize);
    const url = drawing && pictureUrl(drawing.svg);
    return url === undefined || drawing === undefined ? undefined : { url, width: drawing.width };
  }

  /** Bytes go to the page, and come back, in base64: what a test and a page hand each other is JSON. */
  async #ask(message: object) {
    const job = ++this.#jobs;
    const answer = await this.shipped.page.evaluate(
      async ([sent, number]) => {
        const read = (text: unknown) => Uint8Array.from(atob(String(text)), (sign) => sign.charCodeAt(0));
        const bytes = 'bytes' in sent ? { bytes: read(sent['bytes']) } : {};
        const { said } = window as unknown as { said: { job?: number }[] };
        window.postMessage({ ...sent, ...bytes, job: number }, '*');
        for (;;) {
          const at = said.findIndex((each) => each.job === number);
          if (at >= 0)
            return JSON.stringify(said.splice(at, 1)[0], (_, value: unknown) =>
              value instanceof Uint8Array
                ? { base64: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) }
                : value,
            );
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      },
      [message as Record<string, unknown>, job] as const,
    );
    return readToReportHost(
      JSON.parse(answer, (_, value: unknown) =>
        typeof value === 'object' && value !== null && 'base64' in value
          ? new Uint8Array(Buffer.from(String(value.base64), 'base64'))
          : value,
      ),
    );
  }
}
