import { fieldsOf } from '../../src/schema/shape.ts';
import type { Spec } from '../../src/spec/spec.ts';
import { code, linkTo, table } from './markdown.ts';
import { fieldRow } from './reference-row.ts';
import { type Section, type Subject, subjectOf, usesOf } from './reference-sections.ts';
import { versionChanges } from './version-changes.ts';

/**
 * The reference page of a version: what is new, and every field of every type.
 *
 * @param before the version before it of the same variant
 */
export function referencePage(spec: Spec, before: Spec | undefined): string {
  const subject = subjectOf(spec);
  const news = before ? [`## What is new since ${before.variant} ${before.version}\n`, changes(before, spec)] : [];
  const sections = subject.sections.map((section) => sectionText(section, subject));
  return [`# ${spec.variant} ${spec.version}\n`, header(spec), ...news, '## Fields\n', ...sections].join('\n');
}

function header({ variant, version, ignition, machineConfig }: Spec): string {
  const made = `Ignition configs of version ${ignition.version}${machineConfig ? ', wrapped in a MachineConfig' : ''}`;
  const experimental = version.includes('-')
    ? '\nThe version is experimental: it may change, and is no longer read once the stable one takes its place.\n'
    : '';
  const schema = `schemas/butane/${variant}-${version}.json`;
  const links = `[All versions](README.md). JSON Schema for [editors](../editors.md): [${schema}](../../${schema}).\n`;
  const begin = `\`\`\`yaml\nvariant: ${variant}\nversion: ${version}\n\`\`\``;
  return `A config begins with these lines. Butane makes ${made}.\n\n${begin}\n${experimental}\n${links}`;
}

function changes(before: Spec, spec: Spec): string {
  const found = versionChanges(before, spec);
  if (found.length === 0) return 'Its fields are the same, and it makes configs of the same version.\n';
  return table(
    ['Where', 'What'],
    found.map(({ paths, what }) => [paths.length === 0 ? 'everywhere' : paths.map(code).join(', '), what]),
  );
}

function sectionText(section: Section, subject: Subject): string {
  const rows = Object.keys(fieldsOf(subject.spec.shape, section.type)).map((name) => fieldRow(section, name, subject));
  const uses = usesOf(section, subject).map(({ field, heading }) => `${code(field)} of ${linkTo(heading)}`);
  const shared = uses.length > 0 ? `Stands in ${uses.join(', ')}.\n\n` : '';
  return `### ${section.heading}\n\n${shared}${table(['Field', 'Type', 'Default', 'Since', 'What it does'], rows)}`;
}
