import type { NormalForm } from '../document/normal-form.ts';
import { type SecretField, secretField } from '../spec/secret-fields.ts';
import { textBytes } from '../text/byte-text.ts';
import type { Fact, FactValue } from './fact.ts';

/** The normal form of a struct, or of a list whose order does not count. */
export type FormMap = ReadonlyMap<string, NormalForm>;

/**
 * What the normal form of a struct says, by names such as `mode`, `contents`, `clevis.tpm2`, `groups[wheel]` and `append[1]`.
 * Equal forms say the same, and others do not.
 */
export function factsOf(form: FormMap): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  addStruct(form, '', facts, undefined);
  return facts;
}

/** A map in a form; an empty one for what is none. */
export function mapAt(form: FormMap, field: string): FormMap {
  return asMap(form.get(field));
}

export function asMap(form: NormalForm | undefined): FormMap {
  return form instanceof Map ? (form as FormMap) : new Map();
}

function addStruct(form: FormMap, prefix: string, facts: Map<string, Fact>, within: SecretField | undefined): void {
  const parent = /([^.[]+)(?:\[[^\]]*\])?\.$/.exec(prefix)?.[1];
  for (const [field, value] of form) {
    const secret = within?.shown.includes(field) ? undefined : (within ?? secretField(field, parent));
    addValue(value, field, prefix, facts, secret);
  }
}

function addValue(value: NormalForm, field: string, prefix: string, facts: Map<string, Fact>, secret: SecretField | undefined): void {
  const add = (name: string, fact: FactValue): void => void facts.set(name, { ...fact, isSecret: secret !== undefined });
  const name = prefix + field;
  // the contents of a resource are those of the field that has the resource
  const owner = prefix === '' ? name : prefix.slice(0, -1);
  if (value instanceof Uint8Array) add(owner, { kind: 'contents', bytes: value });
  else if (typeof value === 'string' && field === 'source') add(owner, { kind: 'fetched', source: value });
  else if (typeof value === 'string' && field === 'contents') add(name, { kind: 'contents', bytes: textBytes(value) });
  else if (typeof value !== 'object') add(name, { kind: 'value', value });
  else if (isArray(value)) addArray(value, name, add, facts, secret);
  else if ((field === 'user' || field === 'group') && value instanceof Map) add(name, { kind: 'value', value: ownerOf(value) });
  else if ([...value.keys()].every((key) => key.startsWith('='))) addKeyed(value as FormMap, name, add, facts, secret);
  else addStruct(value as FormMap, `${name}.`, facts, secret);
}

type Add = (name: string, fact: FactValue) => void;

/** A list in which the order counts. */
function addArray(values: readonly NormalForm[], name: string, add: Add, facts: Map<string, Fact>, secret: SecretField | undefined): void {
  if (values.every((value) => typeof value === 'string')) add(name, { kind: 'list', values });
  else for (const [i, value] of values.entries()) addStruct(asMap(value), `${name}[${i + 1}].`, facts, secret);
}

/** A list of named items. */
function addKeyed(items: FormMap, name: string, add: Add, facts: Map<string, Fact>, secret: SecretField | undefined): void {
  // the order of the list does not count, so that reports have their own
  for (const [key, value] of [...items].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const item = `${name}[${key.slice(1)}]`;
    // the name of an item is no fact
    const rest = new Map([...asMap(value)].filter(([, inner]) => inner !== key.slice(1)));
    if (rest.size > 0) addStruct(rest, `${item}.`, facts, secret);
    else add(item, { kind: 'item' });
  }
}

/** The owner of a node: a name, or a number. */
function ownerOf(owner: FormMap): string | number {
  const name = owner.get('name');
  return typeof name === 'string' ? name : Number(owner.get('id') ?? 0);
}

function isArray(value: NormalForm): value is readonly NormalForm[] {
  return Array.isArray(value);
}
