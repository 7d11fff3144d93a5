// What renders notes: one part, which loads when the first of it is asked for. As parts of their own, these would share many
// small files with the others, each of which VS Code has to find and read.
export { copyPublishedPage, openPublishedPage } from './features/links/publishedPage';
export { Galleries, Previews } from './features/preview/previews';
export { exportReport } from './features/report/exportReport';
