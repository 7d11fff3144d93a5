// What stands for the page where pdf.js reads words in an extension host or in Node and draws nothing. These names are in
// the bundle alone: what pdf.js leaves in the global object would be there for every other extension, and what Node has it
// does not look for.

/** @type {Record<string | symbol, unknown>} */
const real = typeof self === 'object' ? self : global;
/** @type {Record<string | symbol, unknown>} */
const kept = {};

/** Sees what there is; what is set stays here. What asks for its own object gets that, or it would refuse. */
const ownGlobal = new Proxy(kept, {
  get: (own, key) => (Object.hasOwn(own, key) ? own[key] : real[key]),
  has: (own, key) => Object.hasOwn(own, key) || key in real,
});

/** One is made when the file is read; none is ever asked for anything. */
export class DOMMatrix {}

const noProcess = undefined;

/** pdf.js adds to its prototype by this name, which Node 20 does not have. [ECMAScript 2025, Iterator] */
function Iterator() {}
Iterator.prototype = Object.getPrototypeOf(Object.getPrototypeOf([].values()));

export { ownGlobal as globalThis, Iterator, noProcess as process };
