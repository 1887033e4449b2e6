import { unitNameParts } from '../../../grammar/unit-name-parts.ts';
import { fcosEnabled, fcosPackages, flatcarUnits } from '../../../lint/facts/images/units.ts';
import { systemTargets, userTargets } from '../../../lint/facts/systemd/special-units.ts';
import { specialUnits } from '../../../reference/settings/special-units.ts';
import type { Defined } from '../defined-names.ts';
import type { UnitAbout } from '../unit-texts.ts';

/** The targets that enabled units of a type hang on. */
const TARGET_OF_TYPE: Readonly<Record<string, string>> = {
  timer: 'timers.target',
  socket: 'sockets.target',
  path: 'paths.target',
  mount: 'local-fs.target',
  automount: 'local-fs.target',
  swap: 'swap.target',
};

/** Settings whose units are stopped or started together with this one, which are seldom targets. */
const OTHER_UNITS_FIRST =
  /^(?:Requires|BindsTo|PartOf|Requisite|OnFailure|OnSuccess|Conflicts|Upholds|Propagates|StopPropagated|ReloadPropagated|JoinsNamespaceOf)/;

/** Names of units for a setting: of the config, of systemd and of the image, the likeliest first. */
export function unitNamesFor(key: string, about: UnitAbout, defined: Defined, variant: string | undefined): readonly string[] {
  const own = defined.names('unit').filter((name) => name !== about.name);
  const targets = about.isUser ? userTargets : systemTargets;
  const image = variant === 'flatcar' ? flatcarUnits : [...fcosPackages, ...fcosEnabled];
  const special = Object.keys(specialUnits).filter((name) => (name.endsWith('.target') ? targets.includes(name) : image.includes(name)));
  if (/^(?:WantedBy|RequiredBy|UpheldBy)$/.test(key)) {
    const first = about.isUser ? 'default.target' : (TARGET_OF_TYPE[unitNameParts(about.name)?.suffix ?? ''] ?? 'multi-user.target');
    return once([first, 'multi-user.target', ...special.filter((name) => name.endsWith('.target')), ...own, ...targets]).filter(
      (name) => targets.includes(name) || own.includes(name),
    );
  }
  const all = OTHER_UNITS_FIRST.test(key) ? [...own, ...special] : [...special.slice(0, 1), ...own, ...special];
  return once([...all, ...image, ...targets]);
}

function once(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
