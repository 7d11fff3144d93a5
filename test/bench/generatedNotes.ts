/** A note of the generated conference: path from the site's root, and text. */
export interface GeneratedNote {
  readonly path: string;
  readonly text: string;
}

const words =
  'platform cluster operator mesh latency budget queue scheduler tenant rollout gateway policy secret cache node team'.split(
    ' ',
  );
const sessionsPerDay = 25;

/**
 * A conference as hurried people write one: days of 25 talks, each note about 2 KB (those of a real conference have 1.7 KB on average) with two buttons (one in four still
 * a placeholder), tags, nested bullets, links to neighbours, an image, a diagram and some TODOs. The same for the same
 * count.
 */
export function* generatedNotes(count: number): Generator<GeneratedNote> {
  yield {
    path: 'content/_index.md',
    text: '---\ntitle: Generated conference\ntype: home\n---\n\nWelcome.\n',
  };
  let written = 1;
  for (let day = 0; written < count; day++) {
    const folder = `content/day${day}`;
    yield {
      path: `${folder}/_index.md`,
      text: `---\ntitle: Day ${day}\nweight: ${day + 1}\n---\n\n## Talk recommendations\n\n- [The first](./${fileName(day, 1)})\n`,
    };
    written++;
    for (let i = 1; i <= sessionsPerDay && written < count; i++, written++) {
      yield {
        path: `${folder}/${fileName(day, i)}.md`,
        text: sessionText(day, i),
      };
    }
  }
}

/** The text of a talk; `edition` changes its body as a writer would, not its place. */
export function sessionText(day: number, i: number, edition = 0): string {
  const seed = day * sessionsPerDay + i;
  const video = `{{% button href="https://youtu.be/${seed}abc" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}}`;
  const lines = [
    '---',
    `title: "${sentence(seed, 5)}: ${sentence(seed + 3, 3)}"`,
    `weight: ${i}`,
    'tags:',
    ...[0, 1, 2, 3].map((t) => `  - ${word(seed + t * 5)}`),
    '---',
    '',
    seed % 4 === 0 ? `<!-- ${video} -->` : video,
    `{{% button href="https://static.sched.com/files/${seed}.pdf" style="tip" icon="person-chalkboard" %}}Slides{{% /button %}}`,
    '',
  ];
  for (let part = 0; part < 2; part++) {
    lines.push(`## ${sentence(seed + part, 3)}`, '');
    for (let bullet = 0; bullet < 5; bullet++) {
      lines.push(
        `- ${sentence(seed + part * 7 + bullet, 9)}`,
        `  - ${sentence(seed + bullet, 6)} -> \`${word(bullet)}\``,
      );
    }
    lines.push('');
  }
  lines.push(
    '![The slide](../_img/slide.png)',
    '',
    `See [the talk ${i === 1 ? 'after' : 'before'}](./${fileName(day, i === 1 ? 2 : i - 1)}).`,
    '',
  );
  lines.push(
    '```mermaid',
    'graph LR',
    `${word(seed)}-->|"${sentence(seed, 3)}"|${word(seed + 1)}`,
    '```',
    '',
  );
  if (seed % 3 === 0)
    lines.push('TODO: Steal pictures from slides', '', `TODO: ${sentence(seed, 4)} (3 slides)`, '');
  lines.push(`Edition ${edition} of these notes.`, '');
  return lines.join('\n');
}

function fileName(day: number, i: number): string {
  return `${String(i).padStart(2, '0')}_${word(day + i)}`;
}

function word(n: number): string {
  return words[n % words.length] ?? '';
}

function sentence(seed: number, length: number): string {
  return Array.from({ length }, (_, i) => word(seed * 3 + i * i + i)).join(' ');
}
