import { InvalidArgumentError } from 'commander';
import type { Target } from '../../lint/find-target.ts';
import { readTarget } from '../../service/settings/read-target.ts';
import { parseText } from './option-values.ts';

/** A release of a system: `fcos@42`. */
export function parseTarget(value: string): Target {
  const target = readTarget(parseText(value));
  if (typeof target === 'string')
    throw new InvalidArgumentError(`${target.charAt(0).toUpperCase()}${target.slice(1)}${target.endsWith('?') ? '' : '.'}`);
  return target;
}
