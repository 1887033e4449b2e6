import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { inCheck } from '../../diagnostics/in-check.ts';
import type { DocumentsRead } from '../../document/document.ts';
import { renderCheckPretty } from '../../report/check-pretty.ts';
import { findSecrets, type Secrets } from '../../service/check/secret-spans.ts';
import { textAdvice } from '../../service/check/text-faults.ts';
import { withoutSecrets } from '../../service/check/without-secrets.ts';
import { textBytes } from '../../text/byte-text.ts';
import { type Source, startOf } from '../../text/source.ts';
import { united } from '../../text/united.ts';

/**
 * What was found in configs that are read as documents, as `butane check` prints it: errors, and warnings only where they are asked for.
 * Secrets are masked. It is bytes, because streams would make the colors of a text visible.
 */
export function documentReport(
  { report, secretSpansIn = () => [] }: Pick<DocumentsRead, 'report' | 'secretSpansIn'>,
  name: string,
  look: { readonly color: boolean; readonly columns?: number | undefined; readonly warnings?: boolean | undefined },
): Uint8Array {
  const nowhere: Source = { name, bytes: new Uint8Array(), text: '' };
  const adviseOnText = textAdvice();
  const shown = report
    .filter(({ severity }) => severity === 'error' || look.warnings)
    .flatMap((found) => (found.code === 'yaml/syntax' ? inCheck(adviseOnText(found)) : [found]))
    .map((found): LocatedDiagnostic => ({ ...found, location: found.location ?? startOf(nowhere) }));
  const places = shown.flatMap(({ location, related = [] }) => [location, ...related.map((place) => place.location)]);
  const secrets = new Map<Source, Secrets>(
    [...new Set(places.map(({ source }) => source))].map((of) => {
      const { spans, values } = findSecrets(of.text, undefined);
      return [of, { values, spans: united([...spans, ...secretSpansIn(of)]) }];
    }),
  );
  const spans = new Map([...secrets].map(([of, found]) => [of, found.spans]));
  return textBytes(renderCheckPretty([{ source: nowhere, diagnostics: withoutSecrets(shown, secrets), secrets: spans }], look));
}
