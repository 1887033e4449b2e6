import { diagnose } from '../../../diagnostics/diagnose.ts';
import { items, type Placed, struct } from '../../../schema/placed.ts';
import { about } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { isTemplateName, placeholderIn, placeholderInName } from '../../placeholder-text.ts';

interface Unrendered {
  readonly value: Placed;
  readonly placeholder: string;
}

/**
 * Placeholders in values that the machine takes as they stand. In keys and passwords they mean that the config is a template, which
 * someone will render. Where only a path or a name has one, it was probably forgotten. One finding for a config, at the first of them.
 */
export const unrenderedValues: MachineLint = (machine) => {
  const names = unrendered(namesOf(machine), machine, placeholderInName);
  const secrets = unrendered(credentialsOf(machine), machine, placeholderIn);
  const all = [...names, ...secrets].sort((a, b) => a.value.origin!.span.start - b.value.origin!.span.start);
  const [first] = all;
  if (!first) return [];
  const { value, placeholder } = first;
  if (secrets.length === 0 && !isTemplateName(machine.source.name))
    return [about(value, diagnose('text/literal-placeholder', { placeholder }))];
  return [about(value, diagnose('text/unrendered-template', { placeholder, others: all.length - 1 }))];
};

function unrendered(
  values: readonly (Placed | undefined)[],
  { source }: Machine,
  find: (value: string) => string | undefined,
): Unrendered[] {
  const all: Unrendered[] = [];
  for (const value of values) {
    const placeholder = value?.kind === 'leaf' && value.origin?.source === source ? find(String(value.value)) : undefined;
    if (placeholder !== undefined) all.push({ value: value!, placeholder });
  }
  return all;
}

function namesOf({ nodes, users, groups }: Machine): (Placed | undefined)[] {
  return [
    ...nodes.flatMap(({ struct: node }) => [
      node.fields.get('path'),
      node.fields.get('target'),
      struct(node, 'user').fields.get('name'),
      struct(node, 'group').fields.get('name'),
    ]),
    ...[...users, ...groups].flatMap((account) => ['name', 'homeDir', 'primaryGroup'].map((field) => account.fields.get(field))),
  ];
}

function credentialsOf({ users }: Machine): (Placed | undefined)[] {
  return users.flatMap((user) => [user.fields.get('passwordHash'), ...items(user, 'sshAuthorizedKeys')]);
}
