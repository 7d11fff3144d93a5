declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** What answers pdf.js at the other end of a channel. */
  export const WorkerMessageHandler: { initializeFromPort(port: unknown): void };
}
