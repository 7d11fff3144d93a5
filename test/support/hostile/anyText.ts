import * as fc from 'fast-check';

/** A UTF-16 unit: mostly what means something, often half of a surrogate pair, else any. */
const unit = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...' \n\t"\'[](){}<>#*_`~:/\\%&=|-+.!@$0aé'.split('')) },
  { weight: 2, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
);

/** Any string of JavaScript's, halves of surrogate pairs among them. */
export const anyText: fc.Arbitrary<string> = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));

/** Places of a note in which a text can stand; `\u0000` of each is the text. */
const places = [
  '---\ntitle: \0\n---\n',
  '---\ntitle: "\0"\ntags: ["\0", \0]\n---\n',
  '---\ntags:\n  - \0\n  - "\0"\ncategories: \0\n---\n',
  '---\ndate: \0\nweight: \0\nspeakers: [\0]\nvideo: https://\0\nslides: \0\n---\n',
  '---\n\0: a\n"\0": b\nparams:\n  \0: \0\nbuild: {list: \0}\n---\n',
  '+++\ntitle = "\0"\ntags = ["\0"]\n\0 = 1\n+++\n',
  '{"title": "\0", "tags": ["\0"], "\0": 1}\n',
  '# \0 {#\0}\n\n## \0\n\n[a](#\0)\n',
  '[\0](\0) ![\0](\0) [\0][\0]\n\n[\0]: \0\n',
  '[a](\0.md) ![a](_img/\0.png) <https://\0> https://a.b/\0 www.\0\n',
  '{{% button href="\0" style="\0" icon="\0" %}}\0{{% /button %}}\n',
  '<!-- {{% button href="\0" %}}\0{{% /button %}} -->\n',
  '{{< \0 >}}\0{{< /\0 >}} {{% ref "\0" %}} {{% relref "\0#\0" %}}\n',
  '{{% notice title="\0" id="\0" %}}\0{{% /notice %}}\n{{% include "\0" %}}\n{{% resources pattern="\0" /%}}\n',
  '{{< figure src="\0" alt="\0" >}} {{< youtube "\0" >}} {{% icon "\0" %}} {{% badge color="\0" %}}\0{{% /badge %}}\n',
  '<a href="\0" id="\0" class="\0" style="\0">\0</a> <img src="\0"> <\0>\n',
  'TODO: \0\n- [ ] TODO(\0): \0 [12:34] (\0)\n\n[\0](todo:) ![\0](todo:)\n',
  '```mermaid\nflowchart LR\n\0-->\0["\0"]\n```\n\n```\0\n\0\n```\n',
  '| \0 | \0 |\n|---|---|\n| \0 | \0 |\n\n> [!\0] \0\n\n[^\0]: \0\n\n\0[^\0]\n',
  '$\0$ $$\0$$ \\(\0\\)\n\n\0\n: \0\n',
  '\0',
];

/** A note with any text in each of some places. */
export const anyNote: fc.Arbitrary<string> = fc
  .tuple(
    fc.subarray(places, { minLength: 1, maxLength: 4 }),
    fc.array(anyText, { minLength: 1, maxLength: 6 }),
  )
  .map(([parts, texts]) => {
    let next = 0;
    return parts.join('\n').replace(/\0/g, () => texts[next++ % texts.length] ?? '');
  });
