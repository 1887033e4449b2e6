import { beside } from '../../../diagnostics/beside.ts';
import { diagnoseFinding } from '../../../diagnostics/diagnose.ts';
import { structFacts } from '../../../schema/facts.ts';
import { flag, items, type Placed, type Struct, struct, text } from '../../../schema/placed.ts';
import type { Condition, DependentFact, ExclusiveFact } from '../../../schema/struct-fact.ts';
import type { Rule } from '../rule.ts';

/* Rules that are computed from facts about several fields of a struct. */

/** Only one of the fields that exclude each other may be set. */
export function exclusiveFields(on: string): Rule {
  return {
    on,
    check(of, say, { shape }) {
      for (const fact of structFacts(shape, on)) {
        if (fact.kind !== 'exclusive') continue;
        let first: string | undefined;
        let last: string | undefined;
        for (const field of fact.fields) {
          if (!isSet(of.fields.get(field), fact)) continue;
          first ??= field;
          last = field;
        }
        if (first === undefined || last === undefined || first === last) continue;
        const diagnostic = diagnoseFinding(fact);
        say(
          fact.blamesStruct ? [] : [last],
          fact.blamesStruct ? diagnostic : beside(diagnostic, 'the other one', of.fields.get(first)?.origin),
        );
      }
    },
  };
}

function isSet(value: Placed | undefined, { except = [] }: ExclusiveFact): boolean {
  return value !== undefined && !(value.kind === 'leaf' && except.includes(value.value));
}

/** A field that other fields need has to be set. */
export function neededFields(on: string): Rule {
  return {
    on,
    check(of, say, { shape }) {
      for (const fact of structFacts(shape, on)) {
        if (fact.kind !== 'dependent' || fact.needs !== 'set' || text(of, fact.field)) continue;
        if (!fact.when.every((condition) => isMet(condition, of))) continue;
        say([fact.field], diagnoseFinding(fact));
      }
    },
  };
}

/** True if a field is set and does not have the form that other fields need. */
export function lacksForm({ when, field, needs }: DependentFact, of: Struct): boolean {
  const value = text(of, field);
  if (typeof needs !== 'object' || value === undefined) return false;
  return when.every((condition) => isMet(condition, of)) && !new RegExp(needs.pattern).test(value);
}

function isMet(condition: Condition, of: Struct): boolean {
  if ('isTrue' in condition) return flag(of, condition.field) === true;
  if ('hasItems' in condition) return items(struct(of, condition.field), condition.hasItems).length > 0;
  const value = text(of, condition.field);
  if ('isOneOf' in condition) return value !== undefined && condition.isOneOf.includes(value);
  if ('isAbsentOrNot' in condition) return value !== condition.isAbsentOrNot;
  return value !== undefined && value !== '' && value !== condition.isNot;
}
