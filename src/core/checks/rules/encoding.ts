import * as l10n from '@vscode/l10n';
import { isFrom, newYaml } from '../../hugo/hugoVersion';
import type { NoteCheck } from '../check';
import { faultWords } from '../faultWords';

/**
 * Bytes that are no UTF-8. In front matter TOML's reader refuses them, and before 0.152 YAML's did; elsewhere a sign
 * stands in for them. [go-toml v2, yaml.v2; tried: 0.111, 0.131, 0.169]
 */
export const textEncoding: NoteCheck = {
  codes: ['text-encoding'],
  needs: 'note',
  *check(reading, { site, malformedAt }) {
    for (const { range, ...fault } of reading.note.faults) {
      if (fault.code === 'text-encoding')
        yield { code: fault.code, message: faultWords(fault), ...reading.offsets(range), breaksBuild: false };
    }
    if (malformedAt === undefined) return;
    const block = reading.frontMatter?.block;
    const inFrontMatter = block !== undefined && malformedAt < block.sourceEnd;
    const isYaml = block?.format === 'yaml';
    const breaksBuild = inFrontMatter && (block.format === 'toml' || (isYaml && !isFrom(site.hugo, newYaml)));
    yield {
      code: 'text-encoding',
      message: breaksBuild
        ? l10n.t('Not UTF-8, so Hugo rejects the page. Save the file with encoding UTF-8.')
        : l10n.t('Not UTF-8, so it shows as another character. Save the file with encoding UTF-8.'),
      start: malformedAt,
      end: malformedAt + 1,
      breaksBuild,
      ...(inFrontMatter && isYaml ? { untilHugo: newYaml } : {}),
    };
  },
};
