import { readToReportPage, type ToReportHost, type ToReportPage } from '../../shared/report';
import { element } from '../elements';
import { listenToHost, surpriseOf } from '../pageHost';
import { styleSheet } from '../preview/styleSheet';
import { createDiagramFiles } from './diagramFile';
import { smallerPicture } from './smallerPicture';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const api = acquireVsCodeApi();
const tellHost = (message: ToReportHost) => api.postMessage(message);
const reportSurprise = (error: unknown) => tellHost(surpriseOf(error));

const style = `
body { display: grid; min-height: 100vh; margin: 0; place-content: center; justify-items: center; }
p { margin: 0 0 0.8em; font-variant-numeric: tabular-nums; }
progress { width: min(20em, 80vw); accent-color: var(--vscode-progressBar-background); }
`;
document.adoptedStyleSheets.push(styleSheet(style));
const words = element('p', { id: 'progress' });
const bar = element('progress', { 'aria-labelledby': 'progress' });
document.body.append(element('main', {}, words, bar));

const drawDiagram = createDiagramFiles();

async function answer(message: ToReportPage): Promise<void> {
  switch (message.type) {
    case 'progress':
      words.textContent = message.words;
      bar.max = message.all;
      bar.value = message.done;
      return;
    case 'draw': {
      const drawing = await drawDiagram(message.source, message.initialize);
      tellHost({ type: 'drawn', job: message.job, drawing });
      return;
    }
    case 'scale': {
      const { job } = message;
      const bytes = await smallerPicture(message.bytes).catch(() => undefined);
      tellHost({ type: 'scaled', job, bytes });
    }
  }
}

listenToHost(readToReportPage, (message) => void answer(message).catch(reportSurprise));
window.addEventListener('error', ({ error }) => reportSurprise(error));
window.addEventListener('unhandledrejection', ({ reason }) => reportSurprise(reason));
tellHost({ type: 'ready' });
