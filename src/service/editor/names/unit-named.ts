import { unitNameParts } from '../../../grammar/unit-name-parts.ts';
import type { Span } from '../../../text/source.ts';
import { deviceInUnitName } from './device-names.ts';
import type { NameRole, NameUse } from './name-use.ts';

/** The unit of a name, and the device that the name has. None for what is no whole name, such as one with a specifier. */
export function unitNamed(name: string, span: Span, role: NameRole = 'use', of?: NameUse['of']): readonly NameUse[] {
  if (!unitNameParts(name)) return [];
  const unit: NameUse = { kind: 'unit', name, role, form: 'plain', span, of };
  const device = deviceInUnitName(name);
  if (!device) return [unit];
  const inName = { start: span.start + device.span.start, end: span.start + device.span.end };
  return [unit, { ...device, role: 'use', span: inName }];
}
