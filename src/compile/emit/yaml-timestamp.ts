const timestamp =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[-+](\d\d):(\d\d))|(?: +)(\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?))?$/;

/** True where go-yaml takes a plain scalar for a point in time: a day, with or without a time of day. */
export function looksLikeTimestamp(text: string): boolean {
  const parts = timestamp.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1, 4).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return false;
  const within = (part: string | undefined, limit: number): boolean => part === undefined || Number(part) <= limit;
  const clock = (hour: number): boolean => within(parts[hour], 23) && within(parts[hour + 1], 59) && within(parts[hour + 2], 59);
  return clock(4) && clock(9) && within(parts[7], 24) && within(parts[8], 60);
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
