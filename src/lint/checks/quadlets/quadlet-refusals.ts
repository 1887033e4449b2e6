import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { quadletSections } from '../../facts/quadlet/keys.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { Quadlet } from '../../machine/quadlets.ts';
import { hasMisspelt, listOf, settingOf } from '../../machine/settings.ts';
import { withHelp } from '../../machine/with-help.ts';

/** Quadlets that Podman makes no service of, since settings are missing or contradict each other. */
export const quadletRefusals: MachineLint = (machine) => machine.quadlets().flatMap((quadlet) => problemsOf(quadlet));

interface Refusal {
  readonly why: string;
  readonly help: string;
}

function problemsOf(quadlet: Quadlet): Diagnostic[] {
  return [...needs(quadlet), ...contradictions(quadlet)].map(({ why, help }) =>
    aboutField(quadlet.node.struct, 'path', withHelp(diagnose('quadlet/refused', { quadlet: quadlet.name, why }), help)),
  );
}

function needs(quadlet: Quadlet): Refusal[] {
  const { facts } = quadlet;
  const has = (key: string): boolean => settingOf(quadlet, facts.section, key) !== undefined;
  const all = (facts.needsAll ?? []).filter((key) => !has(key));
  const any = facts.needs?.some(has) === false ? [facts.needs] : [];
  const known = Object.keys(quadletSections[facts.section]);
  const lacking = [...all.map((key) => [key]), ...any].filter((keys) => !hasMisspelt(quadlet, facts.section, keys, known));
  return lacking.map((keys) => ({
    why: `[${facts.section}] has no ${keys.map((key) => `${key}=`).join(' and no ')}`,
    help: `add ${keys.map((key) => `${key}=`).join(' or ')} below [${facts.section}]`,
  }));
}

function contradictions(quadlet: Quadlet): Refusal[] {
  const { section } = quadlet.facts;
  const has = (key: string): boolean => settingOf(quadlet, section, key) !== undefined;
  const count = (key: string): number => listOf(quadlet, section, key).length;
  const found: Refusal[] = [];
  if (section === 'Container' && has('Image') && has('Rootfs'))
    found.push({ why: 'it has both Image= and Rootfs=', help: 'keep one of them' });
  if (section === 'Volume') {
    if (settingOf(quadlet, section, 'Driver') === 'image') {
      if (!has('Image')) found.push({ why: 'Driver=image needs Image=', help: 'add Image= below [Volume]' });
    } else if (!has('Device')) {
      for (const key of ['Type', 'Options'])
        if (has(key)) found.push({ why: `${key}= needs Device=`, help: `add Device= below [Volume], or remove ${key}=` });
    }
  }
  if (section === 'Network') {
    for (const key of ['Gateway', 'IPRange']) {
      if (count(key) > count('Subnet')) found.push({ why: `${key}= needs Subnet=`, help: 'add Subnet= below [Network] for each of them' });
    }
  }
  const type = settingOf(quadlet, 'Service', 'Type');
  const types = quadlet.facts.serviceTypes;
  if (type !== undefined && types && !types.includes(type)) {
    found.push({ why: `Type=${type} is not for it`, help: `write Type=${types.join(' or Type=')}, or remove it` });
  }
  return found;
}
