const isoDate =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?: ?([Zz]|UTC|[-+]\d\d:?\d\d)(?: [A-Z]{3,4})?)?)?$/;

/**
 * Reads a date as Hugo does (spf13/cast): `2025-04-01`, `2025-04-01T10:00:00`, the same with a space, with or without a
 * zone. Without one it is UTC. Seconds may be missing only where `lenient`: Hugo does not read `2025-04-01 10:00`.
 * Returns milliseconds since 1970 UTC, undefined for anything else.
 */
export function hugoDate(text: string, lenient = false): number | undefined {
  const match = isoDate.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  if (hour !== undefined && second === undefined && !lenient) return undefined;
  const date = new Date(
    Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour ?? 0),
      Number(minute ?? 0),
      Number(second ?? 0),
      Math.trunc(Number(`0.${fraction ?? 0}`) * 1000),
    ),
  );
  date.setUTCFullYear(Number(year));
  const exists =
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day) &&
    date.getUTCHours() === Number(hour ?? 0) &&
    date.getUTCMinutes() === Number(minute ?? 0);
  return exists ? date.getTime() - zoneOffset(zone) : undefined;
}

function zoneOffset(zone: string | undefined): number {
  const match = /^([-+])(\d\d):?(\d\d)$/.exec(zone ?? '');
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}
