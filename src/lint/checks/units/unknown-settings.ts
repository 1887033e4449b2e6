import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { UnitEntry, UnitFault, UnitSection, UnitTree } from '../../../syntax/unit/unit-tree.ts';
import { nearest } from '../../../text/nearest.ts';
import { quadletExtensions } from '../../facts/quadlet/extensions.ts';
import { quadletSections } from '../../facts/quadlet/keys.ts';
import { directiveNames, findDirective, sectionsWith } from '../../facts/systemd/directives.ts';
import { renamedDirectives } from '../../facts/systemd/renamed-directives.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atKey, inText } from '../../machine/settings.ts';
import { withHelp } from '../../machine/with-help.ts';
import { type Judged, judgedOf } from './judged.ts';

/** Sections, keys and lines that systemd or Podman does not know. Names that begin with `X-` are for others. */
export const unknownSettings: MachineLint = (machine) =>
  judgedOf(machine).flatMap((judged) => judged.settings.texts.flatMap(({ tree }) => inTree(judged, tree())));

function inTree(judged: Judged, tree: UnitTree): Diagnostic[] {
  const { settings, sections } = judged;
  // a header that cannot be read makes the whole text unreadable: that is said elsewhere
  if (tree.nodes.some((node) => node.kind === 'fault' && node.reason === 'bad-header')) return [];
  const lines = tree.nodes.flatMap((node) =>
    node.kind === 'fault' ? [inText(settings, tree, node.at, lineProblem(judged, node, tree))] : [],
  );
  const unknown = tree.sections.flatMap((section) => {
    if (section.name.startsWith('X-')) return [];
    if (!sections.includes(section.name)) return [inText(settings, tree, nameSpan(section), sectionProblem(judged, section))];
    return section.entries.flatMap((entry) => {
      const problem = keyProblem(judged, section.name, entry);
      return problem ? [atKey(settings, entry, tree, problem)] : [];
    });
  });
  return [...lines, ...unknown];
}

function nameSpan({ header }: UnitSection) {
  return header.kind === 'header' ? header.nameSpan : header.at;
}

function lineProblem({ name, ownSection }: Judged, { reason, at }: UnitFault, tree: UnitTree): Diagnostic {
  const line = tree.text.slice(at.start, at.end).slice(0, 60);
  const why = {
    'bad-header': 'it is no header of a section',
    'no-section': 'no section is above it',
    'no-equals': 'it has no =',
    'no-key': 'nothing stands in front of the =',
    unfinished: 'it ends in a backslash and no line follows',
  }[reason];
  const help =
    reason === 'no-section' ? 'put it below a section such as [Service]' : 'write a setting as Key=value, or begin a comment with #';
  if (ownSection !== undefined)
    return withHelp(
      diagnose('quadlet/refused', { quadlet: name, why: `it does not understand ${JSON.stringify(line)}, since ${why}` }),
      help,
    );
  return withHelp(diagnose('unit/ignored-line', { unit: name, line, why }), help);
}

function sectionProblem({ name, sections, ownSection }: Judged, section: UnitSection): Diagnostic {
  const own = Object.values(quadletExtensions).find((facts) => facts.section === section.name);
  const meant = nearest(section.name, sections);
  const help =
    meant !== undefined
      ? `did you mean "${meant}"?`
      : own && ownSection === undefined
        ? `this is a quadlet: write it to a file in /etc/containers/systemd whose name ends in .${section.name.toLowerCase()}`
        : own
          ? `a file has one kind of quadlet: write [${section.name}] to a file of its own whose name ends in .${section.name.toLowerCase()}`
          : `the sections of ${name} are ${sections.map((one) => `[${one}]`).join(', ')}`;
  const values = { unit: name, section: section.name, meant };
  return withHelp(ownSection === undefined ? diagnose('unit/unknown-section', values) : diagnose('quadlet/unknown-section', values), help);
}

function keyProblem({ name, sections, ownSection }: Judged, section: string, { key }: UnitEntry): Diagnostic | undefined {
  if (section === ownSection || section === 'Quadlet') return quadletKey(name, section, key);
  if (key.startsWith('X-')) return undefined;
  if (findDirective(section, key) === undefined) {
    const elsewhere = sectionsWith(key).find((one) => sections.includes(one));
    const inOwn = ownSection !== undefined && Object.hasOwn(quadletSections[ownSection], key) ? ownSection : undefined;
    const right = inOwn ?? elsewhere;
    const meant = right === undefined ? nearest(key, directiveNames(section)) : undefined;
    const help =
      right !== undefined
        ? `move it to [${right}]`
        : meant !== undefined
          ? `did you mean "${meant}"?`
          : 'systemd 262 and older do not know it: remove it, or correct its name';
    return withHelp(diagnose('unit/unknown-key', { unit: name, section, key, meant }), help);
  }
  const renamed = Object.hasOwn(renamedDirectives, key) ? renamedDirectives[key] : undefined;
  if (renamed?.ignoredSince === undefined) return undefined;
  return withHelp(
    diagnose('unit/obsolete-key', { unit: name, key, since: renamed.ignoredSince }),
    renamed.use === undefined ? `remove ${key}=` : `write ${renamed.use}= instead; its values may have another range`,
  );
}

function quadletKey(name: string, section: string, key: string): Diagnostic | undefined {
  const keys: Readonly<Record<string, string>> = quadletSections[section as keyof typeof quadletSections];
  if (Object.hasOwn(keys, key)) return undefined;
  const meant = nearest(key, Object.keys(keys));
  const help =
    meant !== undefined
      ? `did you mean "${meant}"?`
      : findDirective('Service', key)
        ? 'move it to [Service]'
        : findDirective('Unit', key)
          ? 'move it to [Unit]'
          : `remove it, or pass what it stands for with PodmanArgs=`;
  return withHelp(diagnose('quadlet/unknown-key', { quadlet: name, section, key, meant }), help);
}
