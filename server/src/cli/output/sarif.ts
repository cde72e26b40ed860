import { pathToFileURL } from 'node:url';
import { rules } from '../../rules/registry.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Range } from '../../syntax/position.ts';
import { VERSION } from '../version.ts';
import type { CheckedFile } from './checked-file.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The findings as SARIF 2.1.0 (OASIS), including their fixes. */
export function formatSarif(files: readonly CheckedFile[]): string {
  const results = files.flatMap(({ path, findings }) => {
    const artifactLocation = { uri: pathToFileURL(path).href };
    const place = (range: Range, uri = artifactLocation.uri) => ({
      physicalLocation: { artifactLocation: { uri }, region: region(range) },
    });
    return findings.map(({ code, severity, range, message, related = [], fixes = [] }) => ({
      ruleId: code,
      ruleIndex: rules.findIndex((rule) => rule.code === code),
      level: LEVELS[severity],
      message: { text: message },
      locations: [place(range)],
      relatedLocations: related.map((one, id) => ({
        id,
        message: { text: one.message },
        ...place(one.range, one.uri),
      })),
      fixes: fixes.map((fix) => ({
        description: { text: fix.title },
        artifactChanges: [
          {
            artifactLocation,
            replacements: fix.edits.map((edit) => ({
              deletedRegion: region(edit.range),
              insertedContent: { text: edit.newText },
            })),
          },
        ],
      })),
    }));
  });
  const driver = {
    name: 'nianbao',
    version: VERSION,
    rules: rules.map(({ code, name, title, why, mend, severity }) => ({
      id: code,
      name,
      shortDescription: { text: title },
      fullDescription: { text: why },
      help: { text: mend },
      defaultConfiguration: { level: LEVELS[severity] },
    })),
  };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** SARIF counts lines and columns from 1. */
function region({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
