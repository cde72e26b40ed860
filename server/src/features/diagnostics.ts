import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Analysis } from '../check/analyse.ts';
import type { Finding } from '../check/finding.ts';
import type { Severity } from '../rules/rule.ts';

/** What the editor shows behind a message as its origin. */
const DIAGNOSTIC_SOURCE = '年报';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/**
 * The findings as diagnostics of the document. `rulePages` is the address of the folder docs/rules;
 * without one the codes lead nowhere.
 */
export function toDiagnostics({ findings }: Analysis, uri: string, rulePages?: string): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, uri, rulePages));
}

export function toDiagnostic(finding: Finding, uri: string, rulePages?: string): Diagnostic {
  const { range, severity, code, message, related } = finding;
  return {
    range,
    severity: SEVERITIES[severity],
    code,
    ...(rulePages && { codeDescription: { href: rulePageAddress(rulePages, code) } }),
    source: DIAGNOSTIC_SOURCE,
    message,
    ...(related &&
      related.length > 0 && {
        relatedInformation: related.map((place) => ({
          location: { uri: place.uri ?? uri, range: place.range },
          message: place.message,
        })),
      }),
  };
}

/** The page of a rule: docs/rules/NB301.md */
function rulePageAddress(rulePages: string, code: string): string {
  return `${rulePages.replace(/(?<!\/)\/+$/, '')}/${code}.md`;
}
