import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Analysis } from '../check/analyse.ts';
import type { Finding } from '../check/finding.ts';
import type { Severity } from '../rules/rule.ts';

/** What the editor shows behind a message as its origin. */
const DIAGNOSTIC_SOURCE = '年报';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** What a client can show of a finding beside its message. */
export interface DiagnosticDetails {
  /** The address of the folder docs/rules; without it the codes lead nowhere. */
  readonly rulePages?: string;
  /** Whether it shows the other places that a finding is about. */
  readonly relatedInformation: boolean;
}

const ALL_KNOWN: DiagnosticDetails = { relatedInformation: true };

/** Turns the findings into diagnostics of the document. */
export function toDiagnostics({ findings }: Analysis, uri: string, details = ALL_KNOWN): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, uri, details));
}

export function toDiagnostic(finding: Finding, uri: string, details = ALL_KNOWN): Diagnostic {
  const { range, severity, code, message } = finding;
  const { rulePages } = details;
  const related = details.relatedInformation ? (finding.related ?? []) : [];
  return {
    range,
    severity: SEVERITIES[severity],
    code,
    ...(rulePages && { codeDescription: { href: rulePageAddress(rulePages, code) } }),
    source: DIAGNOSTIC_SOURCE,
    message,
    ...(related.length > 0 && {
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
