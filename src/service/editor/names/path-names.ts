import { quadletExtensionOf, quadletService } from '../../../lint/machine/quadlets.ts';
import { quadletPlace, unitPlace } from '../../../lint/machine/unit-folders.ts';
import type { Span } from '../../../text/source.ts';
import type { NameUse } from './name-use.ts';
import { unitNamed } from './unit-named.ts';

/** The kind of a node of `storage`, or `target` for the target of a link. */
export type PathKind = 'files' | 'directories' | 'links' | 'target';

/** The folders beside a unit whose entries belong to it. */
const FOLDER_OF_UNIT = /\.(d|wants|requires|upholds)$/;

/**
 * The names in the path of a node: the unit or quadlet that a file is, those that drop-ins and links are for, and the user in whose home
 * it is. Spans are in the path.
 */
export function namesInPath(path: string, kind: PathKind): readonly NameUse[] {
  const [unit, quadlet] = [unitPlace(path), quadletPlace(path)];
  const place = unit ?? quadlet;
  const home = ownerOfHome(path, 0);
  if (!place) return kind === 'target' && !path.startsWith('/') ? namesInTarget(path) : home;
  const of = place.isUser ? 'user' : undefined;
  const from = path.length - place.rest.length;
  const names = stepsOf(place.rest).flatMap(({ step, start, isLast }): readonly NameUse[] => {
    const [, suffix] = FOLDER_OF_UNIT.exec(step) ?? [];
    const name = suffix === undefined ? step : step.slice(0, -suffix.length - 1);
    const span = { start: from + start, end: from + start + name.length };
    const isFile = isLast && suffix === undefined && (kind === 'files' || kind === 'links');
    const role = isFile && !isInstalled(place.rest) ? 'definition' : suffix === 'd' ? 'extension' : 'use';
    if (unit) return unitNamed(name, span, role, of);
    return quadletExtensionOf(name) === undefined || (!isLast && suffix === undefined) ? [] : quadletNamed(name, span, role, of);
  });
  return [...names, ...home];
}

/** True for a link in a folder such as `multi-user.target.wants`: it starts a unit, and does not make it. */
function isInstalled(rest: string): boolean {
  return /\.(?:wants|requires|upholds)\//.test(rest);
}

/** A quadlet, and the service that Podman makes of it. */
export function quadletNamed(name: string, span: Span, role: NameUse['role'], of?: NameUse['of']): readonly NameUse[] {
  const quadlet: NameUse = { kind: 'quadlet', name, role, form: 'plain', span, of };
  if (role !== 'definition') return [quadlet];
  return [quadlet, { kind: 'unit', name: quadletService(name), role, form: 'service', span, of }];
}

/** The unit that a link leads to: `../app.service`. */
function namesInTarget(target: string): readonly NameUse[] {
  const start = target.lastIndexOf('/') + 1;
  return unitNamed(target.slice(start), { start, end: target.length });
}

function stepsOf(path: string): readonly { readonly step: string; readonly start: number; readonly isLast: boolean }[] {
  let start = 0;
  const steps = path.split('/');
  return steps.map((step, i) => {
    const at = start;
    start += step.length + 1;
    return { step, start: at, isLast: i === steps.length - 1 };
  });
}

/** The user in whose home a path is, by the name of the home. `start` is where the path begins. */
export function ownerOfHome(path: string, start: number): readonly NameUse[] {
  const [home = '', folder = '', name = ''] = /^((?:\/var)?\/home\/)([^/]+)/.exec(path) ?? [];
  if (home === '') return [];
  const from = start + folder.length;
  return [{ kind: 'user', name, role: 'use', form: 'plain', span: { start: from, end: from + name.length } }];
}
