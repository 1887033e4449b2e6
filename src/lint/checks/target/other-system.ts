import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** A config that none of the targets is for. */
export const otherSystem: MachineLint = ({ variant }, { target, targets = [] }) => {
  if (variant === undefined || target || targets.length === 0) return [];
  const names = targets.map(({ system, version }) => `${system}@${version}`).join(', ');
  const message = `this config is for ${variant}, and ${targets.length === 1 ? `the target ${names} is` : `none of the targets ${names} is`}${targets.length === 1 ? ' not' : ''}: it is not checked for a release`;
  return [{ ...finding('target/other-system', message, 'name a target of its own system too, or check it apart'), path: ['variant'] }];
};
