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
import { type UnitOrQuadlet, unitsAndQuadlets } from './units-and-quadlets.ts';

/** Sections, keys and lines that systemd or Podman does not know. Names that begin with `X-` are for others. */
export const unknownSettings: MachineLint = (machine) =>
  unitsAndQuadlets(machine).flatMap((unit) => unit.settings.texts.flatMap(({ tree }) => inTree(unit, tree())));

function inTree(unit: UnitOrQuadlet, tree: UnitTree): Diagnostic[] {
  const { settings, sections } = unit;
  // a header that cannot be read makes the whole text unreadable: `unit/syntax` says so
  if (tree.nodes.some((node) => node.kind === 'fault' && node.reason === 'bad-header')) return [];
  const unreadLines = tree.nodes.flatMap((node) =>
    node.kind === 'fault' ? [inText(settings, tree, node.at, lineProblem(unit, node, tree))] : [],
  );
  const unknownNames = tree.sections.flatMap((section) => {
    if (section.name.startsWith('X-')) return [];
    if (!sections.includes(section.name)) return [inText(settings, tree, nameSpan(section), sectionProblem(unit, section.name))];
    return section.entries.flatMap((entry) => {
      const problem = keyProblem(unit, section.name, entry);
      return problem ? [atKey(settings, entry, tree, problem)] : [];
    });
  });
  return [...unreadLines, ...unknownNames];
}

function nameSpan({ header }: UnitSection) {
  return header.kind === 'header' ? header.nameSpan : header.at;
}

function lineProblem({ name, quadletSection }: UnitOrQuadlet, { reason, at }: UnitFault, tree: UnitTree): Diagnostic {
  const fault = { reason, line: tree.text.slice(at.start, at.end).slice(0, 60) };
  return quadletSection === undefined
    ? diagnose('unit/ignored-line', { unit: name, ...fault })
    : diagnose('quadlet/refused', 'line', { quadlet: name, ...fault });
}

function sectionProblem({ name, sections, quadletSection }: UnitOrQuadlet, section: string): Diagnostic {
  const isOfQuadlet = Object.values(quadletExtensions).some((facts) => facts.section === section);
  const values = {
    section,
    meant: nearest(section, sections),
    extension: isOfQuadlet ? section.toLowerCase() : undefined,
    sections: sections.map((one) => `[${one}]`).join(', '),
  };
  return quadletSection === undefined
    ? diagnose('unit/unknown-section', { unit: name, ...values })
    : diagnose('quadlet/unknown-section', { quadlet: name, ...values });
}

function keyProblem({ name, sections, quadletSection }: UnitOrQuadlet, section: string, { key }: UnitEntry): Diagnostic | undefined {
  if (section === quadletSection || section === 'Quadlet') return quadletKeyProblem(name, section, key);
  if (key.startsWith('X-')) return undefined;
  if (findDirective(section, key) === undefined) {
    const isOfQuadlet = quadletSection !== undefined && Object.hasOwn(quadletSections[quadletSection], key);
    const rightSection = isOfQuadlet ? quadletSection : sectionsWith(key).find((one) => sections.includes(one));
    const meant = rightSection === undefined ? nearest(key, directiveNames(section)) : undefined;
    return diagnose('unit/unknown-key', { unit: name, section, key, meant, rightSection });
  }
  const renamed = Object.hasOwn(renamedDirectives, key) ? renamedDirectives[key] : undefined;
  if (renamed?.ignoredSince === undefined) return undefined;
  return diagnose('unit/obsolete-key', { unit: name, key, since: renamed.ignoredSince, replacement: renamed.use });
}

function quadletKeyProblem(quadlet: string, section: string, key: string): Diagnostic | undefined {
  const keys: Readonly<Record<string, string>> = quadletSections[section as keyof typeof quadletSections];
  if (Object.hasOwn(keys, key)) return undefined;
  const meant = nearest(key, Object.keys(keys));
  const rightSection = meant === undefined ? ['Service', 'Unit'].find((one) => findDirective(one, key)) : undefined;
  return diagnose('quadlet/unknown-key', { quadlet, section, key, meant, rightSection });
}
