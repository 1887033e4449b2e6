import { ignitionPhases } from '../../compile/ignition-phases.ts';
import { decimalJsonModes } from '../../lint/decimal-json-modes.ts';
import type { Source } from '../../text/source.ts';
import type { Collected } from './collect.ts';

/** All phases of an Ignition config, whatever they find, and the lints; or what the text seems to be, where it is no such config. */
export function collectIgnition(source: Source): Collected {
  const ran = [...ignitionPhases(source)];
  const { root, version, config } = ran.at(-1)!;
  const reports = ran.map(({ mistaken, report }) => (mistaken ? [mistaken] : report));
  const all = version && config ? [...reports, decimalJsonModes(config, version.shape)] : reports;
  return { reports: all, trees: new Map(root && [[source, root]]) };
}
