import { diagnose } from '../../../diagnostics/diagnose.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Span } from '../../../text/source.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { quadletExtensionOf } from '../../machine/quadlets.ts';
import { atValue, listOf } from '../../machine/settings.ts';

/** The settings that name other quadlets, and the extensions of those. */
export const referringSettings: Readonly<Record<string, readonly string[]>> = {
  Network: ['network', 'container'],
  Volume: ['volume'],
  Pod: ['pod'],
  Image: ['image', 'build'],
  Mount: ['volume', 'image', 'build'],
};

/** Among more networks, a similar name is not looked for: each name would be compared with all of them. */
const MOST_NETWORKS = 128;

/** Quadlets that refer to another one that the config does not have. */
export const references: MachineLint = (machine) => {
  // other MachineConfigs of the pool may have it
  if (machine.isPartial || machine.variant === 'openshift') return [];
  const names = new Set(machine.nodes.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)));
  // an instance needs its template
  const has = (name: string): boolean => names.has(name) || names.has(name.replace(/@[^.]+\./, '@.'));
  const networks = machine.quadlets().flatMap(({ name, extension }) => (extension === 'network' ? [name] : []));
  const isMisspelt = (name: string): boolean => networks.length <= MOST_NETWORKS && nearest(name, networks) !== undefined;
  return machine.quadlets().flatMap((quadlet) =>
    Object.keys(referringSettings).flatMap((key) =>
      listOf(quadlet, quadlet.facts.section, key).flatMap((placed) => {
        const named = referredQuadlet(key, placed.entry.value);
        if (!named || has(named.name)) return [];
        // a part of a config that is merged: parts share networks
        if (key === 'Network' && machine.users.length === 0 && !isMisspelt(named.name)) return [];
        return [atValue(quadlet, placed, diagnose('quadlet/missing-reference', { quadlet: quadlet.name, other: named.name }), named.span)];
      }),
    ),
  );
};

/** The name of a quadlet in the value of one of these settings; undefined where it names something else. */
export function referredQuadlet(key: string, value: string): { readonly name: string; readonly span: Span } | undefined {
  const source = key === 'Mount' ? /(?:^|,)(?:source|src)=([^,]+)/.exec(value) : /^([^:]+)/.exec(value);
  const name = source?.[1];
  const extension = name === undefined ? undefined : quadletExtensionOf(name);
  if (name === undefined || extension === undefined || !referringSettings[key]!.includes(extension) || /[/%${}]/.test(name))
    return undefined;
  const start = source!.index + source![0].length - name.length;
  return { name, span: { start, end: start + name.length } };
}
