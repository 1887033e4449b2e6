import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, isTemplate, listOf } from '../../machine/settings.ts';

/** Secrets of Podman that nothing in the config makes: Podman does not start the container. Source: podman-run(1), `--secret`. */
export const secrets: MachineLint = (machine) => {
  if (machine.isPartial) return [];
  return machine.quadlets().flatMap((quadlet) =>
    isTemplate(quadlet)
      ? []
      : listOf(quadlet, quadlet.facts.section, 'Secret').flatMap((placed): Diagnostic[] => {
          const [name = ''] = placed.entry.value.split(',');
          // another text that names it makes it: `podman secret create NAME`
          if (!/^[\w.-]+$/.test(name) || machine.mentions().elsewhere(name, quadlet.file.contents)) return [];
          return [atValue(quadlet, placed, diagnose('quadlet/no-secret', { quadlet: quadlet.name, name }))];
        }),
  );
};
