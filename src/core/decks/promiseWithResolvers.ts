// pdf.js calls `Promise.withResolvers`, which Node 20 and with it the extension host of VS Code 1.100 do not have, and
// brings it along for nobody. To be imported before pdf.js. [ECMAScript 2024, Promise.withResolvers]
const promises = Promise as { withResolvers?: () => unknown };

promises.withResolvers ??= () => {
  const ways: unknown[] = [];
  const promise = new Promise((...given) => ways.push(...given));
  const [resolve, reject] = ways;
  return { promise, resolve, reject };
};
