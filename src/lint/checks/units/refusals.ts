import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { directiveNames } from '../../facts/systemd/directives.ts';
import { withoutTemplates } from '../../facts/systemd/unit-types.ts';
import type { ConfigUnit } from '../../machine/config-units.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { allOf, atValue, hasMisspelt, isTemplate, lastOf, listOf, settingOf } from '../../machine/settings.ts';
import { withHelp } from '../../machine/with-help.ts';
import { isTrue } from '../../units/booleans.ts';
import { splitCommands } from '../../units/command-lines.ts';

/**
 * Units that systemd refuses as a whole, since settings are missing or contradict each other. A unit is judged together with its
 * drop-ins, and only where its file is in the config. Source: the `…_verify()` functions of systemd 257, `src/core/service.c` and
 * its neighbours; `systemd-analyze verify` of 252.
 */
export const refusals: MachineLint = (machine) =>
  machine.configUnits().flatMap((unit) => (unit.file === undefined || unit.entry?.mask || isTemplate(unit) ? [] : refusalOf(unit)));

function refusalOf(unit: ConfigUnit): Diagnostic[] {
  if (unit.instance !== undefined && withoutTemplates.includes(unit.type))
    return [whole(unit, `a ${unit.type} cannot be a template`, 'write a name without @')];
  switch (unit.type) {
    case 'service':
      return service(unit);
    case 'timer':
      return hasAny(unit, 'Timer', TIMER_KEYS)
        ? []
        : [whole(unit, 'it has no On…= setting', 'say in [Timer] when it is due, such as OnCalendar=daily')];
    case 'path':
      return hasAny(unit, 'Path', PATH_KEYS)
        ? []
        : [whole(unit, 'it has no path to watch', 'say in [Path] what to watch, such as PathExists=/var/lib/app/trigger')];
    case 'socket':
      return hasAny(unit, 'Socket', SOCKET_KEYS)
        ? []
        : [whole(unit, 'it has no Listen…= setting', 'say in [Socket] where it listens, such as ListenStream=8080')];
    case 'mount':
      return hasAny(unit, 'Mount', ['What'])
        ? []
        : [whole(unit, 'it has no What= setting', 'say in [Mount] what is mounted, such as What=/dev/disk/by-label/data')];
    default:
      return [];
  }
}

const TIMER_KEYS = 'OnActiveSec OnBootSec OnStartupSec OnUnitActiveSec OnUnitInactiveSec OnCalendar OnClockChange OnTimezoneChange'.split(
  ' ',
);
const PATH_KEYS = 'PathExists PathExistsGlob PathChanged PathModified DirectoryNotEmpty'.split(' ');
const SOCKET_KEYS =
  'ListenStream ListenDatagram ListenSequentialPacket ListenFIFO ListenNetlink ListenSpecial ListenMessageQueue ListenUSBFunction'.split(
    ' ',
  );

function hasAny(unit: ConfigUnit, section: string, keys: readonly string[]): boolean {
  return listOf(unit, section, ...keys).length > 0 || hasMisspelt(unit, section, keys, directiveNames(section));
}

function whole(unit: ConfigUnit, why: string, help: string): Diagnostic {
  return about(unit.nameValue ?? unit.struct, withHelp(diagnose('unit/refused', { unit: unit.name, why }), help));
}

function service(unit: ConfigUnit): Diagnostic[] {
  const starts = listOf(unit, 'Service', 'ExecStart').flatMap((placed) => splitCommands(placed.entry.value).commands.map(() => placed));
  const typeEntry = lastOf(unit, 'Service', 'Type');
  const type = typeEntry?.entry.value;
  const restart = lastOf(unit, 'Service', 'Restart');
  const problems: Diagnostic[] = [];
  if (starts.length === 0) problems.push(...withoutStart(unit, type));
  if (starts.length > 1 && type !== 'oneshot') {
    const why = `it has ${starts.length} commands in ExecStart=, which only Type=oneshot may have`;
    const isInDropin = unit.texts.length > 1 && starts.some(({ tree }) => tree !== starts[0]!.tree);
    const help = isInDropin
      ? 'write an empty ExecStart= above the one in the drop-in, which takes away the one of the unit'
      : 'add Type=oneshot below [Service], or run the others with ExecStartPre=';
    problems.push(atValue(unit, starts[1]!, withHelp(diagnose('unit/refused', { unit: unit.name, why }), help)));
  }
  if (type === 'oneshot' && restart && /^(?:always|on-success)$/.test(restart.entry.value)) {
    const why = `Restart=${restart.entry.value} is not for Type=oneshot`;
    problems.push(
      atValue(
        unit,
        restart,
        withHelp(diagnose('unit/refused', { unit: unit.name, why, meant: 'on-failure' }), 'did you mean "on-failure"?'),
      ),
    );
  }
  if (type === 'dbus' && settingOf(unit, 'Service', 'BusName') === undefined) {
    problems.push(
      atValue(
        unit,
        typeEntry!,
        withHelp(
          diagnose('unit/refused', { unit: unit.name, why: 'Type=dbus needs BusName=' }),
          'add BusName= with the name that the program takes on the bus',
        ),
      ),
    );
  }
  return problems;
}

function withoutStart(unit: ConfigUnit, type: string | undefined): Diagnostic[] {
  // a misspelt key is reported as such
  if (allOf(unit, 'Unit', 'SuccessAction').length > 0 || hasMisspelt(unit, 'Service', ['ExecStart'], directiveNames('Service'))) return [];
  const stops = listOf(unit, 'Service', 'ExecStop').length > 0;
  const remains = isTrue(settingOf(unit, 'Service', 'RemainAfterExit') ?? '');
  if (!stops) return [whole(unit, 'it has no ExecStart=', 'say in [Service] what to run, such as ExecStart=/usr/bin/true')];
  if (type !== undefined && type !== 'oneshot')
    return [whole(unit, `it has no ExecStart=, which Type=${type} needs`, 'add ExecStart=, or write Type=oneshot and RemainAfterExit=yes')];
  return remains ? [] : [whole(unit, 'it has ExecStop= alone, which needs RemainAfterExit=yes', 'add RemainAfterExit=yes below [Service]')];
}
