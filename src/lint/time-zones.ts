import { nearest } from '../text/nearest.ts';

/**
 * The time zone that a misspelt name probably means; undefined for a name that there is, and for one that is near to none. The data are
 * those of the runtime. Names are paths below /usr/share/zoneinfo, so that the case of the letters counts.
 */
export function meantTimeZone(name: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone');
  if (zones.includes(name)) return undefined;
  const canonical = canonicalZone(name);
  if (canonical !== undefined) return canonical !== name && canonical.toLowerCase() === name.toLowerCase() ? canonical : undefined;
  return /^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(name) ? nearest(name, zones) : undefined;
}

/** The name that the runtime has for a name in any case; undefined where there is none. */
function canonicalZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
