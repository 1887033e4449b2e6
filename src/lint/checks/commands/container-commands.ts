import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { ownValue } from '../../../text/own-value.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, listOf, settingOf } from '../../machine/settings.ts';
import { isTrue } from '../../units/booleans.ts';
import { commandsIn } from '../../units/command-lines.ts';
import { commandsOf, type UnitCommand } from './commands.ts';

/** Commands of Docker and Podman that do not do in a service what they do on a terminal. */
export const containerCommands: MachineLint = (machine) =>
  commandsOf(machine).flatMap((command) => {
    const engine = /(?:^|\/)(docker|podman)$/.exec(command.program)?.[1];
    if (engine === undefined) return [];
    const container: ContainerCommand = { ...command, engine, ...optionsOf(command.args.map(({ text }) => text)) };
    return [...detached(container), ...withoutTerminal(container), ...withoutContainer(container)];
  });

interface ContainerCommand extends UnitCommand {
  readonly engine: string;
  readonly verb: string | undefined;
  /** Letters of short options and names of long ones that stand in front of the image or the container, without those with values. */
  readonly options: ReadonlySet<string>;
}

/** Options of `run`, `exec`, `stop`, `kill` and `rm` without a value, of Docker and of Podman. The word behind another one is its value. */
const SWITCHES = new Set(
  (
    'a all d detach f force i ignore init interactive l latest link no-healthcheck no-hosts oom-kill-disable P privileged publish-all q quiet read-only ' +
    'replace rm sig-proxy t tty tls-verify use-api-socket v volumes'
  ).split(' '),
);
/** These have a value with `run` and `exec`, and none with the others, or the other way round. */
const WITH_VALUE: Readonly<Record<string, readonly string[]>> = {
  run: ['a', 'l', 'v', 'link'],
  exec: [],
  stop: ['t'],
  kill: [],
  rm: ['t'],
};

function optionsOf(args: readonly string[]): Pick<ContainerCommand, 'verb' | 'options'> {
  const [verb = '', ...rest] = args[0] === 'container' ? args.slice(1) : args;
  const options = new Set<string>();
  const isSwitch = (name: string): boolean => SWITCHES.has(name) && ownValue(WITH_VALUE, verb)?.includes(name) !== true;
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i]!;
    // the image, or the container: what follows is for the program in it
    if (!word.startsWith('-')) {
      if (verb === 'run' || verb === 'exec') break;
      continue;
    }
    const [, long, value] = /^--([a-z-]+)(=.*)?$/.exec(word) ?? [];
    const names = long === undefined ? [...word.slice(1)] : [long];
    if (value !== undefined && value !== '=true') continue;
    if (names.every(isSwitch)) for (const name of names) options.add(name);
    // -e NAME=VALUE and --name NAME, but -p80:80
    else if (value === undefined && (long !== undefined || names.length === 1)) i++;
  }
  return { verb, options };
}

/** `run -d` ends at once: for systemd the service has stopped, and it runs what comes then. */
function detached({ engine, verb, options, unit, placed }: ContainerCommand): Diagnostic[] {
  const type = settingOf(unit, 'Service', 'Type') ?? 'simple';
  if (
    placed.entry.key !== 'ExecStart' ||
    verb !== 'run' ||
    !(options.has('d') || options.has('detach')) ||
    !['simple', 'exec'].includes(type)
  )
    return [];
  if (isTrue(settingOf(unit, 'Service', 'RemainAfterExit') ?? '')) return [];
  const isRestarted = /^(?:always|on-success)$/.test(settingOf(unit, 'Service', 'Restart') ?? '');
  const stops = listOf(unit, 'Service', 'ExecStop', 'ExecStopPost').some(({ entry }) =>
    commandsIn(entry).commands.some(
      ({ program, args }) => /(?:^|\/)(?:docker|podman)$/.test(program) && /^(?:stop|kill|rm)$/.test(args[0]?.text ?? ''),
    ),
  );
  if (!isRestarted && !stops) return [];
  return [atValue(unit, placed, diagnose('exec/detached', { unit: unit.name, engine, effect: stops ? 'stops' : 'restarts' }))];
}

/** Docker refuses `-it` where there is no terminal. Podman does not. */
function withoutTerminal({ engine, verb, options, unit, placed }: ContainerCommand): Diagnostic[] {
  const isInteractive = (options.has('i') || options.has('interactive')) && (options.has('t') || options.has('tty'));
  const isDetached = options.has('d') || options.has('detach');
  if (engine !== 'docker' || !(verb === 'run' || verb === 'exec') || !isInteractive || isDetached) return [];
  if (/^tty/.test(settingOf(unit, 'Service', 'StandardInput') ?? '')) return [];
  return [atValue(unit, placed, diagnose('exec/no-terminal', { unit: unit.name, verb }))];
}

/** Before the first start there is no container to stop or to remove: the command fails, and the service with it. */
function withoutContainer({ engine, verb, options, unit, placed, prefixes }: ContainerCommand): Diagnostic[] {
  const isStart = placed.entry.key === 'ExecStartPre' || placed.entry.key === 'ExecCondition';
  if (!isStart || prefixes.includes('-') || !/^(?:stop|kill|rm)$/.test(verb ?? '')) return [];
  if (['f', 'force', 'i', 'ignore', 'a', 'all'].some((option) => options.has(option))) return [];
  return [
    atValue(
      unit,
      placed,
      diagnose('exec/no-container-yet', { unit: unit.name, command: `${engine} ${verb}`, meant: `-${placed.entry.value}` }),
    ),
  ];
}
