import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { placeholderInName } from '../../placeholder-text.ts';

/** Paths in the home of a user whom neither the config nor the image has. */
export const unknownHomes: MachineLint = (machine) => {
  const { nodes, variant, isPartial } = machine;
  if (variant === undefined || isPartial) return [];
  const named = new Set<string>();
  return nodes.flatMap((node): Diagnostic[] => {
    const home = machine.homeOf(node);
    if (!home || home.isKnown || node.user === home.user || named.has(home.user) || placeholderInName(home.user) !== undefined) return [];
    named.add(home.user);
    return [aboutField(node.struct, 'path', diagnose('home/unknown-user', { path: node.writtenPath, user: home.user }))];
  });
};
