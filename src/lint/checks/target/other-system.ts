import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** A config that none of the targets is for. */
export const otherSystem: MachineLint = ({ variant }, { target, targets = [] }) => {
  if (variant === undefined || target || targets.length === 0) return [];
  const names = targets.map(({ system, version }) => `${system}@${version}`);
  return [{ ...diagnose('target/other-system', { variant, targets: names }), path: ['variant'] }];
};
