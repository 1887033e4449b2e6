import { type QuadletSection, quadletSections } from '../../../lint/facts/quadlet/keys.ts';
import { directiveNames, findDirective } from '../../../lint/facts/systemd/directives.ts';
import { renamedDirectives } from '../../../lint/facts/systemd/renamed-directives.ts';
import { settingDescription, usualSettings } from '../../../reference/settings/setting-descriptions.ts';
import type { Candidate } from '../key-completions.ts';
import { isListSetting, settingKindWords } from './setting-kind.ts';
import type { UnitPlace } from './unit-place.ts';

/** What Podman writes into the service of a quadlet itself. */
const MADE_BY_PODMAN: ReadonlySet<string> = new Set(['ExecStart', 'ExecStop', 'ExecReload', 'Type', 'PIDFile']);

/** What quadlets set in [Service] most often. */
const SET_FOR_QUADLETS = ['Restart', 'TimeoutStartSec', 'RestartSec'];

/** The settings of a section: the most usual first, those that the section has and that hold one value last. */
export function settingCandidates(section: string, { about, keys, rest }: UnitPlace): readonly Candidate[] {
  const isQuadlet = about.dialect.name === 'quadlet';
  const names = settingNames(section, isQuadlet);
  const usual = usualSettings(section).filter((name) => names.has(name));
  const isLast = (name: string): boolean =>
    (keys.includes(name) && !isListSetting(section, name)) || (isQuadlet && section === 'Service' && MADE_BY_PODMAN.has(name));
  const first = isQuadlet && section === 'Service' ? SET_FOR_QUADLETS : [];
  const all = [...new Set([...first, ...usual, ...names])];
  const equals = /^[\w-]*\s*=/.test(rest) ? '' : '=';
  return [...all.filter((name) => !isLast(name)), ...all.filter(isLast)].map((name) => ({
    label: name,
    kind: 'key',
    text: `${name}${equals}`,
    detail: settingKindWords(section, name),
    documentation: settingDescription(section, name),
  }));
}

/** The settings that a section has, without those that a later version took away. */
function settingNames(section: string, isQuadlet: boolean): ReadonlySet<string> {
  if (isQuadlet && Object.hasOwn(quadletSections, section)) return new Set(Object.keys(quadletSections[section as QuadletSection]));
  return new Set(
    directiveNames(section)
      .filter((name) => findDirective(section, name)?.until === undefined && !Object.hasOwn(renamedDirectives, name))
      .toSorted(),
  );
}
