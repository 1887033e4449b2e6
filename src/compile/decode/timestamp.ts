const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(.*)$/s;
/** `T` and a zone, or spaces and none. */
const ZONED = /^[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[-+](\d{2}):(\d{2}))$/;
const LOCAL = /^ +(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?$/;

/** True for a point in time as go-yaml knows it: `2001-12-14`, `2001-12-14T21:59:43.1-05:00`, `2001-12-14 21:59:43`. */
export function isTimestamp(text: string): boolean {
  const [, year, month, day, rest] = DATE.exec(text) ?? [];
  if (rest === undefined || !isDay(Number(year), Number(month), Number(day))) return false;
  if (rest === '') return true;
  const [, hour, minute, second, zoneHour = 0, zoneMinute = 0] = ZONED.exec(rest) ?? LOCAL.exec(rest) ?? [];
  return (
    hour !== undefined &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60 &&
    Number(zoneHour) <= 24 &&
    Number(zoneMinute) <= 60
  );
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
