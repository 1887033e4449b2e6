import type { FieldDescription } from '../../ignition/field-description.ts';
import { kindWords } from '../../reference/kind-words.ts';
import type { Shape } from '../../schema/shape.ts';
import type { Target } from './target.ts';

/** What is known of a field beside its description. */
export interface FieldFacts {
  /** Sentences that follow the description. */
  readonly limits?: readonly string[];
  /** Why the field cannot be used; a sentence. */
  readonly refused?: string | undefined;
  /** The first version that has the field, with its name: `fcos 1.5.0`. */
  readonly since?: string | undefined;
}

/** The path, the meaning, the type, and all else that is known of a field, in Markdown. */
export function fieldText({ path, field, owner }: Target, described: FieldDescription, shape: Shape, facts: FieldFacts): string {
  const { text, unit, default: defaultText, required, excludes = [] } = described;
  const { limits = [], refused, since } = facts;
  const others = excludes.filter((other) => owner && shape.types[owner.type]?.[other]);
  const list = [
    `type: ${kindWords(field)}${required ? ', required' : ''}`,
    ...(unit === undefined ? [] : [`unit: ${unit}`]),
    ...(defaultText === undefined ? [] : [`default: ${defaultText}`]),
    ...(others.length === 0 ? [] : [`not with: ${others.map((other) => `\`${other}\``).join(', ')}`]),
    ...(since === undefined ? [] : [`since: ${since}`]),
  ];
  return [
    `**${path}**`,
    [text, ...limits].join(' '),
    ...(refused === undefined ? [] : [refused]),
    list.map((fact) => `- ${fact}`).join('\n'),
  ].join('\n\n');
}
