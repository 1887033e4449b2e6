import { partsOf } from '../../../compose/references.ts';
import { lineStart } from '../../../text/line-start.ts';
import { declaredVariables } from '../declared-variables.ts';
import { variableWords } from '../variable-words.ts';
import type { Hover } from './hover.ts';

/**
 * What the variable is that a reference at an offset names; never its value if it is a secret.
 *
 * @param config the text of the config that declares the variables, if the text is a local file
 */
export function variableHover(text: string, offset: number, config = text): Hover | undefined {
  const start = lineStart(text, offset);
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? undefined : end);
  const reference = partsOf(line).find((part) => part.kind === 'reference' && start + part.start <= offset && offset <= start + part.end);
  if (reference?.kind !== 'reference') return undefined;
  const words = variableText(config, reference.name);
  return words === undefined ? undefined : { text: words, span: { start: start + reference.start, end: start + reference.end } };
}

/** The name of a variable, what it is for, and its values; undefined if the config does not declare it. */
export function variableText(text: string, name: string): string | undefined {
  const variable = declaredVariables(text).get(name);
  if (!variable) return undefined;
  const { description, env, file } = variable;
  return [
    `**\${var.${name}}**`,
    ...(description === undefined ? [] : [description]),
    [
      `- ${variableWords(variable)}`,
      ...(env === undefined ? [] : [`- from the environment variable \`${env}\``]),
      ...(file === undefined ? [] : [`- from the file \`${file}\``]),
    ].join('\n'),
  ].join('\n\n');
}
