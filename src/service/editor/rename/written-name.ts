import { escapeUnitPath } from '../../../grammar/unit-name.ts';
import { quadletService } from '../../../lint/machine/quadlets.ts';
import type { NameUse } from '../names/name-use.ts';
import type { Thing } from './thing.ts';

/**
 * The name that a place has when a thing has another name. A place can name the service of a quadlet, or an instance of a template:
 * `a@1.service` is `b@1.service` when `a@.service` is `b@.service`.
 */
export function nameOfUse({ kind, name }: Pick<NameUse, 'kind' | 'name'>, thing: Pick<Thing, 'kind' | 'name'>, newName: string): string {
  if (thing.kind === 'quadlet' && kind === 'unit') return withInstance(quadletService(newName), name);
  return name === thing.name ? newName : withInstance(newName, name);
}

function withInstance(template: string, name: string): string {
  const instance = /@(.+)\.[a-z]+$/.exec(name)?.[1];
  return instance === undefined ? template : template.replace('@.', () => `@${instance}.`);
}

/** A name as it stands in the text of a place. */
export function writtenName(name: string, { form, style }: Pick<NameUse, 'form' | 'style'>): string {
  const written = form === 'stem' ? name.replace(/@?\.service$/, '') : form === 'escaped' ? escapeUnitPath(name) : name;
  return style === 'double' ? written.replaceAll('\\', '\\\\') : written;
}
