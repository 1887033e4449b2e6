import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { meantTimeZone } from '../../time-zones.ts';

const ZONE = /^(?:\.\.\/|\/)usr\/share\/zoneinfo\/(.+)$/;

/** A link to a time zone that there is not: the machine is in UTC. Source: localtime(5). */
export const timeZoneLinks: MachineLint = ({ nodes }) =>
  nodes.flatMap(({ kind, path, target, struct }): Diagnostic[] => {
    if (path !== '/etc/localtime' || kind === 'directory') return [];
    if (kind === 'file') return [aboutField(struct, 'path', diagnose('link/time-zone', 'file'))];
    const zone = ZONE.exec(target ?? '')?.[1];
    const meantZone = zone === undefined ? undefined : meantTimeZone(zone);
    if (zone === undefined || meantZone === undefined) return [];
    const meant = target!.slice(0, -zone.length) + meantZone;
    return [aboutField(struct, 'target', diagnose('link/time-zone', 'unknown', { zone, meant }))];
  });
