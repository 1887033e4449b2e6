import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Declaration, VariableValue } from './declaration.ts';
import type { Header } from './header.ts';
import { SECRET, showValue } from './value.ts';

/** Reports the values in `when` that a variable cannot have, because of its type or its `one_of`: a part would never be included. */
export function impossibleConditions({ source, vars, include }: Header): Diagnostic[] {
  return include.flatMap(({ when }) =>
    when.flatMap(({ name, key, values }): Diagnostic[] => {
      const declaration = vars.get(name);
      if (!declaration) return [];
      if (declaration.type === 'list')
        return [{ ...diagnose('compose/bad-header', 'list-condition', { name }), location: { source, span: key } }];
      return values
        .filter(({ value }) => !isPossible(declaration, value))
        .map(({ value, span }) => ({
          ...diagnose('compose/bad-header', 'impossible-condition', wordsOf(declaration, value)),
          location: { source, span },
        }));
    }),
  );
}

function isPossible({ type, oneOf }: Declaration, value: VariableValue): boolean {
  const isOfType = type === 'integer' ? typeof value === 'number' || typeof value === 'bigint' : typeof value === type;
  return isOfType && (oneOf === undefined || oneOf.includes(value));
}

function wordsOf({ name, type, oneOf, secret }: Declaration, value: VariableValue) {
  const allowed = oneOf?.map((one) => (secret ? SECRET : showValue({ value: one, secret })));
  return { name, type, shown: showValue({ value, secret }), allowed };
}
