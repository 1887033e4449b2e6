import { diagnose } from '../../../diagnostics/diagnose.ts';
import { struct, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Sources that are fetched over an encrypted connection; `resource/unverified-http` covers http:// */
const FETCHED = /^(?:https|s3|arn|gs):/i;

/** What is fetched and may be another thing when the next machine boots. */
export const noHash: MachineLint = ({ resources }) =>
  resources().flatMap((resource) => {
    const source = text(resource, 'source') ?? '';
    // a version of an object of S3 never changes
    if (!FETCHED.test(source) || /[?&]versionId=/.test(source) || text(struct(resource, 'verification'), 'hash') !== undefined) return [];
    return [aboutField(resource, 'source', diagnose('resource/no-hash'))];
  });
