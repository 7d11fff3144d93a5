import { build } from 'esbuild';
import { shutGrayMatter } from '/tmp/wt/guard2/scripts/shut-gray-matter.mjs';
await build({ entryPoints: ['src/cli/main.ts'], outfile: '/tmp/g2/prof.js', bundle: true, minify: false, platform:'node', target:'node20', logLevel:'error', plugins:[shutGrayMatter] });
