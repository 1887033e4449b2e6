import { validators } from '../ignition/validators/ignition.js';
import { structureBug } from './emit/self-check.ts';

/** Validates an Ignition config that was made against the schema of its version. An error is a bug of this program. */
export function selfCheck(config: string, version: string): string | undefined {
  const validator = validators[version];
  if (!validator) throw new Error(`self-check: no validator for Ignition ${version}`);
  return structureBug(JSON.parse(config), version, validator);
}
