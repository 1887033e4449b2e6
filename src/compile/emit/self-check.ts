import type { StructureFault, StructureValidator } from '../../ignition/structure-validator.ts';

/**
 * Validates an emitted document against the structure of its version. An error is a bug of this program, because errors of the user
 * were reported before. Undefined if the document is valid.
 */
export function structureBug(document: unknown, version: string, validate: StructureValidator): string | undefined {
  if (validate(document)) return undefined;
  const faults = (validate.errors ?? []).map(faultText);
  return `bug: the generated config does not have the structure of Ignition ${version}: ${faults.join('; ')}`;
}

/** A fault in words, led by its place: `/storage/files/0: has no field mod`. */
export function faultText({ instancePath, keyword, params }: StructureFault): string {
  return `${instancePath || '/'}: ${faultWords(keyword, params)}`;
}

function faultWords(keyword: string, params: Readonly<Record<string, unknown>>): string {
  switch (keyword) {
    case 'additionalProperties':
      return `has no field ${params.additionalProperty}`;
    case 'type':
      return `must be ${[params.type].flat().join(' or ')}`;
    default:
      return `${keyword} ${params.comparison ?? ''} ${params.limit ?? ''}`.trim();
  }
}
