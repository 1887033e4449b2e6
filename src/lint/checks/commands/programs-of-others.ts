import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { ownValue } from '../../../text/own-value.ts';
import { missingShells } from '../../facts/images/accounts.ts';
import { missingPrograms, packagesOf } from '../../facts/images/missing-programs.ts';
import { imageNames } from '../../facts/images/shipped-files.ts';
import { inContents } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue } from '../../machine/settings.ts';
import { commandsOf, type UnitCommand } from './commands.ts';

/** Programs of other systems, and Docker's plugin for compose files, in units and as the interpreters of scripts. */
export const programsOfOthers: MachineLint = (machine) => (changesImage(machine) ? [] : [...inUnits(machine), ...inScripts(machine)]);

/** True where something goes over to another image, such as uCore: what programs that one has is not known. */
function changesImage(machine: Machine): boolean {
  const { count } = machine.mentions();
  return (count('rpm-ostree') > 0 && count('rebase') > 0) || (count('bootc') > 0 && count('switch') > 0);
}

/** Interpreters of scripts: `#!/usr/bin/python3`, `#!/usr/bin/env python3`. */
const INTERPRETER = /^#![ \t]*\/(?:usr\/)?bin\/(?:env[ \t]+(?:-S[ \t]+)?)?([\w-]+)/;
const ANYONE_RUNS = 0o111;

function inScripts(machine: Machine): Diagnostic[] {
  const missingHere = missingPrograms[machine.variant ?? ''];
  if (!missingHere || machine.isPartial) return [];
  return machine.nodes.flatMap((node): Diagnostic[] => {
    const contents = node.kind === 'file' && ((node.mode ?? 0) & ANYONE_RUNS) !== 0 ? node.contents() : undefined;
    const line = contents && INTERPRETER.exec(contents.text);
    if (!contents || !line) return [];
    const [whole, program = ''] = line;
    if (
      !(missingHere.includes(program) || missingShells.includes(program)) ||
      machine.mentions().elsewhere(program, contents) ||
      isLayered(program, machine)
    )
      return [];
    const values = { path: node.writtenPath, program, system: imageNames[machine.variant!]! };
    return [inContents(contents, { start: 0, end: whole.length }, diagnose('exec/not-in-image', 'interpreter', values))];
  });
}

/** One finding for a unit and a program. */
function inUnits(machine: Machine): Diagnostic[] {
  const reported = new Set<string>();
  return commandsOf(machine).flatMap((command) => {
    const key = `${command.unit.name} ${command.program}`;
    const problem = reported.has(key) ? undefined : problemOf(command, machine);
    if (problem) reported.add(key);
    return problem ?? [];
  });
}

/** What another text names may be installed. */
function problemOf({ program, unit, placed, programSpan, prefixes, args }: UnitCommand, machine: Machine): Diagnostic | undefined {
  const missingHere = missingPrograms[machine.variant ?? ''];
  const [, name = ''] = /^(?:\/(?:usr\/)?s?bin\/)?([\w-]+)$/.exec(program) ?? [];
  if (!missingHere || machine.isPartial || unit.isUser || prefixes.includes('-')) return undefined;
  const system = imageNames[machine.variant!]!;
  if (name === 'docker' && args[0]?.text === 'compose') {
    const isInstalled = ['docker-compose', 'docker_compose', 'docker-compose-plugin', 'cli-plugins'].some(
      (word) => machine.mentions().count(word) > 0,
    );
    const hasPlugin = machine.nodes.some(({ path }) => /cli-plugins|docker[-_]compose/.test(path));
    if (isInstalled || hasPlugin) return undefined;
    return atValue(unit, placed, diagnose('exec/not-in-image', 'compose', { unit: unit.name, system }), args[0].span);
  }
  if (
    !missingHere.includes(name) ||
    machine.nodes.some(({ path }) => path.endsWith(`/${name}`)) ||
    machine.mentions().elsewhere(name, unit.file?.contents) ||
    isInstalledBy(unit, name) ||
    isLayered(name, machine)
  )
    return undefined;
  return atValue(unit, placed, diagnose('exec/not-in-image', 'program', { unit: unit.name, program: name, system }), programSpan);
}

/** True where a text names a package that brings the program. */
function isLayered(program: string, machine: Machine): boolean {
  return (ownValue(packagesOf, program) ?? []).some((name) => machine.mentions().count(name) > 0);
}

/** True where the unit installs the program, or waits for one that does: `install-docker-compose.service`. */
function isInstalledBy({ texts }: UnitCommand['unit'], program: string): boolean {
  const named = new RegExp(`${program}\\b`);
  // one search for each line: a pattern for both words would search the rest of the line behind each `install`
  return texts.some(({ contents }) =>
    contents.text.split('\n').some((line) => {
      const start = line.indexOf('install');
      return start >= 0 && named.test(line.slice(start + 'install'.length));
    }),
  );
}
