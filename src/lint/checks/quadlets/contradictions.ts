import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { QuadletSection } from '../../facts/quadlet/keys.ts';
import type { Quadlet } from '../../machine/quadlets.ts';
import { atValue, lastOf, listOf, settingOf } from '../../machine/settings.ts';

/** Settings of a quadlet that do not go together. Source: the `Convert…` functions in `pkg/systemd/quadlet/quadlet.go` of Podman 5.8. */
export function contradictions(quadlet: Quadlet): Diagnostic[] {
  const { section } = quadlet.facts;
  return Object.hasOwn(RULES, section) ? RULES[section]!(settingsOf(quadlet, section)) : [];
}

/** The section of a quadlet that Podman reads. */
interface Settings {
  readonly quadlet: string;
  /** The value that counts; undefined for an empty one and where there is none. */
  value(key: string, section?: string): string | undefined;
  count(key: string): number;
  /** Places a diagnostic at the value of a key that is set. */
  at(key: string, diagnostic: Diagnostic): Diagnostic;
}

function settingsOf(quadlet: Quadlet, own: string): Settings {
  return {
    quadlet: quadlet.name,
    value: (key, section = own) => settingOf(quadlet, section, key) || undefined,
    count: (key) => listOf(quadlet, own, key).length,
    at: (key, diagnostic) => atValue(quadlet, lastOf(quadlet, own, key)!, diagnostic),
  };
}

const RULES: Readonly<Partial<Record<QuadletSection, (settings: Settings) => Diagnostic[]>>> = {
  Build({ quadlet, value, at }) {
    const file = value('File');
    const isRelative = file !== undefined && !/^[/%]|^\w+:\/\/|\$\{|\{\{/.test(file);
    return isRelative && !value('SetWorkingDirectory') && !value('WorkingDirectory', 'Service')
      ? [at('File', diagnose('quadlet/refused', 'relative-file', { quadlet, file }))]
      : [];
  },

  Container(settings) {
    const { quadlet, value, at } = settings;
    const pod = value('Pod');
    return [
      ...(value('Image') && value('Rootfs') ? [at('Rootfs', diagnose('quadlet/refused', 'image-and-rootfs', { quadlet }))] : []),
      ...(value('Group') && !value('User') ? [at('Group', diagnose('quadlet/refused', 'group-without-user', { quadlet }))] : []),
      ...(pod && !/\.pod$|\$\{|\{\{/.test(pod) ? [at('Pod', diagnose('quadlet/refused', 'pod', { quadlet, pod }))] : []),
      ...mappings(settings),
    ];
  },

  Kube: mappings,

  Network({ quadlet, count, at }) {
    return ['Gateway', 'IPRange']
      .filter((key) => count(key) > count('Subnet'))
      .map((key) => at(key, diagnose('quadlet/refused', 'no-subnet', { quadlet, key })));
  },

  Pod: mappings,

  Volume({ quadlet, value, at }) {
    if (value('Driver') === 'image')
      return value('Image') ? [] : [at('Driver', diagnose('quadlet/refused', 'driver-without-image', { quadlet }))];
    if (value('Device')) return [];
    return ['Type', 'Options']
      .filter((key) => value(key))
      .map((key) => at(key, diagnose('quadlet/refused', 'no-device', { quadlet, key })));
  },
};

/** The settings that map users, and the deprecated ones that do not go with them. */
const MAPPING = ['UserNS', 'UIDMap', 'GIDMap', 'SubUIDMap', 'SubGIDMap'];
const OLD_MAPPING = ['RemapUsers', 'RemapUid', 'RemapGid'];

function mappings({ quadlet, value, at }: Settings): Diagnostic[] {
  const key = MAPPING.find((one) => value(one));
  const old = OLD_MAPPING.find((one) => value(one));
  return key !== undefined && old !== undefined ? [at(old, diagnose('quadlet/refused', 'old-mapping', { quadlet, key, old }))] : [];
}
