import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { pushAll } from '../../../text/push-all.ts';
import { directiveNames } from '../../facts/systemd/directives.ts';
import { withoutTemplates } from '../../facts/systemd/unit-types.ts';
import type { ConfigUnit } from '../../machine/config-units.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { allOf, atValue, hasMisspelt, isTemplate, lastOf, listOf, settingOf } from '../../machine/settings.ts';
import { isTrue } from '../../units/booleans.ts';
import { commandsIn } from '../../units/command-lines.ts';

/**
 * Units that systemd refuses as a whole, since settings are missing or contradict each other. A unit is judged together with its
 * drop-ins, and only where its file is in the config. Source: the `…_verify()` functions of systemd 257, `src/core/service.c` and
 * its neighbours; `systemd-analyze verify` of 252.
 */
export const refusals: MachineLint = (machine) =>
  machine.configUnits().flatMap((unit) => (unit.file === undefined || unit.entry?.mask || isTemplate(unit) ? [] : refusalOf(unit)));

function refusalOf(unit: ConfigUnit): Diagnostic[] {
  const { name, type } = unit;
  if (unit.instance !== undefined && withoutTemplates.includes(type))
    return [ofWhole(unit, diagnose('unit/refused', 'template', { unit: name, type }))];
  if (type === 'service') return service(unit);
  const needed = Object.hasOwn(NEEDED_KEYS, type) ? NEEDED_KEYS[type as keyof typeof NEEDED_KEYS] : undefined;
  return !needed || hasAny(unit, needed.section, needed.keys)
    ? []
    : [ofWhole(unit, diagnose('unit/refused', type as keyof typeof NEEDED_KEYS, { unit: name }))];
}

/** The settings of which a unit of a type needs one. */
const NEEDED_KEYS = {
  timer: {
    section: 'Timer',
    keys: words('OnActiveSec OnBootSec OnStartupSec OnUnitActiveSec OnUnitInactiveSec OnCalendar OnClockChange OnTimezoneChange'),
  },
  path: { section: 'Path', keys: words('PathExists PathExistsGlob PathChanged PathModified DirectoryNotEmpty') },
  socket: {
    section: 'Socket',
    keys: words(
      'ListenStream ListenDatagram ListenSequentialPacket ListenFIFO ListenNetlink ListenSpecial ListenMessageQueue ListenUSBFunction',
    ),
  },
  mount: { section: 'Mount', keys: ['What'] },
} as const;

function words(text: string): readonly string[] {
  return text.split(' ');
}

function hasAny(unit: ConfigUnit, section: string, keys: readonly string[]): boolean {
  return listOf(unit, section, ...keys).length > 0 || hasMisspelt(unit, section, keys, directiveNames(section));
}

function ofWhole(unit: ConfigUnit, diagnostic: Diagnostic): Diagnostic {
  return about(unit.nameValue ?? unit.struct, diagnostic);
}

function service(unit: ConfigUnit): Diagnostic[] {
  const starts = listOf(unit, 'Service', 'ExecStart').flatMap((placed) => commandsIn(placed.entry).commands.map(() => placed));
  const typeEntry = lastOf(unit, 'Service', 'Type');
  const type = typeEntry?.entry.value;
  const restart = lastOf(unit, 'Service', 'Restart');
  const { name } = unit;
  const problems: Diagnostic[] = [];
  if (starts.length === 0) pushAll(problems, withoutStart(unit, type));
  if (starts.length > 1 && type !== 'oneshot') {
    const isInDropin = unit.texts.length > 1 && starts.some(({ tree }) => tree !== starts[0]!.tree);
    const values = { unit: name, count: starts.length };
    problems.push(atValue(unit, starts[1]!, diagnose('unit/refused', isInDropin ? 'start-in-dropin' : 'several-starts', values)));
  }
  if (type === 'oneshot' && restart && /^(?:always|on-success)$/.test(restart.entry.value)) {
    const values = { unit: name, value: restart.entry.value, meant: 'on-failure' };
    problems.push(atValue(unit, restart, diagnose('unit/refused', 'oneshot-restart', values)));
  }
  if (type === 'dbus' && settingOf(unit, 'Service', 'BusName') === undefined)
    problems.push(atValue(unit, typeEntry!, diagnose('unit/refused', 'no-bus-name', { unit: name })));
  return problems;
}

function withoutStart(unit: ConfigUnit, type: string | undefined): Diagnostic[] {
  // a misspelt key is reported as such
  if (allOf(unit, 'Unit', 'SuccessAction').length > 0 || hasMisspelt(unit, 'Service', ['ExecStart'], directiveNames('Service'))) return [];
  const { name } = unit;
  if (listOf(unit, 'Service', 'ExecStop').length === 0) return [ofWhole(unit, diagnose('unit/refused', 'no-start', { unit: name }))];
  if (type !== undefined && type !== 'oneshot') return [ofWhole(unit, diagnose('unit/refused', 'no-start-of-type', { unit: name, type }))];
  const remains = isTrue(settingOf(unit, 'Service', 'RemainAfterExit') ?? '');
  return remains ? [] : [ofWhole(unit, diagnose('unit/refused', 'stop-alone', { unit: name }))];
}
