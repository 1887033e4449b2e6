import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Everything that was recorded of upstream; it stands beside the checkout on some machines. */
const beside = fileURLToPath(new URL('../../../shared/conformance/', import.meta.url));

/** The fields of every version as upstream has them, where they are at hand. */
export const recordedShapes: string | undefined = existsSync(join(beside, 'shapes.json')) ? join(beside, 'shapes.json') : undefined;

/** True where all recorded cases are at hand, and not only those in the repository. */
export const isWhole: boolean = existsSync(join(beside, 'cases'));

/** The folder of the recorded cases: all of them where they are at hand, otherwise those in the repository. */
export const recordedCases: string = isWhole
  ? join(beside, 'cases')
  : fileURLToPath(new URL('../../fixtures/upstream/cases/', import.meta.url));
