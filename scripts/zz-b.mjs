import { build } from 'esbuild';
import { shutGrayMatter } from '/tmp/wt/guard2/scripts/shut-gray-matter.mjs';
const [out, ...entries] = process.argv.slice(2);
await build({ entryPoints: entries, outdir: out, bundle: true, minify: true, platform:'node', target:'node20', logLevel:'error', plugins:[shutGrayMatter], external:['mocha','chai'], nodePaths:['/tmp/wt/guard2/node_modules'] });
