import { ignitionSize } from '../../compile/output-size.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isIgnitionName } from '../../grammar/config-names.ts';
import { sizeFindings } from '../../lint/checks/user-data/size-limits.ts';
import { largestUserDataLimit } from '../../lint/facts/user-data-limits.ts';
import type { LintOptions } from '../../lint/machine/machine-lint.ts';
import type { Source } from '../../text/source.ts';
import type { Collected } from './collect.ts';

/**
 * What there is to say of the size of a config's output. The output is only made where a platform is named, or where so much
 * goes into it that it may be too large for any.
 */
export function sizeFindingsOf(source: Source, collected: Collected, lintOptions: LintOptions): readonly Diagnostic[] {
  const mayBeLarge = source.bytes.length + (collected.embeddedBytes ?? 0) > largestUserDataLimit();
  if (lintOptions.platform === undefined && !mayBeLarge) return [];
  const size = isIgnitionName(source.name) ? ignitionSize(source) : collected.built?.()?.size();
  return size ? sizeFindings(size, lintOptions) : [];
}
