import { fieldsOf } from '../../src/schema/shape.ts';
import type { Spec } from '../../src/spec/spec.ts';
import { code, linkTo, table } from './markdown.ts';
import { fieldRow } from './reference-row.ts';
import { type Section, type Subject, subjectOf, usesOf } from './reference-sections.ts';
import { versionChanges } from './version-changes.ts';

/**
 * The reference page of a version: the changes since the previous version, and all fields of all types.
 *
 * @param before the previous version of the same variant
 */
export function referencePage(spec: Spec, before: Spec | undefined): string {
  const subject = subjectOf(spec);
  const changesSection = before ? [`## Changes since ${before.variant} ${before.version}\n`, changes(before, spec)] : [];
  const sections = subject.sections.map((section) => sectionText(section, subject));
  return [`# ${spec.variant} ${spec.version}\n`, header(spec), ...changesSection, '## Fields\n', ...sections].join('\n');
}

function header({ variant, version, ignition, machineConfig }: Spec): string {
  const output = `Ignition config of version ${ignition.version}${machineConfig ? ', wrapped in a MachineConfig' : ''}`;
  const experimental = version.includes('-')
    ? '\nThis version is experimental. It may change, and Butane will no longer accept it once the stable version replaces it.\n'
    : '';
  const schema = `schemas/butane/${variant}-${version}.json`;
  const links = `[All versions](README.md). JSON Schema for [editors](../editors.md): [${schema}](../../${schema}).\n`;
  const firstLines = `\`\`\`yaml\nvariant: ${variant}\nversion: ${version}\n\`\`\``;
  const audience = `This page is for people who write configs with the variant ${variant}. It lists all fields of version ${version}.`;
  return `${audience} A config starts with these lines. Butane translates it into an ${output}.\n\n${firstLines}\n${experimental}\n${links}`;
}

function changes(before: Spec, spec: Spec): string {
  const list = versionChanges(before, spec);
  if (list.length === 0) return 'None: the fields and the Ignition version of the output are the same.\n';
  return table(
    ['Field', 'Change'],
    list.map(({ paths, what }) => [paths.length === 0 ? '(output)' : paths.map(code).join(', '), what]),
  );
}

function sectionText(section: Section, subject: Subject): string {
  const rows = Object.keys(fieldsOf(subject.spec.shape, section.type)).map((name) => fieldRow(section, name, subject));
  const uses = usesOf(section, subject).map(({ field, heading }) => `${code(field)} of ${linkTo(heading)}`);
  const shared = uses.length > 0 ? `Used in ${uses.join(', ')}.\n\n` : '';
  return `### ${section.heading}\n\n${shared}${table(['Field', 'Type', 'Default', 'Since', 'Description'], rows)}`;
}
