import type { Analysis } from '../../server/src/check/analyse.ts';
import { plainFinding } from '../../server/src/check/finding.ts';
import type { PlacedStatutory, PlacedTable } from '../../server/src/report/placed.ts';
import type { Report } from '../../server/src/report/report.ts';
import type { HeaderReading } from '../../server/src/report/table/header.ts';
import type { RowReading } from '../../server/src/report/table/readings.ts';

/** Returns an analysis for comparison, with all lazy values computed. */
export function plainAnalysis(analysis: Analysis): Analysis {
  return {
    ...analysis,
    report: withPlainReadings(analysis.report),
    findings: analysis.findings.map(plainFinding),
    silenced: analysis.silenced.map(plainFinding),
    inspected: { ...analysis.inspected, findings: analysis.inspected.findings.map(plainFinding) },
  };
}

/**
 * Returns a report for comparison, with all lazy values of its tables computed: it then makes no difference whether a
 * table was read by its labels or by a known layout.
 */
export function withPlainReadings(report: Report): Report {
  return { ...report, tables: report.tables.map(plainTable), statutory: report.statutory.map(plainTable) };
}

function plainTable<Table extends PlacedTable | PlacedStatutory>(table: Table): Table {
  const { reading } = table;
  if (reading.kind === 'free') return table;
  const headers = new Map(reading.headers.map((header) => [header, plainHeader(header)]));
  const rows = reading.rows.map((row) => plainRow(row, row.header && headers.get(row.header)));
  return { ...table, reading: { ...reading, headers: [...headers.values()], rows } };
}

function plainHeader({ line, columns, isSideBySide }: HeaderReading): HeaderReading {
  return { line, columns, isSideBySide };
}

/** Leaves out the counts, which the figures imply. */
function plainRow(row: RowReading, header: HeaderReading | undefined): RowReading {
  const { line, labelCell, label, text, part, row: own, isGuess, isSideBySide, figures } = row;
  return { line, labelCell, label, text, part, row: own, isGuess, isSideBySide, header, figures } as RowReading;
}
