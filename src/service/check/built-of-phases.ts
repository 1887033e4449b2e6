import { encodeContents } from '../../compile/desugar/data-url.ts';
import { type Phase, resultOf } from '../../compile/phases.ts';
import { isFatal } from '../../diagnostics/diagnostic.ts';
import type { Gzip } from '../../host/gzip.ts';
import { type Built, builtOf } from './built.ts';
import { builtDocument } from './built-document.ts';
import type { CheckMemo } from './check-memo.ts';
import type { RecordedContents } from './recorded-contents.ts';

/**
 * What `butane build` makes of a config that `check` has run the phases of, without running them again; undefined for a config with an
 * error.
 *
 * @param recorded what the phases embedded
 * @param gzip compresses contents. Without it, the output is not known
 */
export function builtOfPhases(
  ran: readonly Phase[],
  recorded: RecordedContents,
  { gzip, memo }: { readonly gzip?: Gzip | undefined; readonly memo?: CheckMemo | undefined },
): Built | undefined {
  const { spec, config, document } = ran.at(-1) ?? {};
  const isFine = ran.every(({ report, unreadable }) => !unreadable && !isFatal(report));
  if (!gzip || !isFine || !spec || !config || !document) return undefined;
  const compress = spec.compress ? gzip : undefined;
  const encoded = builtDocument(document, recorded.encoded, (contents, declared, standIn) => {
    const encode = () => encodeContents(contents, declared, compress);
    return memo ? memo.encoded.get(`${spec.compress} ${declared} ${standIn}`, encode) : encode();
  });
  return builtOf({ spec, document: encoded, result: resultOf({ spec, config, document: encoded }) });
}
