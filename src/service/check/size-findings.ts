import type { LocalFiles } from '../../compile/desugar/pass.ts';
import { ignitionSize, outputSize } from '../../compile/output-size.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Gzip } from '../../host/gzip.ts';
import { sizeFindings } from '../../lint/checks/user-data/size-limits.ts';
import { largestUserDataLimit } from '../../lint/facts/user-data-limits.ts';
import type { LintOptions } from '../../lint/machine/machine-lint.ts';
import type { Source } from '../../text/source.ts';

/** What is known of a config whose size is to be judged. */
export interface Sizing {
  /** The bytes of the local files and texts that it embeds. */
  readonly embeddedBytes: number;
  readonly files: LocalFiles | undefined;
  /** Without it nothing is said of Butane configs: their output would be compressed. */
  readonly gzip: Gzip | undefined;
  readonly lintOptions: LintOptions;
}

/**
 * What there is to say of the size of a config's output. The output is only made where a platform is named, or where so much
 * goes into it that it may be too large for any.
 */
export function sizeFindingsOf(source: Source, { embeddedBytes, files, gzip, lintOptions }: Sizing): readonly Diagnostic[] {
  const mayBeLarge = source.bytes.length + embeddedBytes > largestUserDataLimit();
  if (lintOptions.platform === undefined && !mayBeLarge) return [];
  const isIgnition = source.name.endsWith('.ign');
  const size = isIgnition ? ignitionSize(source) : gzip && outputSize(source, files, gzip);
  return size ? sizeFindings(size, lintOptions) : [];
}
