import { beside } from '../../../diagnostics/beside.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { items, type Placed, struct } from '../../../schema/placed.ts';
import { about, aboutField } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue } from '../../machine/settings.ts';
import { commandsOf } from '../commands/commands.ts';

/** Where coreos-installer of a live system finds out what to install. */
const INSTALLER_CONFIG = /^\/etc\/coreos\/installer\.d\/[^/]+\.ya?ml$/;

/**
 * Kernel arguments for a live system, which cannot change those that it was booted with. A config that installs another system is for
 * such a one. Source: `coreos-kargs.sh` in coreos/fedora-coreos-config.
 */
export const liveSystem: MachineLint = (machine) => {
  const argument = machine.isOstree ? firstArgument(machine) : undefined;
  if (!argument) return [];
  const diagnostic = about(argument, diagnose('kernel-arguments/live-system'));
  const command = commandsOf(machine).find(({ program, args }) => /(?:^|\/)coreos-installer$/.test(program) && args[0]?.text === 'install');
  const config = machine.nodes.find(({ kind, path }) => kind === 'file' && INSTALLER_CONFIG.test(path));
  if (!command && !config) return [];
  const installing = command
    ? atValue(command.unit, command.placed, diagnostic, command.programSpan)
    : aboutField(config!.struct, 'path', diagnostic);
  return [beside(diagnostic, 'another system is installed here', installing.location)];
};

function firstArgument({ document }: Machine): Placed | undefined {
  const section = struct(document, 'kernelArguments');
  return [...items(section, 'shouldExist'), ...items(section, 'shouldNotExist')][0];
}
