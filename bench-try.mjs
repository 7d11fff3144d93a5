import { runJourneys } from './scripts/testing/runJourneys.mjs';
await runJourneys({ folder: 'test/bench', suffix: 'preview.window.ts' });
