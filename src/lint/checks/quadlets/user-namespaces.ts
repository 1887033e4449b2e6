import { diagnose } from '../../../diagnostics/diagnose.ts';
import { text } from '../../../schema/placed.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, lastOf } from '../../machine/settings.ts';

/** The user whose numbers Podman gives to containers of root. Source: podman-run(1), `--userns=auto`. */
const NUMBERS_OF = 'containers';

/** Quadlets of the system with a user namespace of their own, on an image without numbers for it. */
export const userNamespaces: MachineLint = (machine) => {
  const hasNumbers =
    machine.nodeAt('/etc/subuid') !== undefined || machine.users.some((user) => text(user, 'name') === NUMBERS_OF) || machine.isPartial;
  if (machine.variant !== 'fcos' || hasNumbers) return [];
  return machine.quadlets().flatMap((quadlet) => {
    const placed = quadlet.isUser ? undefined : lastOf(quadlet, quadlet.facts.section, 'UserNS');
    // a script adds them
    if (
      !placed ||
      !/^auto(?::|$)/.test(placed.entry.value) ||
      machine.mentions().count('--add-subuids') > 0 ||
      machine.pathMentions().count('/etc/subuid') > 0
    )
      return [];
    return [atValue(quadlet, placed, diagnose('quadlet/no-subids', { quadlet: quadlet.name }))];
  });
};
