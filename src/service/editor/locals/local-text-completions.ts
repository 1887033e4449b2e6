import type { Completion } from '../completion.ts';
import { documentAround, headerLines } from '../config-around.ts';
import { declaredVariables } from '../declared-variables.ts';
import type { Defined } from '../defined-names.ts';
import { completionsInUnit } from '../units/unit-completions.ts';
import { unitPlaceIn } from '../units/unit-place.ts';
import { localVariableCompletions } from '../variable-completions.ts';
import type { Embedding } from './local-use.ts';

/**
 * What can be written at an offset of a local file: in a unit, a quadlet or a drop-in what can be written in a block scalar, and in a
 * file that its config renders, references to variables.
 *
 * @param embeddings the configs that embed the file
 * @param defined the names that they define
 */
export function completionsInLocal(
  text: string,
  offset: number,
  embeddings: readonly Embedding[],
  defined: Defined,
): readonly Completion[] {
  const rendered = embeddings.filter(({ isRendered }) => isRendered);
  const variables = rendered.flatMap((config) => [...declaredVariables(config.text).values()]);
  const references = rendered.length === 0 ? undefined : localVariableCompletions(text, offset, onePerName(variables));
  if (references) return references;
  const { unit, text: config = '' } = embeddings.find((one) => one.unit) ?? {};
  if (!unit || unit.dialect.name === 'keyfile') return [];
  const { variant } = headerLines(documentAround(config, config.length).text);
  return completionsInUnit(unitPlaceIn(unit, text, offset), { text, offset, defined, variant });
}

/** Of the variables of several configs that render one file, the first of each name. */
function onePerName<Variable extends { readonly name: string }>(variables: readonly Variable[]): Iterable<Variable> {
  const byName = new Map<string, Variable>();
  for (const variable of variables) if (!byName.has(variable.name)) byName.set(variable.name, variable);
  return byName.values();
}
