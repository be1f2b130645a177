const DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-](\d\d):?(\d\d))$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A date and time with offset (RFC 3339) that is in the calendar: 30 February is not, though `Date.parse` takes it for 2 March. */
export function isDateTime(text: string): boolean {
  const parts = DATE_TIME.exec(text);
  if (!parts) return false;
  const [, year, month, day, hour, minute, second, offsetHour = '0', offsetMinute = '0'] =
    parts.map(Number) as number[];
  return (
    inCalendar(year!, month!, day!) &&
    hour! < 24 &&
    minute! < 60 &&
    second! < 60 &&
    (Number(offsetHour) || 0) < 24 &&
    (Number(offsetMinute) || 0) < 60 &&
    !Number.isNaN(Date.parse(text))
  );
}

/** A day, or a date and time with offset. */
export function isDate(text: string): boolean {
  const parts = DATE.exec(text);
  return parts
    ? inCalendar(Number(parts[1]), Number(parts[2]), Number(parts[3]))
    : isDateTime(text);
}

function inCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
