// The types of every room alone: `npm run check-types`.
import { checkTypes } from './testing/checkTypes.mjs';
import { inWords } from './testing/tally.mjs';

const tally = await checkTypes();
console.log(inWords(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;
