import { beside } from '../../../diagnostics/beside.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { octal } from '../../../grammar/octal.ts';
import { onceOnly } from '../../../text/once.ts';
import type { Span } from '../../../text/source.ts';
import { waitsForOthers } from '../../machine/awaited-units.ts';
import { aboutField, inContents } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { machinePath, parentPaths } from '../../machine/machine-path.ts';
import { mountedPaths } from '../../machine/mounted-paths.ts';
import type { MachineNode } from '../../machine/nodes.ts';
import { atValue, settingOf } from '../../machine/settings.ts';
import { hasSpecifier } from '../../units/value-problem.ts';
import { commandsOf, type UnitCommand } from './commands.ts';

/** The programs that services run, against the files of the config. */
export const programs: MachineLint = (machine) => {
  const reported = new Set<string>();
  const commands = commandsOf(machine);
  const runs = new Map<string, number>();
  for (const { program } of commands) runs.set(program, (runs.get(program) ?? 0) + 1);
  const isBroughtElsewhere = onceOnly(() => programsBroughtElsewhere(machine));
  return commands.flatMap((command): Diagnostic[] => {
    const { program, unit } = command;
    if (!program.startsWith('/') || hasSpecifier(program) || settingOf(unit, 'Service', 'RootDirectory', 'RootImage') !== undefined)
      return [];
    const node = machine.nodeAt(program);
    const problems = [
      ...(node
        ? fileProblem(command, node, machine.variant === undefined)
        : missing(command, machine, (program) => isBroughtElsewhere()(program, runs.get(program)!))),
      ...forbidden(command, machine),
    ];
    // one file may be run by many units
    return problems.filter(({ code }) => {
      const key = `${code} ${isAboutFile(code) ? '' : unit.name} ${program}`;
      return !reported.has(key) && reported.add(key);
    });
  });
};

const isAboutFile = (code: string): boolean => code === 'exec/not-executable' || code === 'exec/no-shebang';

const ANYONE_RUNS = 0o111;
const ELF = '\x7fELF';

function fileProblem(command: UnitCommand, node: MachineNode, isJson: boolean): Diagnostic[] {
  const { program, unit, placed, programSpan } = command;
  if (node.kind !== 'file') return [];
  const runBy = (diagnostic: Diagnostic): Diagnostic =>
    beside(diagnostic, 'run here', atValue(unit, placed, diagnostic, programSpan).location);
  if ((node.mode! & ANYONE_RUNS) === 0) {
    const values = { unit: unit.name, program, mode: octal(node.mode!) };
    const value = isJson ? String(0o755) : octal(0o755);
    const hasMode = node.struct.fields.get('mode')?.origin !== undefined;
    return [
      runBy(
        hasMode
          ? aboutField(node.struct, 'mode', diagnose('exec/not-executable', 'mode', { ...values, isJson, meant: value }))
          : aboutField(
              node.struct,
              'path',
              diagnose('exec/not-executable', 'no-mode', { ...values, missingField: { name: 'mode', value } }),
            ),
      ),
    ];
  }
  const contents = node.contents();
  if (!contents || contents.text.startsWith('#!') || contents.text.startsWith(ELF)) return [];
  // what an editor has put in front of it, and texts that are templates
  if (/^(?:\{\{|\$\{)/.test(contents.text)) return [];
  return [runBy(inContents(contents, firstLine(contents.text), diagnose('exec/no-shebang', { unit: unit.name, program })))];
}

function firstLine(text: string): Span {
  const end = text.indexOf('\n');
  return { start: 0, end: end < 0 ? text.length : end };
}

/** Folders that the image leaves to configs: what is not made there by the config is not there. */
const OWN_FOLDERS = /^\/(?:opt|usr\/local|var\/opt|var\/usrlocal|home|var\/home|srv|var\/srv|etc|var\/lib)\//;

function missing(
  { program, unit, placed, programSpan, prefixes }: UnitCommand,
  machine: Machine,
  isBrought: (program: string) => boolean,
): Diagnostic[] {
  // other MachineConfigs of the pool may have it
  if (!OWN_FOLDERS.test(program) || machine.isPartial || machine.variant === undefined || machine.variant === 'openshift') return [];
  if (prefixes.includes('-') || isBrought(program) || waitsForOthers(unit, machine)) return [];
  return [atValue(unit, placed, diagnose('exec/missing-program', { unit: unit.name, program }), programSpan)];
}

/** Steps of paths that say nothing of what is there. */
const COMMON_STEPS = /^(?:bin|sbin|lib|opt|libexec|usr|local|var|etc|home|srv)$/;

/**
 * Tells where something else may bring a program: another command or a script names it, or a filesystem is mounted there.
 * `runs` is how many commands run the program.
 */
function programsBroughtElsewhere(machine: Machine): (program: string, runs: number) => boolean {
  const mentions = machine.mentions();
  const folders = mountedPaths(machine);
  return (program, runs) => {
    const name = program.slice(program.lastIndexOf('/') + 1);
    if (mentions.count(name) > runs) return true;
    // a folder that a command names: an archive is unpacked there
    const steps = program.split('/').slice(1, -1);
    if (steps.some((step) => !COMMON_STEPS.test(step) && mentions.count(step) > runs)) return true;
    return parentPaths(machinePath(program, machine.isOstree)).some((parent) => folders.has(parent));
  };
}

/** Places whose files have labels of SELinux that systemd may not run. */
const FORBIDDEN = /^\/var\/(?:home|roothome|tmp|lib)\/|^\/tmp\//;

function forbidden({ program, unit, placed, programSpan }: UnitCommand, machine: Machine): Diagnostic[] {
  if (!machine.isOstree || unit.isUser || !FORBIDDEN.test(machinePath(program, true))) return [];
  if (settingOf(unit, 'Service', 'SELinuxContext') !== undefined) return [];
  return [atValue(unit, placed, diagnose('exec/selinux', { program }), programSpan)];
}
