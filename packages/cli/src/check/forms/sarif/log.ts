// Findings as a SARIF 2.1.0 log, for code scanning.
import { formatInstant } from '@funnel/bundle';
import { version } from '../../../version.ts';
import type { Checked } from '../../check-program.ts';
import { resultOf, type SarifSuppression } from './results.ts';
import { rulesOf } from './rules.ts';

/** Those that are allowed or known are in it too, marked as suppressed. Files go by their paths from the top of the repository. */
export async function sarif({ allowed, asOf, findings, folder, known }: Checked): Promise<string> {
  const all = [...findings, ...(known ?? []), ...allowed.map(({ finding }) => finding)];
  const rules = await rulesOf(all);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const compared = known !== null;
  const result = (finding: (typeof all)[number], suppressions: readonly SarifSuppression[], isKnown: boolean) => ({
    ...resultOf(finding, folder),
    ruleIndex: indexes.get(finding.code) ?? -1,
    suppressions,
    ...(compared ? { baselineState: isKnown ? 'unchanged' : 'new' } : {}),
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'funnel', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: [
          ...findings.map(finding => result(finding, [], false)),
          ...(known ?? []).map(finding => result(finding, [{ kind: 'external' }], true)),
          ...allowed.map(({ finding, reason }) =>
            result(finding, [{ kind: 'inSource', justification: reason }], false),
          ),
        ],
        properties: { asOf: formatInstant(asOf.at), asOfFrom: asOf.from },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
