import { entriesOf } from '../../../syntax/unit/entries.ts';
import { readUnit } from '../../../syntax/unit/read-unit.ts';
import { documentsIn } from '../documents.ts';
import type { NameIndex } from '../names/name-index.ts';
import { unitTextsIn } from '../unit-texts.ts';

/** The types of units that start the service of their name, unless a setting names another one. */
const ACTIVATORS: Readonly<Record<string, readonly [section: string, key: string]>> = {
  timer: ['Timer', 'Unit'],
  path: ['Path', 'Unit'],
  socket: ['Socket', 'Service'],
};

/**
 * A timer, socket or path unit together with the service that it starts because both have the same name; undefined if a unit is in no such
 * pair.
 */
export function activationOf(unit: string, index: NameIndex): { readonly activator: string; readonly service: string } | undefined {
  const dot = unit.lastIndexOf('.');
  const [stem, suffix] = [unit.slice(0, dot), unit.slice(dot + 1)];
  const types = suffix === 'service' ? Object.keys(ACTIVATORS) : Object.hasOwn(ACTIVATORS, suffix) ? [suffix] : [];
  const service = `${stem}.service`;
  for (const type of types) {
    const activator = `${stem}.${type}`;
    if (index.defines('unit', undefined, activator) && index.defines('unit', undefined, service) && !namesService(activator, type, index))
      return { activator, service };
  }
  return undefined;
}

function namesService(activator: string, type: string, { group }: NameIndex): boolean {
  const [section, key] = ACTIVATORS[type]!;
  return group.files.some(({ text, isConfig }) => {
    if (!isConfig || !text.includes(activator)) return false;
    return documentsIn(text).some(({ root }) => {
      const texts = unitTextsIn(root).filter(({ name, isLocal }) => name === activator && !isLocal);
      return texts.some(({ scalar, dialect }) =>
        entriesOf([readUnit(scalar.text, dialect)], section, key).some(({ entry }) => entry.value !== ''),
      );
    });
  });
}
