import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Analysis } from '../check/analyse.ts';
import type { Finding } from '../check/finding.ts';
import type { Severity } from '../rules/rule.ts';

/** The origin that the editor shows after a message. */
const DIAGNOSTIC_SOURCE = '年报';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** The details of a finding, besides its message, that a client can show. */
export interface DiagnosticDetails {
  /** The address of the folder docs/rules; without it, the codes are not linked. */
  readonly rulePages?: string;
  /** True if the client shows related places. */
  readonly relatedInformation: boolean;
}

const ALL_KNOWN: DiagnosticDetails = { relatedInformation: true };

/** Converts the findings into diagnostics of the document. */
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

/** The address of a rule's page, docs/rules/NB301.md. */
function rulePageAddress(rulePages: string, code: string): string {
  return `${rulePages.replace(/(?<!\/)\/+$/, '')}/${code}.md`;
}
