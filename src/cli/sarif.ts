import { version } from '../../package.json';
import { checks, type Severity } from '../core/checks/codes';
import type { FoundInNote } from './checkFolder';
import { encodeUriPart } from '../core/text/wellFormed';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** Findings as a log in SARIF 2.1.0. [OASIS: Static Analysis Results Interchange Format 2.1.0] */
export function sarifLog(found: readonly FoundInNote[]): unknown {
  const rules = [...new Set(found.map(({ finding }) => finding.code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'talk-notes',
            version,
            rules: rules.map((id) => ({ id, shortDescription: { text: checks[id].title() } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: found.map(({ path, finding: { code, severity, message, range, breaksBuild } }) => ({
          ruleId: code,
          ruleIndex: rules.indexOf(code),
          level: levels[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: path.split('/').map(encodeUriPart).join('/') },
                region: {
                  startLine: range.start.line + 1,
                  startColumn: range.start.character + 1,
                  endLine: range.end.line + 1,
                  endColumn: range.end.character + 1,
                },
              },
            },
          ],
          properties: { breaksBuild },
        })),
      },
    ],
  };
}
